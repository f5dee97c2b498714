import { describe, expect, test } from 'vitest';
import { formPlaceInWords, formRemarkInWords } from '~/imports/answer-form/answer-form-reading';
import { readAnswerForm } from '~/imports/answer-form/read-answer-form.server';
import { answerFormLines, writeAnswerForm } from '~/imports/answer-form/write-answer-form.server';
import { BadInput } from '~/platform/errors';
import { translator } from '~/platform/i18n';
import { docxOf } from '../workplan-document/compose-docx';
import { paragraph, wordFiles, zipOf } from '../workplan-document/zip-of';
import { edited, filled, harbourForm, para, run, ticked } from './compose-form';

const form = await writeAnswerForm(harbourForm());
const kindsOf = (remarks: { kind: string }[]): string[] => remarks.map(({ kind }) => kind);
const PROPERTIES = 'docProps/custom.xml';
/** As Google Docs sends a form back: its properties, bookmarks and controls are gone. */
const throughGoogleDocs = (bytes: Buffer): Promise<Buffer> =>
  edited(
    bytes,
    (xml) =>
      xml
        .replace(/<w:bookmark(?:Start|End)[^>]*>/g, '')
        .replace(/<\/?w:sdt(?:Content)?>|<w:sdtPr>.*?<\/w:sdtPr>/g, ''),
    { [PROPERTIES]: () => '<Properties/>' },
  );

describe('nothing is lost that somebody wrote', () => {
  test('outside the boxes: it stands near the question before it', async () => {
    const bytes = await edited(form, (xml) =>
      xml.replace(/(<w:p>(?:(?!<w:p>).)*Who should do what\?)/, `${para('We also wish to say this.')}$1`),
    );
    const { outside, remarks } = await readAnswerForm(bytes);
    expect(outside).toEqual([
      { markdown: 'We also wish to say this.', near: { at: 'question', number: 4 }, from: 'text' },
    ]);
    expect(remarks).toEqual([{ kind: 'outside', values: { count: 1 } }]);
    const [passage] = outside;
    expect(passage?.near && formPlaceInWords(translator('en'), passage.near)).toBe('question 4');
  });

  test('behind a label, or behind the line that says where the form belongs', async () => {
    const bytes = await edited(form, (xml) =>
      xml
        .replace('>[Q1]</w:t></w:r>', `>[Q1]</w:t></w:r>${run(' Women')}`)
        .replace(/(\[FORM [^\]]*\]<\/w:t><\/w:r>)/, `$1${run(' By post, too.')}`),
    );
    const { answers, outside, madeFor } = await readAnswerForm(bytes);
    expect(answers).toEqual([{ question: 1, markdown: 'Women' }]);
    expect(outside.map(({ markdown }) => markdown)).toEqual(['By post, too.']);
    expect(madeFor?.slug).toBe('harbour-safety');
  });

  test('into a paragraph of the draft itself: it comes back with its number', async () => {
    const bytes = await edited(form, (xml) =>
      xml.replace(
        'This draft speaks of harbours.</w:t></w:r>',
        `This draft speaks of harbours.</w:t></w:r><w:ins w:id="90" w:author="A">${run(' And islands.')}</w:ins>`,
      ),
    );
    const { outside, remarks } = await readAnswerForm(bytes);
    expect(outside).toEqual([
      {
        markdown: '¶ 1 This draft speaks of harbours. And islands.',
        near: { at: 'block', number: 1 },
        from: 'text',
      },
    ]);
    expect(kindsOf(remarks)).toEqual(['trackedChanges', 'outside']);
  });

  test('beside a box that is not ticked, and without a number of a paragraph', async () => {
    const bytes = await edited(form, (xml) =>
      filled(filled(xml, '[I3]', para('For the boats'), 4), '[P]', para('Too short'), 2),
    );
    const { interests, outside, remarks } = await readAnswerForm(bytes);
    expect(interests).toEqual([{ question: 3, code: 'O6', why: 'For the boats', ticked: false }]);
    expect(outside).toEqual([{ markdown: 'Too short', near: { at: 'blocks' }, from: 'text' }]);
    expect(kindsOf(remarks)).toEqual(['reasonOnly', 'noParagraph', 'outside']);
  });

  test('in the same words as the form itself', async () => {
    const bytes = await edited(form, (xml) =>
      xml.replace('<w:sectPr', `${para('This draft speaks of harbours.')}${para('Cities')}<w:sectPr`),
    );
    const { outside } = await readAnswerForm(bytes);
    expect(outside.map(({ markdown }) => markdown)).toEqual(['This draft speaks of harbours.\n\nCities']);
  });

  test('in a table of their own, pasted between the questions', async () => {
    const table = `<w:tbl><w:tr><w:tc><w:tcPr/>${para('Port')}</w:tc><w:tc><w:tcPr/>${para('Boats')}</w:tc></w:tr></w:tbl>`;
    const bytes = await edited(form, (xml) => xml.replace('<w:body>', `<w:body>${table}`));
    const { outside } = await readAnswerForm(bytes);
    expect(outside).toEqual([{ markdown: '| Port | Boats |\n| --- | --- |', near: null, from: 'text' }]);
  });

  test('in parts that the reader passes over', async () => {
    const field = `<w:p><w:fldSimple w:instr="REF x">${run('harbour pilot')}</w:fldSimple></w:p>`;
    const { outside } = await readAnswerForm(await edited(form, (xml) => filled(xml, '[Q1]', field)));
    expect(outside).toEqual([{ markdown: 'harbour pilot', near: null, from: 'unread' }]);
  });

  test('in the margin, and at the foot: notes go with the answer, comments stand apart', async () => {
    const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
    const noted = `<w:p>${run('Women')}<w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:commentReference w:id="5"/></w:r></w:p>`;
    const bytes = await edited(form, (xml) => filled(xml, '[Q1]', noted), {
      'word/footnotes.xml': (before) =>
        before.replace(
          '</w:footnotes>',
          `<w:footnote w:id="7">${para('Report of 2024')}</w:footnote></w:footnotes>`,
        ),
      'word/comments.xml': () =>
        `<w:comments ${word}><w:comment w:id="5" w:initials="AP">${para('Ask Bo first')}</w:comment></w:comments>`,
      'word/_rels/document.xml.rels': (before) =>
        before.replace(
          '</Relationships>',
          `<Relationship Id="c" Type="${type}" Target="comments.xml"/></Relationships>`,
        ),
    });
    const { answers, outside, remarks } = await readAnswerForm(bytes);
    expect(answers).toEqual([{ question: 1, markdown: 'Women\\[1]\n\n\\[1] Report of 2024' }]);
    expect(outside).toEqual([
      { markdown: 'Ask Bo first', near: { at: 'question', number: 1 }, from: 'margin' },
    ]);
    expect(kindsOf(remarks)).toEqual(['margin']);
  });
});

describe('a form that was handled roughly is still read', () => {
  test('where the sign of a field was deleted', async () => {
    const bytes = await edited(form, (xml) => filled(xml, '[Q1]', para('Women')).replace('>[Q1]<', '><'));
    const { answers, outside } = await readAnswerForm(bytes);
    expect(answers).toEqual([{ question: 1, markdown: 'Women' }]);
    expect(outside).toEqual([]);
  });

  test('where an answer speaks of the signs of fields', async () => {
    const text = 'Write “Dear [NAME]”, as in [Q4]';
    const bytes = await edited(form, (xml) => filled(xml, '[Q1]', para(text) + para('[ORG]')));
    const { answers, person, organisation } = await readAnswerForm(bytes);
    expect(answers).toEqual([{ question: 1, markdown: 'Write “Dear \\[NAME]”, as in \\[Q4]\n\n\\[ORG]' }]);
    expect([person, organisation]).toEqual([null, null]);
  });

  test('that is older than the questions of today: its own words are still known as its own', async () => {
    const older = harbourForm({
      title: { text: 'Harbours, first draft', language: 'en' },
      questions: [
        { number: 1, kind: 'text', text: { html: '<p>What did we <em>forget</em>?</p>', language: 'en' } },
      ],
    });
    const bytes = await edited(await writeAnswerForm(older), (xml) => filled(xml, '[Q1]', para('Women')));
    const { answers, outside, remarks } = await readAnswerForm(bytes, {
      lines: answerFormLines(harbourForm()),
    });
    expect(answers).toEqual([{ question: 1, markdown: 'Women' }]);
    expect([outside, remarks]).toEqual([[], []]);
  });

  test('where the label of a box was deleted with its row: what is in the box stands at its question', async () => {
    const bytes = await edited(form, (xml) => {
      const full = filled(xml, '[Q1]', para('Women'));
      const start = full.lastIndexOf('<w:tr>', full.indexOf('>[Q1]<'));
      return full.slice(0, start) + full.slice(full.indexOf('</w:tr>', start) + '</w:tr>'.length);
    });
    const { outside, remarks } = await readAnswerForm(bytes);
    expect(outside).toEqual([{ markdown: 'Women', near: { at: 'question', number: 1 }, from: 'text' }]);
    expect(kindsOf(remarks)).toEqual(['gone', 'outside']);
  });

  test('where a whole field was deleted: it is named', async () => {
    const bytes = await edited(form, (xml) => {
      const at = xml.indexOf('>[Q1]<');
      const start = xml.lastIndexOf('<w:tbl>', at);
      return xml.slice(0, start) + xml.slice(xml.indexOf('</w:tbl>', at) + '</w:tbl>'.length);
    });
    const { remarks } = await readAnswerForm(bytes);
    expect(remarks).toContainEqual({ kind: 'gone', values: { field: '[Q1]' } });
  });

  test('where two boxes grew together, or one stands there twice', async () => {
    const bytes = await edited(form, (xml) => {
      const both = filled(filled(ticked(xml, '[I3]', 1), '[Q3]', para('Both')), '[Q1]', para('Women'));
      const at = both.indexOf('>[Q1]<');
      const [start, end] = [both.lastIndexOf('<w:tbl>', at), both.indexOf('</w:tbl>', at) + 8];
      const copy = both.slice(start, end).replace('Women', 'Cities');
      const merged = both.replace(
        /<\/w:tbl><w:p><w:pPr><w:spacing[^>]*><\/w:pPr><\/w:p><w:tbl>.*?<\/w:tblGrid>/,
        '',
      );
      expect(merged).not.toBe(both);
      return merged.replace('<w:sectPr', `${para()}${copy}<w:sectPr`);
    });
    const { answers, interests, remarks } = await readAnswerForm(bytes);
    expect(answers).toEqual([
      { question: 1, markdown: 'Women\n\nCities' },
      { question: 3, markdown: 'Both' },
    ]);
    expect(interests).toEqual([{ question: 3, code: 'O6', why: '', ticked: true }]);
    expect(remarks).toEqual([{ kind: 'twice', values: { field: '[Q1]' } }]);
  });

  test('where changes are tracked: deleted words are gone, new ones are there', async () => {
    const text = `<w:p>${run('We ')}<w:del w:id="91" w:author="A"><w:r><w:delText>never</w:delText></w:r></w:del><w:ins w:id="92" w:author="A">${run('always')}</w:ins>${run(' help')}</w:p>`;
    const { answers, remarks } = await readAnswerForm(await edited(form, (xml) => filled(xml, '[Q1]', text)));
    expect(answers).toEqual([{ question: 1, markdown: 'We always help' }]);
    expect(kindsOf(remarks)).toEqual(['trackedChanges']);
  });

  test('by Google Docs, which drops what tells the form’s own words: the space’s form tells them', async () => {
    const full = await edited(form, (xml) =>
      filled(filled(xml, '[Q1]', para('Women')), '[I3]', para('☒'), 1).replace(
        '<w:body>',
        `<w:body>${para('Dear all')}`,
      ),
    );
    const bytes = await throughGoogleDocs(full);
    const helped = await readAnswerForm(bytes, { lines: answerFormLines(harbourForm()) });
    expect(helped).toMatchObject({
      madeFor: { slug: 'harbour-safety', version: 2 },
      answers: [{ question: 1, markdown: 'Women' }],
      interests: [{ question: 3, code: 'O6', why: '', ticked: true }],
      outside: [{ markdown: 'Dear all', near: null, from: 'text' }],
      remarks: [{ kind: 'outside' }],
    });
    const alone = await readAnswerForm(bytes);
    expect(alone.answers).toEqual(helped.answers);
    expect(kindsOf(alone.remarks)).toEqual(['ownWordsUnknown', 'outside']);
  });

  test('whose line of where it belongs is gone: its properties say it; without them, a remark does', async () => {
    const without = (xml: string): string => xml.replace(/\[FORM [^\]]*\]/, '');
    const known = await readAnswerForm(await edited(form, without));
    expect(known.madeFor?.slug).toBe('harbour-safety');
    const unknown = await readAnswerForm(
      await edited(form, without, { [PROPERTIES]: () => '<Properties/>' }),
    );
    expect(unknown.madeFor).toBeNull();
    expect(kindsOf(unknown.remarks)).toContain('noMark');
  });

  test('with parts of two forms: both are named', async () => {
    const bytes = await edited(form, (xml) =>
      xml.replace('<w:sectPr', `${para('[FORM 1 other-space v1 fr]')}<w:sectPr`),
    );
    const { madeFor, remarks } = await readAnswerForm(bytes);
    expect(madeFor?.slug).toBe('harbour-safety');
    const [remark] = remarks;
    expect(remark && formRemarkInWords(translator('en'), remark)).toContain('[FORM 1 other-space v1 fr]');
  });
});

describe('what is no filled form is refused, and the message says what to do', () => {
  const refusal = async (bytes: Buffer): Promise<string> => {
    const error = await readAnswerForm(bytes).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(BadInput);
    return (error as BadInput).message;
  };

  test('another Word document', async () => {
    expect(await refusal(await docxOf([{ text: 'Our letter' }]))).toContain('Download the form');
  });

  test('a zip archive or a text under another name, or a form cut short', async () => {
    expect(await refusal(zipOf([{ name: 'notes.txt', content: 'words' }]))).toContain('not a Word document');
    expect(await refusal(Buffer.from('Q1: women'))).toContain('not a Word document');
    expect(await refusal(form.subarray(0, form.length - 300))).toContain('damaged');
  });

  test('a file that is small outside and large inside', async () => {
    const bomb = [{ name: 'word/media/a.png', content: Buffer.alloc(30_000_000) }];
    expect(await refusal(zipOf(wordFiles(paragraph('[Q1]'), bomb)))).toContain('far larger inside');
  });

  test('a document nested deeper than anybody writes', async () => {
    const deep = 20_000;
    const body = `${'<w:tbl><w:tr><w:tc>'.repeat(deep)}${paragraph('x')}${'</w:tc></w:tr></w:tbl>'.repeat(deep)}`;
    expect(await refusal(zipOf(wordFiles(body)))).toContain('cannot be read');
  });
});
