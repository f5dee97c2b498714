import { BorderStyle, type IStylesOptions, LineRuleType } from 'docx';

export const INK = '1B2530';
export const ACCENT = '1F4E79';
export const SECONDARY = '5A6672';
export const RULE = 'C5CDD6';
export const TINT = 'EEF2F6';

/** A4 with margins of 2.5 cm, in twentieths of a point. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1_417 };
export const PAGE_TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** The line at the start edge of a quotation. */
export const QUOTATION_LINE = { style: BorderStyle.SINGLE, size: 12, color: RULE, space: 10 };

const FONT = 'Calibri';

/** How the report looks; sizes are in half points, spaces in twentieths of a point. */
export const REPORT_STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FONT,
        size: 22,
        color: INK,
        language: { value: 'en-GB', eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, size: 56, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 2400, after: 160, line: 252, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { font: FONT, size: 32, bold: true, color: ACCENT },
      paragraph: {
        spacing: { before: 480, after: 120, line: 264, lineRule: LineRuleType.AUTO },
        keepNext: true,
        keepLines: true,
      },
    },
    heading2: {
      run: { font: FONT, size: 25, bold: true, color: INK },
      paragraph: {
        spacing: { before: 360, after: 60, line: 264, lineRule: LineRuleType.AUTO },
        keepNext: true,
        keepLines: true,
      },
    },
    hyperlink: { run: { color: '1F5C99', underline: { type: 'single' } } },
  },
  paragraphStyles: [
    {
      id: 'ReportSubtitle',
      name: 'Report subtitle',
      basedOn: 'Normal',
      run: { size: 30, color: SECONDARY },
      paragraph: { spacing: { after: 720 } },
    },
    {
      id: 'SmallHeading',
      name: 'Small heading',
      basedOn: 'Normal',
      run: { size: 32, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 240, after: 160 }, keepNext: true },
    },
    {
      id: 'Warning',
      name: 'Warning',
      basedOn: 'Normal',
      run: { bold: true, color: '8A1C1C' },
      paragraph: { spacing: { before: 240, after: 240 } },
    },
    {
      id: 'Notice',
      name: 'Notice',
      basedOn: 'Normal',
      run: { size: 20, color: SECONDARY },
      paragraph: { spacing: { after: 100 } },
    },
    {
      id: 'Facts',
      name: 'Facts',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { after: 120 }, keepNext: true, keepLines: true },
    },
    {
      id: 'Counts',
      name: 'Counts',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 120, after: 120 } },
    },
    {
      id: 'Speaker',
      name: 'Speaker',
      basedOn: 'Normal',
      run: { size: 20, color: SECONDARY },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
    },
    {
      id: 'Quotation',
      name: 'Quotation',
      basedOn: 'Normal',
      paragraph: {
        indent: { start: 284 },
        spacing: { after: 80 },
        border: { left: QUOTATION_LINE },
      },
    },
    { id: 'CommentText', name: 'Comment text', basedOn: 'Normal' },
    {
      id: 'TableText',
      name: 'Table text',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'ReportFooter',
      name: 'Report footer',
      basedOn: 'Normal',
      run: { size: 18, color: SECONDARY },
      paragraph: { spacing: { after: 0 } },
    },
  ],
};
