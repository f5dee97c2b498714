import { BorderStyle, type FileChild, Paragraph, TextRun } from 'docx';
import { heading, isRightToLeft, paragraph, textRuns } from './docx-parts';
import { speakerLine } from './docx-speaker';
import { QUOTATION_LINE } from './docx-styles';
import {
  type ExportBy,
  type ExportEntry,
  type ExportGroup,
  type ExportTag,
  NO_GROUP,
  type PriorityFacts,
} from './export';
import { type Passage, passagesOf } from './passages';
import type { ExportWords } from './words';

/** How much of a comment is shown where no words of it are quoted; the annex has it in full. */
const OPENING_CHARACTERS = 400;

/** The section of one priority, objective or question: what it is, who spoke, and their words with links. */
export function groupSection(group: ExportGroup, by: ExportBy, words: ExportWords): FileChild[] {
  const isNone = group.code === NO_GROUP;
  return [
    heading(isNone ? words(`noneFull.${by}`) : titleOf(group, by, words), 1),
    ...factLines(group, words),
    ...(group.entries.length === 0
      ? [paragraph(words(isNone ? `report.noneEmpty.${by}` : `report.silent.${by}`), 'Counts')]
      : [
          paragraph(countsSentence(group, words), 'Counts'),
          ...group.entries.flatMap((entry) => said(entry, words)),
        ]),
  ];
}

function titleOf({ code, title }: ExportGroup, by: ExportBy, words: ExportWords): string {
  const name = by === 'priority' ? code : `${words(`axis.${by}`)} ${code}`;
  return title ? `${name}. ${title}` : name;
}

function factLines({ facts }: ExportGroup, words: ExportWords): Paragraph[] {
  if (!facts) return [];
  const lines = [
    [words('report.facts.group'), groupAndNumber(facts, words)],
    [words('report.facts.leads'), facts.leads.join(', ')],
    [words('report.facts.participating'), facts.participating.join(', ')],
    [words('report.facts.timeline'), facts.timeline],
    [words('report.facts.status'), facts.status],
  ] as const;
  const stated = lines.filter(([, value]) => value);
  if (stated.length === 0) return [];
  return [
    new Paragraph({
      style: 'Facts',
      children: stated.flatMap(([label, value], index) => [
        new TextRun({ text: `${label}: `, bold: true, ...(index > 0 && { break: 1 }) }),
        ...textRuns(value ?? '', 'en'),
      ]),
    }),
  ];
}

function groupAndNumber({ group, number }: PriorityFacts, words: ExportWords): string | null {
  return group && number ? words('report.facts.number', { group, number }) : group;
}

function countsSentence({ counts, code }: ExportGroup, words: ExportWords): string {
  const comments = words('comments', { count: counts.comments });
  const organisations = words('organisations', { count: counts.organisations });
  const notStated = words('notStatedComments', { count: counts.notStated });
  const awaits = code === NO_GROUP ? 'proposedElsewhere' : 'proposedComments';
  return [
    counts.organisations === 0
      ? counts.comments === 0
        ? `${comments}.`
        : words('report.sentenceNotStated', { comments })
      : counts.notStated === 0
        ? words('report.sentence', { comments, organisations })
        : words('report.sentenceBoth', { comments, organisations, notStated }),
    counts.tags ? `${words('tags', { count: counts.tags })}.` : '',
    counts.proposed > 0 ? words(awaits, { count: counts.proposed }) : '',
    counts.unpublished > 0 ? words('unpublishedComments', { count: counts.unpublished }) : '',
  ]
    .filter((part) => part)
    .join(' ');
}

/** What one comment says here: the passages its tags rest on, or where no words are marked its first ones. */
function said(entry: ExportEntry, words: ExportWords): Paragraph[] {
  const { comment, tags, state } = entry;
  const passages = passagesOf(comment, tags);
  return [
    speakerLine(comment, words, { mark: state === 'proposed' ? words('report.proposed') : null }),
    ...(passages.length > 0
      ? passages.map((passage) => quotation(quoted(passage), comment.language, passage.tags, words))
      : [quotation({ text: openingOf(comment.text), marks: [] }, comment.language, tags, words)]),
  ];
}

/** A passage in quotation marks. */
const quoted = ({ text, marks }: Passage): Pick<Passage, 'text' | 'marks'> => ({
  text: `“${text}”`,
  marks: marks.map(({ start, end }) => ({ start: start + 1, end: end + 1 })),
});

function positionOf(tags: ExportTag[], words: ExportWords): string {
  const positions = [...new Set(tags.flatMap((tag) => tag.position ?? []))];
  return positions.map((position) => words(`position.${position}`)).join(', ');
}

function quotation(
  { text, marks }: Pick<Passage, 'text' | 'marks'>,
  language: string,
  tags: ExportTag[],
  words: ExportWords,
): Paragraph {
  const rightToLeft = isRightToLeft(language);
  const position = positionOf(tags, words);
  const files = [...new Set(tags.flatMap(({ file }) => file ?? []))];
  return new Paragraph({
    style: 'Quotation',
    bidirectional: rightToLeft,
    // Word mirrors indents with the direction of a paragraph, but not its borders.
    ...(rightToLeft && {
      border: { left: { style: BorderStyle.NONE, size: 0, color: 'auto' }, right: QUOTATION_LINE },
    }),
    children: [
      ...piecesOf(text, marks).flatMap(({ piece, marked }) =>
        // Blank lines inside a quote would look like its end.
        textRuns(piece.replace(/\n{2,}/g, '\n'), language, { bold: marked }),
      ),
      ...(position ? [new TextRun({ text: ` (${position})`, italics: true })] : []),
      ...files.map((name) => new TextRun({ text: ` (${words('report.inFile', { name })})`, italics: true })),
    ],
  });
}

function piecesOf(text: string, marks: Passage['marks']): { piece: string; marked: boolean }[] {
  const cuts = [0, ...marks.flatMap(({ start, end }) => [start, end]), text.length];
  return cuts
    .slice(1)
    .map((cut, index) => ({ piece: text.slice(cuts[index], cut), marked: index % 2 === 1 }))
    .filter(({ piece }) => piece !== '');
}

/** The first words of a text, cut between words. */
export function openingOf(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= OPENING_CHARACTERS) return flat;
  const cut = flat.slice(0, OPENING_CHARACTERS + 1);
  const lastSpace = cut.lastIndexOf(' ');
  const end = lastSpace > OPENING_CHARACTERS / 2 ? lastSpace : OPENING_CHARACTERS;
  return `${flat.slice(0, end).replace(/[\uD800-\uDBFF]$/, '')} …`;
}
