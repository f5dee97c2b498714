import type { data } from '@remix-run/node';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  BadInput,
  Conflict,
  Forbidden,
  InvalidField,
  NotFound,
  SignInNeeded,
  TooLarge,
  TooManyAttempts,
} from '~/platform/errors';
import { says, wordsOf } from '~/platform/form/form-message';
import { answeringForm, type FormAnswer } from '~/platform/form.server';
import { answering, retryAfter } from '~/platform/http.server';
import { translator } from '~/platform/i18n';

const t = translator('en');

const post = (body: string) =>
  new Request('http://plenary.test/form', {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });

type Refusal = ReturnType<typeof data<FormAnswer>>;
type Work<Schema extends z.ZodObject> = (value: z.output<Schema>) => unknown;

/** What the action answers, for a form that it is expected to show again: status, what was typed, and what is said in words, by field ('' is the whole form). */
async function shownAgain<Schema extends z.ZodObject>(
  body: string,
  schema: Schema,
  work: Work<Schema> = () => 'done',
  options?: Parameters<typeof answeringForm<Schema, unknown>>[3],
) {
  const answer = (await answeringForm(post(body), schema, work, options)) as Refusal;
  const { error, initialValue } = answer.data.result;
  const said = Object.entries(error ?? {}).map(([field, all]) => [field, wordsOf(all?.[0] ?? '', t)]);
  return {
    status: answer.init?.status,
    retryAfter: new Headers(answer.init?.headers).get('Retry-After'),
    typed: initialValue,
    said: Object.fromEntries(said) as Record<string, string>,
  };
}

const signIn = z.object({ email: z.email().max(254), password: z.string().max(100) });
const GOOD = 'email=zoe%40example.org&password=correct+horse';

describe('a form that can be taken', () => {
  test('reaches the work as its schema has it, and the work answers', async () => {
    const answer = await answeringForm(post(GOOD), signIn, (value) => ({ welcome: value }));
    expect(answer).toEqual({ welcome: { email: 'zoe@example.org', password: 'correct horse' } });
  });

  test('has lines that end as their writer sees it: in one character', async () => {
    const schema = z.object({ text: z.string().max(5) });
    expect(await answeringForm(post('text=a%0D%0Ab%0D%0Ac'), schema, ({ text }) => text)).toBe('a\nb\nc');
  });

  test('brings nothing that its schema does not name, however it is called', async () => {
    const names = [
      '__proto__[admin]',
      'constructor',
      'toString',
      '__intent__',
      '__state__',
      'a[4294967290]',
      'role',
    ];
    const forged = names.map((name) => `${encodeURIComponent(name)}=x`).join('&');
    const schema = z.looseObject({ a: z.array(z.string()).optional() });
    expect(await answeringForm(post(`${forged}&a=1`), schema, (value) => value)).toEqual({ a: ['1'] });
    const { typed } = await shownAgain(`${forged}&email=x`, signIn);
    expect(typed).toEqual({ email: 'x' });
  });

  test('may be checked by a rule that has to look something up', async () => {
    const schema = z.object({
      name: z.string().refine(async (name) => name !== 'ACT', { error: says('nameTaken') }),
    });
    expect((await shownAgain('name=ACT', schema)).said.name).toMatch(/taken/);
    expect(await answeringForm(post('name=ACT+Alliance'), schema, ({ name }) => name)).toBe('ACT Alliance');
  });
});

describe('a form that cannot be taken is shown again', () => {
  test('with what was typed and words at the field, and the work is not done', async () => {
    const work = () => {
      throw new Error('must not run');
    };
    expect(await shownAgain('email=zoe&password=', signIn, work)).toEqual({
      status: 400,
      retryAfter: null,
      typed: { email: 'zoe' },
      said: { email: t('form.error.email'), password: t('form.error.required') },
    });
  });

  test('without passwords, codes and what else is to be hidden', async () => {
    const schema = z.object({
      name: z.string(),
      newPassword: z.string(),
      passwordAgain: z.string(),
      code: z.string(),
      answer: z.string(),
      missing: z.string(),
    });
    const body = 'name=Zo%C3%AB&newPassword=a&passwordAgain=b&code=123&answer=secret';
    expect((await shownAgain(body, schema, undefined, { hide: ['answer'] })).typed).toEqual({ name: 'Zoë' });
  });

  test('where one field came twice, with words at that field', async () => {
    const schema = signIn.extend({ group: z.enum(['a', 'b']), members: z.number() });
    const { status, said } = await shownAgain(
      `${GOOD}&email=b%40example.org&group=a&group=b&members=1&members=2`,
      schema,
    );
    expect(status).toBe(400);
    expect(said).toEqual({
      email: t('form.error.once'),
      group: t('form.error.once'),
      members: t('form.error.once'),
    });
  });

  test.each([
    ['a field', () => new InvalidField('email', says('nameTaken')), 400, 'email', 'form.error.nameTaken'],
    [
      'the whole',
      () => new BadInput('The link names no organisation.'),
      400,
      '',
      'The link names no organisation.',
    ],
    ['what is there now', () => new Conflict('The space is closed.'), 409, '', 'The space is closed.'],
  ])('where the work finds that %s does not fit', async (_, refusal, status, field, words) => {
    const answer = await shownAgain(GOOD, signIn, () => {
      throw refusal();
    });
    expect(answer.status).toBe(status);
    expect(answer.typed).toEqual({ email: 'zoe@example.org' });
    expect(answer.said).toEqual({ [field]: words === 'form.error.nameTaken' ? t(words) : words });
  });

  test.each([
    [1, 'Wait 1 second,'],
    [40, 'Wait 40 seconds,'],
    [90, 'Wait 90 seconds,'],
    [91, 'Wait 2 minutes,'],
    [3600, 'Wait 60 minutes,'],
  ])('where it was tried too often: %i seconds are said as "%s"', async (seconds, words) => {
    const answer = await shownAgain(GOOD, signIn, () => {
      throw new TooManyAttempts(seconds);
    });
    expect(answer).toMatchObject({
      status: 429,
      retryAfter: `${seconds}`,
      typed: { email: 'zoe@example.org' },
    });
    expect(answer.said['']).toContain(words);
  });

  test('but what the work refuses for another reason is not the form’s to say', async () => {
    for (const refusal of [new NotFound('no'), new Forbidden('no'), new SignInNeeded('no'), new Error('no')])
      await expect(answeringForm(post(GOOD), signIn, () => Promise.reject(refusal))).rejects.toBe(refusal);
  });
});

describe('an ordinary schema needs no messages', () => {
  const file = z.file();
  test.each([
    ['nothing typed', z.string(), '', 'Fill this in.'],
    ['only blanks typed', z.string().trim().min(1), 'f=+', 'Fill this in.'],
    ['too long', z.string().max(2), 'f=abc', 'Shorten it to 2 characters or fewer.'],
    ['too short', z.string().min(3), 'f=ab', 'Write at least 3 characters.'],
    ['no e-mail address', z.email(), 'f=ab', 'Write an e-mail address, such as name@example.org.'],
    ['no web address', z.url(), 'f=ab', 'Write a full web address, such as https://example.org.'],
    ['no date', z.iso.date(), 'f=2026-02-30', 'Write a date: year, month and day.'],
    ['no day', z.date(), 'f=soon', 'Write a date: year, month and day.'],
    ['no number', z.number(), 'f=many', 'Write a number.'],
    ['no whole number', z.int(), 'f=1.5', 'Write a number.'],
    ['too great a number', z.number().max(1000), 'f=1001', 'Write a number of at most 1,000.'],
    ['too small a number', z.number().min(1), 'f=0', 'Write a number of at least 1.'],
    ['nothing chosen', z.enum(['a', 'b']), '', 'Choose one of those offered.'],
    ['something else chosen', z.enum(['a', 'b']), 'f=c', 'Choose one of those offered.'],
    ['too few chosen', z.array(z.string()).min(2), 'f=a', 'Choose at least 2.'],
    ['too many chosen', z.array(z.string()).max(1), 'f=a&f=b', 'Choose at most 1.'],
    ['no file chosen', file, '', 'Choose a file.'],
    ['a text for a file', file, 'f=a', 'This cannot be taken as it is. Check it.'],
    ['a rule of its own', z.string().regex(/^a$/), 'f=b', 'This cannot be taken as it is. Check it.'],
    [
      'a rule in the parser’s words',
      z.string({ error: 'Expected string' }),
      '',
      'This cannot be taken as it is. Check it.',
    ],
    ['its own words', z.literal(true, { error: says('consent') }), '', t('form.error.consent')],
    [
      'its own words with a number',
      z.string().min(12, says('passwordTooShort', { count: 12 })),
      'f=a',
      t('form.error.passwordTooShort', { count: 12 }),
    ],
  ])('%s', async (_, field, body, words) => {
    expect((await shownAgain(body, z.object({ f: field }))).said.f).toBe(words);
  });

  test('a file larger than may be', async () => {
    const body = new FormData();
    body.set('f', new File(['x'.repeat(3000)], 'a.pdf'));
    const request = new Request('http://plenary.test/form', { method: 'POST', body });
    const answer = (await answeringForm(request, z.object({ f: z.file().max(2000) }), () => 0)) as Refusal;
    expect(wordsOf(answer.data.result.error?.f?.[0] ?? '', t)).toBe('Choose a file of at most 0.002 MB.');
  });

  test('a wrong key of the catalogue does not pass the type check', () => {
    // @ts-expect-error: there is no such message
    expect(wordsOf(says('requird'), t)).toBe(t('form.error.invalid'));
  });
});

describe('what an operation refuses with becomes an answer', () => {
  test.each([
    [new BadInput('no'), 400],
    [new InvalidField('email', 'no'), 400],
    [new SignInNeeded('no'), 401],
    [new Forbidden('no'), 403],
    [new NotFound('no'), 404],
    [new Conflict('no'), 409],
    [new TooLarge('no'), 413],
    [new TooManyAttempts(30), 429],
  ])('%s: %i', async (refusal, status) => {
    const answer = await answering(() => Promise.reject(refusal)).catch((thrown: Response) => thrown);
    expect((answer as Response).status).toBe(status);
  });

  test('with the wait, where there is one, wherever in the page it was said', async () => {
    const thrown = (await answering(() => Promise.reject(new TooManyAttempts(30))).catch(
      (r) => r,
    )) as Response;
    const none = { root: new Headers() };
    expect(retryAfter({ actionHeaders: { page: thrown.headers }, loaderHeaders: none })).toBe('30');
    expect(retryAfter({ actionHeaders: {}, loaderHeaders: { page: thrown.headers } })).toBe('30');
    expect(retryAfter({ actionHeaders: none, loaderHeaders: none })).toBeUndefined();
  });
});
