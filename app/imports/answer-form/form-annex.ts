import type { Paragraph } from 'docx';
import { type AnswerFormWorkplan, BLOCK_SIGN } from './answer-form';
import type { FormPen } from './form-pen';
import { NUMBER_WIDTH } from './form-styles';
import { linesOfHtml } from './html-lines';

/** How much further in each level of a list goes, in twentieths of a point. */
const LEVEL_INDENT = 340;

/** The draft workplan as an annex: its priorities as headings, and before each paragraph its number. */
export function annex(pen: FormPen, workplan: AnswerFormWorkplan): Paragraph[] {
  const { title, priorities, blocks } = workplan;
  const known = new Set(priorities.map(({ code }) => code));
  const blocksOf = (code: string | null): Paragraph[] =>
    blocks
      .filter(({ priorityCode }) => (known.has(priorityCode ?? '') ? priorityCode : null) === code)
      .flatMap((block) => paragraphsOf(pen, block));
  return [
    pen.heading(1, pen.own(pen.t('answerForm.annex')), { pageBreakBefore: true }),
    pen.text(title, 'FormSubtitle'),
    pen.text(pen.own(pen.t('answerForm.annexText')), 'FormNote'),
    ...blocksOf(null),
    ...priorities.flatMap(({ code, title: { text, language } }) => [
      pen.heading(2, { text: `${code} ${text}`, language }),
      ...blocksOf(code),
    ]),
  ];
}

function paragraphsOf(pen: FormPen, block: AnswerFormWorkplan['blocks'][number]): Paragraph[] {
  return linesOfHtml(block.html).map(({ runs, isHeading, marker, depth }, at) => {
    const number = at === 0 ? `${BLOCK_SIGN} ${block.number}` : '';
    const hanging = at === 0 ? NUMBER_WIDTH : 0;
    const left = NUMBER_WIDTH + (marker === null ? 0 : LEVEL_INDENT * depth);
    const item = marker ? [{ text: `${marker} `, bold: false, italic: false, href: null }] : [];
    return pen.line(
      [...item, ...runs],
      {
        language: block.language,
        indent: { left, hanging: at === 0 ? left : hanging },
        tabStops: [{ type: 'left', position: left }],
        keepNext: isHeading,
        ...(isHeading && { run: { bold: true } }),
      },
      number,
    );
  });
}
