import {
  Bookmark,
  ExternalHyperlink,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { LANGUAGES, type Translate, translator } from '~/platform/i18n';
import { type FormText, isRightToLeft } from './answer-form';
import { SECONDARY } from './form-styles';
import type { LineRun } from './html-lines';
import { type LinePlace, lineKey } from './own-lines.server';

/** What XML 1.0 cannot hold: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

interface HowALineLooks extends Omit<IParagraphOptions, 'children' | 'text'> {
  language: string;
  run?: IRunOptions;
  /** Names the place, for the reader of the filled form. */
  bookmark?: string;
  /** Between the tables, where it is not said. */
  place?: LinePlace;
}

/** Writes a form's own lines and remembers them, so that what somebody writes between them can be told from them. */
export class FormPen {
  /** Keys of all lines written so far. */
  readonly lines: string[] = [];
  readonly t: Translate;
  /** The language that the form's own words really are in. */
  readonly wordsLanguage: string;

  constructor(language: string) {
    this.t = translator(language);
    this.wordsLanguage =
      (LANGUAGES as readonly string[]).find(
        (known) => known === language || known === language.split('-')[0],
      ) ?? 'en';
  }

  /** Words of the form's own as a text in their language. */
  own(text: string): FormText {
    return { text, language: this.wordsLanguage };
  }

  heading(level: 1 | 2 | 3, { text, language }: FormText, more: Partial<HowALineLooks> = {}): Paragraph {
    return this.line(plainRuns(text), { ...more, heading: LEVELS[level], language });
  }

  text({ text, language }: FormText, style?: string, more: Partial<HowALineLooks> = {}): Paragraph {
    return this.line(plainRuns(text), { ...more, ...(style && { style }), language });
  }

  /** Words in a cell of a table. */
  cell({ text, language }: FormText, style: string): Paragraph {
    return this.line(plainRuns(text), { style, language, place: 'table' });
  }

  /** A label that ends with the sign of its field, which is set small. */
  label({ text, language }: FormText, sign: string, bookmark: string): Paragraph {
    const rightToLeft = isRightToLeft(language);
    // Somebody who deletes the sign leaves the label.
    this.lines.push(lineKey(text, 'table'), lineKey(`${text} ${sign}`, 'table'));
    return new Paragraph({
      style: 'FormLabel',
      bidirectional: rightToLeft,
      children: [
        new Bookmark({ id: bookmark, children: runs(plainRuns(`${text} `), language) }),
        new TextRun({ text: sign, bold: false, size: 15, color: SECONDARY, noProof: true }),
      ],
    });
  }

  /** A paragraph of these runs; `before` (a number, say) belongs to the line and is followed by a tab. */
  line(
    content: LineRun[],
    { language, run, bookmark, place = 'text', ...how }: HowALineLooks,
    before = '',
  ): Paragraph {
    const words = content.map(({ text }) => text).join('');
    this.lines.push(lineKey(`${before} ${words}`, place));
    const children: ParagraphChild[] = [
      ...(before ? [new TextRun({ text: `${before}\t`, color: SECONDARY })] : []),
      ...runs(content, language, run),
    ];
    return new Paragraph({
      ...how,
      bidirectional: isRightToLeft(language),
      children: bookmark ? [new Bookmark({ id: bookmark, children })] : children,
    });
  }
}

/** Text without what would make the file unreadable. */
export const xmlText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(ILLEGAL, '');

const plainRuns = (text: string): LineRun[] => [{ text, bold: false, italic: false, href: null }];

function runs(content: LineRun[], language: string, more: IRunOptions = {}): ParagraphChild[] {
  const rightToLeft = isRightToLeft(language);
  return content.flatMap(({ text, bold, italic, href }): ParagraphChild[] => {
    const pieces = xmlText(text)
      .split('\n')
      .map(
        (piece, at) =>
          new TextRun({
            ...more,
            text: piece,
            ...(at > 0 && { break: 1 }),
            ...(bold && { bold }),
            ...(italic && { italics: true }),
            ...(href && { style: 'Hyperlink' }),
            ...(rightToLeft && { rightToLeft: true }),
            language: rightToLeft ? { bidirectional: language } : { value: language },
          }),
      );
    return href ? [new ExternalHyperlink({ link: xmlText(href), children: pieces })] : pieces;
  });
}
