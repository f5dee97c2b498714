import { describe, expect, test } from 'vitest';
import { detectLanguage } from '~/platform/text/detect-language.server';

const SIX = { offered: ['en', 'fr', 'es', 'ar', 'ru', 'zh'] };

describe('the language of a comment', () => {
  test.each([
    ['en', 'Please add a priority on women migrant workers and their children.'],
    ['fr', 'Les collectivités locales accueillent les premières, et paient les premières.'],
    ['es', '¿Quién financiará los exámenes regionales después del primer año?'],
    ['ar', 'يجب أن تكون العودة وإعادة الإدماج طوعية وآمنة وكريمة.'],
    ['pt', 'Os nossos membros pedem à Rede que publique o seu orçamento antes da reunião de março.'],
    ['ru', 'Местные власти первыми принимают людей и первыми за это платят.'],
    ['zh', '我们的成员请网络在三月会议之前公布预算。'],
  ])('%s is told by one sentence, offered or not', async (language, text) => {
    expect(await detectLanguage(text, SIX)).toEqual({ language, isSure: true });
  });

  test.each(['', 'OK', '👍👍👍', 'https://example.org/une-page-en-francais', '1. 2. 3.'])(
    '%j says too little: the reader’s own language, not sure',
    async (text) => {
      expect(await detectLanguage(text, { offered: ['fr', 'en'] })).toEqual({
        language: 'fr',
        isSure: false,
      });
    },
  );

  test('quotations, addresses and names in another language do not count', async () => {
    const text =
      'Celebramos este borrador y pedimos más claridad sobre quién financiará las reuniones regionales. “We call on all Member States to uphold the rights of migrants in all situations and at all times” https://example.org/the-rights-of-migrants International Federation of Red Cross and Red Crescent Societies';
    expect(await detectLanguage(text, SIX)).toEqual({ language: 'es', isSure: true });
  });

  test('a greeting in another language does not count against a long text', async () => {
    const greeting = 'Dear colleagues of the secretariat, thank you very much for this opportunity. ';
    const text = greeting + 'Nous demandons que les retours soient volontaires, sûrs et dignes. '.repeat(60);
    expect((await detectLanguage(text, SIX)).language).toBe('fr');
  });

  test('it is spelled as the space offers it', async () => {
    const text = 'Os dados sobre migrantes desaparecidos são incompletos e não chegam a tempo.';
    expect(await detectLanguage(text, { offered: ['en', 'pt-BR'] })).toEqual({
      language: 'pt-BR',
      isSure: true,
    });
  });

  test('a language that the detector does not know is never sure', async () => {
    expect((await detectLanguage('Tunakaribisha rasimu hii na tunawashukuru wote.', SIX)).isSure).toBe(false);
  });
});
