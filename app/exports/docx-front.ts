import { type FileChild, LeaderType, Paragraph, TableOfContents } from 'docx';
import { heading, link, paragraph, type ReportColumn, table, textRuns, writtenText } from './docx-parts';
import { dayInWords } from './docx-speaker';
import type { ExportCounts, ExportDataset } from './export';
import type { ExportWords } from './words';

/** The title page: what this is, of which day, from where, and under which disclaimer. */
export function titlePage(dataset: ExportDataset, words: ExportWords): FileChild[] {
  const { space, provenance } = dataset;
  return [
    new Paragraph({ style: 'Title', children: textRuns(space.title, 'en') }),
    paragraph(words(`report.subtitle.${provenance.filters.by}`), 'ReportSubtitle'),
    ...(provenance.filters.includeUnpublished ? [paragraph(words('report.internal'), 'Warning')] : []),
    paragraph(`${words('report.posted', { count: provenance.counts.comments })}.`),
    ...periodLine(dataset, words),
    paragraph(
      words('lastRevised', {
        date: `${dayInWords(provenance.revisionAt)}, ${provenance.revisionAt.slice(11, 16)}`,
        revision: provenance.revision,
      }),
    ),
    paragraph(words('report.datesIn', { timeZone: space.timeZone })),
    new Paragraph({
      children: [...textRuns(`${words('report.from')} `, 'en'), link(space.url, space.url)],
    }),
    ...(space.disclaimer
      ? [
          paragraph(words('report.disclaimer'), 'SmallHeading'),
          ...writtenText(space.disclaimer, 'en', 'Notice'),
        ]
      : []),
  ];
}

function periodLine(dataset: ExportDataset, words: ExportWords): Paragraph[] {
  const days = dataset.comments.flatMap(({ date }) => (date ? [date.slice(0, 10)] : [])).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  return [
    paragraph(
      first === last
        ? words('report.periodOneDay', { first: dayInWords(first) })
        : words('report.period', { first: dayInWords(first), last: dayInWords(last) }),
    ),
  ];
}

/**
 * The table of contents: a field with an entry and a link for each section, so that it is never empty. Page numbers are
 * Word's to fill in when it opens the report: working them out here takes seconds of every report, and can be wrong.
 */
export const contents = (words: ExportWords): FileChild[] => [
  new Paragraph({
    style: 'SmallHeading',
    pageBreakBefore: true,
    children: textRuns(words('report.contents'), 'en'),
  }),
  new TableOfContents(words('report.contents'), {
    hyperlink: true,
    headingStyleRange: '1-1',
    tabLeader: LeaderType.NONE,
  }),
];

/** Counts of every group in one table, the silent ones too. */
export function overview(dataset: ExportDataset, words: ExportWords): FileChild[] {
  const { filters, counts } = dataset.provenance;
  const shown = COUNTS.filter(
    (key) =>
      (key !== 'tags' || filters.by !== 'question') &&
      (key !== 'unpublished' || filters.includeUnpublished) &&
      (key !== 'proposed' || dataset.groups.some((group) => group.counts.proposed > 0)),
  );
  const columns: ReportColumn[] = [
    { heading: words('summary.code'), share: 8 },
    { heading: words(`axis.${filters.by}`), share: 42 },
    ...shown.map((key) => ({ heading: words(`counts.${key}`), share: COLUMNS[key], numeric: true })),
  ];
  const numbers = (of: ExportCounts): (number | null)[] => shown.map((key) => of[key]);
  return [
    heading(words('report.overview'), 1, true),
    paragraph(words(`report.overviewText.${filters.by}`)),
    ...(shown.includes('proposed') ? [paragraph(words('report.overviewProposed'))] : []),
    ...method(dataset, words),
    table(
      columns,
      [
        ...dataset.groups.map((group) => [codeShown(group.code), group.title, ...numbers(group.counts)]),
        ['', words('report.allRow'), ...numbers(counts)],
      ],
      true,
    ),
  ];
}

/** How comments came to stand under a heading, and how much of it nobody has looked at: said before any number is believed. */
function method({ provenance, comments }: ExportDataset, words: ExportWords): Paragraph[] {
  if (provenance.filters.by === 'question') return [];
  const framework = provenance.filters.by === 'priority' ? 'priority' : 'gcm';
  const tags = comments.flatMap((comment) =>
    comment.tags.filter((tag) => tag.framework === framework && tag.state === 'confirmed'),
  );
  if (tags.length === 0) return [];
  const recognised = tags.filter((tag) => tag.source === 'recognised').length;
  return [paragraph(words('report.method', { count: tags.length, recognised }))];
}

/** The counts shown, each with its column's share of the width. */
const COLUMNS = { comments: 13, organisations: 17, notStated: 16, tags: 8, proposed: 11, unpublished: 12 };
const COUNTS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

const codeShown = (code: string): string => (code === 'none' ? '–' : code);
