import { BorderStyle, type IStylesOptions, LineRuleType } from 'docx';

export const INK = '1B2530';
export const ACCENT = '1F4E79';
export const SECONDARY = '5A6672';
export const RULE = 'C5CDD6';
export const TINT = 'EEF2F6';

/** A4 with margins of 2.5 cm, in twentieths of a point. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1_417 };
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
/** Room for the numbers of the draft's paragraphs. */
export const NUMBER_WIDTH = 794;

const FONT = 'Calibri';

/** How the form looks, in its language; sizes are in half points, spaces in twentieths of a point. */
export const formStyles = (language: string, rightToLeft: boolean): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: FONT,
        size: 22,
        color: INK,
        language: rightToLeft ? { value: 'en-GB', bidirectional: language } : { value: language },
      },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, size: 52, sizeComplexScript: 52, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 600, after: 120, line: 252, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(32, ACCENT, 480, 120),
    heading2: heading(26, INK, 400, 80),
    heading3: heading(23, INK, 280, 60),
    hyperlink: { run: { color: '1F5C99', underline: { type: 'single' } } },
  },
  paragraphStyles: [
    {
      id: 'FormSubtitle',
      name: 'Form subtitle',
      basedOn: 'Normal',
      run: { size: 28, sizeComplexScript: 28, color: SECONDARY },
      paragraph: { spacing: { after: 360 } },
    },
    {
      id: 'FormQuestion',
      name: 'Form question',
      basedOn: 'Normal',
      run: { size: 24, sizeComplexScript: 24 },
      paragraph: { spacing: { after: 100 }, keepNext: true },
    },
    {
      id: 'FormLabel',
      name: 'Form label',
      basedOn: 'Normal',
      run: { size: 20, sizeComplexScript: 20, bold: true },
      paragraph: { spacing: { after: 0 }, keepNext: true },
    },
    {
      id: 'FormAnswer',
      name: 'Form answer',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 80 } },
    },
    {
      id: 'FormNote',
      name: 'Form note',
      basedOn: 'Normal',
      run: { size: 20, sizeComplexScript: 20, color: SECONDARY },
      paragraph: { spacing: { after: 160 } },
    },
    {
      id: 'FormMark',
      name: 'Form mark',
      basedOn: 'Normal',
      run: { size: 17, sizeComplexScript: 17, color: SECONDARY },
      paragraph: {
        spacing: { before: 360, after: 0 },
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: RULE, space: 8 } },
      },
    },
    {
      id: 'FormFooter',
      name: 'Form footer',
      basedOn: 'Normal',
      run: { size: 18, sizeComplexScript: 18, color: SECONDARY },
      paragraph: { spacing: { after: 0 } },
    },
  ],
});

const heading = (size: number, color: string, before: number, after: number) => ({
  run: { font: FONT, size, sizeComplexScript: size, bold: true, color },
  paragraph: {
    spacing: { before, after, line: 264, lineRule: LineRuleType.AUTO },
    keepNext: true,
    keepLines: true,
  },
});
