import type { FileChild } from 'docx';
import { heading, paragraph, table, writtenText } from './docx-parts';
import { groupsInWords, speakerLine, speakerOf } from './docx-speaker';
import type { ExportComment, ExportDataset } from './export';
import type { ExportWords } from './words';

/** A fixed order for readers of the report: the same on every machine. */
const BY_NAME = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** The organisations that spoke, with their groups and the numbers of their comments. */
export function organisationList(dataset: ExportDataset, words: ExportWords): FileChild[] {
  const spoken = new Map<string, { groups: Set<string>; numbers: number[]; isAssigned: boolean }>();
  for (const comment of dataset.comments.filter(({ status }) => status === 'published'))
    for (const { name, stakeholderGroups, assignedBySecretariat } of comment.organisations) {
      const known = spoken.get(name) ?? { groups: new Set(), numbers: [], isAssigned: false };
      spoken.set(name, known);
      for (const group of stakeholderGroups) known.groups.add(group);
      known.numbers.push(comment.number);
      if (assignedBySecretariat) known.isAssigned = true;
    }
  const title = heading(words('report.organisations'), 1, true);
  if (spoken.size === 0) return [title, paragraph(words('report.noOrganisations'))];
  return [
    title,
    paragraph(words('report.organisationsText')),
    ...([...spoken.values()].some(({ isAssigned }) => isAssigned)
      ? [paragraph(words('report.organisationsAssigned'))]
      : []),
    table(
      [
        { heading: words('report.organisation'), share: 45 },
        { heading: words('report.groups'), share: 35 },
        { heading: words('report.numbers'), share: 20 },
      ],
      [...spoken]
        .sort(([a], [b]) => BY_NAME.compare(a, b) || (a < b ? -1 : 1))
        .map(([name, { groups, numbers, isAssigned }]) => [
          isAssigned ? `${name} *` : name,
          groupsInWords(groups, words) || words('stakeholderGroup.none'),
          numbers.join(', '),
        ]),
    ),
  ];
}

/** Every comment in full, by number. */
export const annex = (dataset: ExportDataset, words: ExportWords): FileChild[] => [
  heading(words('report.annex'), 1, true),
  paragraph(words(dataset.comments.length === 0 ? 'report.noComments' : 'report.annexText')),
  ...dataset.comments.flatMap((comment) => commentInFull(comment, words)),
];

/** What a comment chooses, proposes and offers, a line each. */
const asksOf = ({ interests, proposals, offers }: ExportComment, words: ExportWords): string[] => [
  ...(interests.length > 0 ? [words('report.chooses', { priorities: interests.join(', ') })] : []),
  ...proposals.map((title) => words('report.proposes', { title })),
  ...offers.map(({ priority, text }) =>
    text ? words('report.offersWords', { priority, text }) : words('report.offers', { priority }),
  ),
];

const commentInFull = (comment: ExportComment, words: ExportWords): FileChild[] => [
  heading(`${words('report.comment', { number: comment.number })}. ${speakerOf(comment, words)}`, 2),
  speakerLine(comment, words, { inFull: true }),
  ...(comment.onBehalfOf && comment.onBehalfOf !== comment.organisation
    ? [paragraph(words('report.onBehalfOf', { names: comment.onBehalfOf }), 'Notice')]
    : []),
  ...(comment.authorLabel
    ? [paragraph(words('report.printedLabel', { label: comment.authorLabel }), 'Notice')]
    : []),
  ...writtenText(comment.text, comment.language, 'CommentText'),
  ...asksOf(comment, words).map((line) => paragraph(line, 'Notice')),
  ...(comment.attachmentMissing ? [paragraph(words('report.attachmentMissing'), 'Notice')] : []),
];
