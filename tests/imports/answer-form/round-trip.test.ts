import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAnswerForm } from '~/imports/answer-form/answer-form-reading';
import { readAnswerForm } from '~/imports/answer-form/read-answer-form.server';
import { writeAnswerForm } from '~/imports/answer-form/write-answer-form.server';
import { squeezed } from '~/imports/workplan-document/document-piece';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { edited, filled, harbourForm, para, run, ticked } from './compose-form';

const form = await writeAnswerForm(harbourForm());
const kindsOf = (remarks: { kind: string }[]): string[] => remarks.map(({ kind }) => kind);

describe('a form that was filled in', () => {
  test('comes back with every answer at its question, and whose it is', async () => {
    const bytes = await edited(form, (xml) => {
      let text = filled(xml, '[ORG]', para('Harbour Masters’ Union'));
      text = filled(text, '[NAME]', para('Ada Pilot'));
      text = filled(text, '[FOR]', para('Union of Lights') + para('Rescue & Co'));
      text = ticked(text, '[HIDE]');
      text = filled(text, '[Q1]', para('Women are missing.') + para('Cities, too.'));
      text = ticked(text, '[I3]', 2);
      text = filled(text, '[I3]', para('Lives first'), 8);
      text = filled(text, '[P]', para('¶ 14'));
      return filled(text, '[P]', para('Say “every night”.'), 2);
    });
    expect(await readAnswerForm(bytes)).toEqual({
      madeFor: { slug: 'harbour-safety', version: 2, language: 'en' },
      organisation: 'Harbour Masters’ Union',
      person: 'Ada Pilot',
      onBehalfOf: 'Union of Lights\nRescue & Co',
      nameWithheld: true,
      answers: [{ question: 1, markdown: 'Women are missing.\n\nCities, too.' }],
      interests: [{ question: 3, code: 'N5', why: 'Lives first', ticked: true }],
      onBlocks: [{ number: 14, printed: '¶ 14', markdown: 'Say “every night”.' }],
      outside: [],
      remarks: [],
    });
  });

  test('that is empty says so, and asks for no name to be withheld', async () => {
    const read = await readAnswerForm(form);
    expect(read).toMatchObject({ organisation: null, nameWithheld: false, answers: [], outside: [] });
    expect(kindsOf(read.remarks)).toEqual(['empty']);
  });

  test('keeps bold, links, lists and tables of the answer', async () => {
    const list = (text: string): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr>${run(text)}</w:p>`;
    const linked = `<w:p><w:r><w:t xml:space="preserve">We rely on </w:t></w:r>${run('law', '<w:b/>')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/law" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(' as written')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    const table = `<w:tbl><w:tr><w:tc><w:tcPr/>${para('Port')}</w:tc><w:tc><w:tcPr/>${para('Boats')}</w:tc></w:tr></w:tbl><w:p/>`;
    const bytes = await edited(form, (xml) =>
      filled(xml, '[Q4]', linked + list('ours') + list('yours') + table),
    );
    const { answers } = await readAnswerForm(bytes);
    expect(answers).toEqual([
      {
        question: 4,
        markdown:
          'We rely on **law** [as written](<https://example.org/law>)\n\n1. ours\n2. yours\n\n| Port | Boats |\n| --- | --- |',
      },
    ]);
  });

  test('whatever is written in a field or outside of it comes out as it was written', async () => {
    const words = fc
      .stringMatching(/^[\p{L}\p{N}\p{P}\p{S} ]{1,60}$/u)
      .filter((text) => squeezed(text) !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 4 }), words, async (answer, beside) => {
        const outside = `outside ${beside}`;
        const bytes = await edited(form, (xml) =>
          filled(xml, '[Q1]', answer.map((line) => para(run(line))).join('')).replace(
            '<w:body>',
            () => `<w:body>${para(run(outside))}`,
          ),
        );
        const read = await readAnswerForm(bytes);
        const shown = (markdown = ''): string => squeezed(renderMarkdown(markdown).text);
        expect(shown(read.answers[0]?.markdown)).toBe(squeezed(answer.map(squeezed).join(' ')));
        expect(shown(read.outside[0]?.markdown)).toBe(squeezed(outside));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a form in a language that is written from right to left', () => {
  const arabic = harbourForm({
    language: 'ar',
    title: { text: 'موانئ آمنة', language: 'ar' },
    questions: [{ number: 1, kind: 'text', text: { html: '<p>ما الذي ينقص؟</p>', language: 'ar' } }],
  });

  test('is set from right to left, and says its language', async () => {
    let text = '';
    await edited(await writeAnswerForm(arabic), (xml) => {
      text = xml;
      return xml;
    });
    expect(text).toContain('w:bidi="ar"');
    expect(text).toMatch(/<w:bidiVisual(?:\/| w:val="(?:on|true|1)")/);
  });

  test('is read with the numbers of its script', async () => {
    const bytes = await edited(await writeAnswerForm(arabic), (xml) =>
      filled(filled(filled(xml, '[Q1]', para('النساء')), '[P]', para('١٤')), '[P]', para('كل ليلة'), 2),
    );
    const { answers, onBlocks, outside } = await readAnswerForm(bytes);
    expect(answers).toEqual([{ question: 1, markdown: 'النساء' }]);
    expect(onBlocks).toEqual([{ number: 14, printed: '١٤', markdown: 'كل ليلة' }]);
    expect(outside).toEqual([]);
  });
});

describe('a form is checked against the space it was sent to', () => {
  const now = {
    slug: 'harbour-safety',
    version: 2,
    questions: [1, 3, 4],
    priorities: ['O6', 'N5'],
    blocks: [1, 14, 15],
  };
  const read = async () =>
    readAnswerForm(
      await edited(form, (xml) =>
        filled(
          filled(filled(ticked(xml, '[I3]', 1), '[Q4]', para('All')), '[P]', para('15')),
          '[P]',
          para('Which rules?'),
          2,
        ),
      ),
    );

  test('and fits its own', async () => {
    expect(checkAnswerForm(await read(), now)).toEqual([]);
  });

  test('and what was made for another space, or with an older draft, is said', async () => {
    expect(kindsOf(checkAnswerForm(await read(), { ...now, slug: 'other' }))).toEqual(['otherSpace']);
    expect(checkAnswerForm(await read(), { ...now, version: 3, blocks: [1, 14] })).toEqual([
      { kind: 'olderVersion', values: { version: 2, current: 3 } },
      { kind: 'unknownParagraph', values: { number: 15 } },
    ]);
    expect(checkAnswerForm(await read(), { ...now, questions: [1, 3], priorities: ['N5'] })).toEqual([
      { kind: 'unknownQuestion', values: { number: 4 } },
      { kind: 'unknownPriority', values: { code: 'O6' } },
    ]);
  });
});
