import type { AnswerFormView } from '~/imports/answer-form/answer-form';
import { openDocx } from '~/imports/workplan-document/open-docx.server';
import { zipOf } from '../workplan-document/zip-of';

const english = (text: string) => ({ text, language: 'en' });

/** A space with a question to be answered in text, one that asks for priorities, and a short draft. */
export const harbourForm = (more: Partial<AnswerFormView> = {}): AnswerFormView => ({
  slug: 'harbour-safety',
  language: 'en',
  title: english('Safe harbours 2025–2026'),
  sendTo: 'https://plenary.example/spaces/harbour-safety/answer-form',
  closes: '30 November 2026',
  questions: [
    {
      number: 1,
      kind: 'text',
      text: { html: '<p>What is <strong>missing</strong> from the draft?</p>', language: 'en' },
    },
    { number: 3, kind: 'interest', text: { html: '<p>Which priorities matter to you?</p>', language: 'en' } },
    {
      number: 4,
      kind: 'text',
      text: { html: '<p>Who should do what?</p><ul><li>States</li><li>Cities</li></ul>', language: 'en' },
    },
  ],
  workplan: {
    version: 2,
    title: english('Draft workplan'),
    priorities: [
      { code: 'O6', title: english('Lights & buoys') },
      { code: 'N5', title: english('Rescue at sea') },
    ],
    blocks: [
      { number: 1, html: '<p>This draft speaks of harbours.</p>', language: 'en', priorityCode: null },
      {
        number: 14,
        html: '<p>Lights are kept:</p><ol><li>by day</li><li>by night</li></ol>',
        language: 'en',
        priorityCode: 'O6',
      },
      {
        number: 15,
        html: '<p>See <a href="https://example.org/r">the rules</a>.</p>',
        language: 'en',
        priorityCode: 'N5',
      },
    ],
  },
  ...more,
});

/** Opens a form, lets `change` edit the XML of its text as a word processor would, and packs it again; other parts too. */
export async function edited(
  bytes: Buffer,
  change: (xml: string) => string,
  parts: Record<string, (before: string) => string> = {},
): Promise<Buffer> {
  const all = await openDocx(bytes);
  const text = all.get('word/document.xml') ?? '';
  all.set('word/document.xml', change(text));
  for (const [name, part] of Object.entries(parts)) all.set(name, part(all.get(name) ?? ''));
  return zipOf([...all].map(([name, content]) => ({ name, content })));
}

export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A run and a paragraph of Word's XML. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
export const para = (...runs: string[]): string =>
  `<w:p>${runs.map((one) => (one.startsWith('<') ? one : run(one))).join('')}</w:p>`;

const cellAfter = (xml: string, from: number): { start: number; end: number } => {
  const start = xml.indexOf('</w:tcPr>', xml.indexOf('<w:tc>', from)) + '</w:tcPr>'.length;
  return { start, end: xml.indexOf('</w:tc>', start) };
};

/** The text's XML with these paragraphs in the cell that comes `cells` after the one with `sign`: 1 is the next. */
export function filled(xml: string, sign: string, paragraphs: string, cells = 1): string {
  const at = xml.indexOf(`>${sign}<`);
  if (at < 0) throw new Error(`The form has no ${sign}.`);
  let from = at;
  for (let passed = 1; passed < cells; passed++) from = cellAfter(xml, from).end;
  const { start, end } = cellAfter(xml, from);
  return xml.slice(0, start) + paragraphs + xml.slice(end);
}

/** The text's XML with the box ticked that comes `boxes` after `sign`: 1 is the next. */
export function ticked(xml: string, sign: string, boxes = 1): string {
  let at = xml.indexOf(`>${sign}<`);
  for (let passed = 0; passed < boxes; passed++) at = xml.indexOf('<w14:checked ', at + 1);
  const end = xml.indexOf('</w:sdt>', at);
  const control = xml.slice(at, end).replace('w14:val="0"', 'w14:val="1"').replace('☐', '☒');
  return xml.slice(0, at) + control + xml.slice(end);
}
