import { Paragraph, TextRun } from 'docx';
import { STAKEHOLDER_GROUPS, type StakeholderGroup } from '~/accounts/organisation';
import { placeOf as assignedPlace } from '~/accounts/organisation-place';
import { joined, link } from './docx-parts';
import { INK } from './docx-styles';
import type { ExportComment } from './export';
import type { ExportWords } from './words';
import { xmlText } from './xml-text';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `13 September 2022`, of an ISO date or moment: the day as the space's zone had it. */
export const dayInWords = (date: string): string => DAY.format(new Date(`${date.slice(0, 10)}T00:00:00Z`));

/** Who speaks, when, and where to read it: the organisation first, in bold; then the person, the groups, the date, the link, and what it is to know of. Above a comment in full the name stands in the heading; here the hour and the place in the thread are added. */
export function speakerLine(
  comment: ExportComment,
  words: ExportWords,
  options: { mark?: string | null; inFull?: boolean } = {},
): Paragraph {
  return new Paragraph({
    style: 'Speaker',
    children: joined([
      options.inFull
        ? null
        : new TextRun({ text: xmlText(speakerOf(comment, words)), bold: true, color: INK }),
      personOf(comment, words),
      comment.asTeam ? words('asTeam') : null,
      groupsInWords(
        [
          ...comment.organisations.flatMap(({ stakeholderGroups }) => stakeholderGroups),
          ...(comment.authorStakeholderGroup ? [comment.authorStakeholderGroup] : []),
        ],
        words,
      ),
      assignedPlace({ country: comment.authorCountry, region: comment.authorRegion }, 'en')?.text ?? null,
      isAssigned(comment) ? words('assigned') : null,
      comment.date === null ? words('dateNotKnown') : whenOf(comment, options.inFull === true),
      options.inFull ? placeOf(comment, words) : null,
      link(words('report.comment', { number: comment.number }), comment.permalink),
      comment.status === 'published'
        ? null
        : new TextRun({
            text: words('report.notPublished', { status: words(`status.${comment.status}`) }),
            bold: true,
            color: '8A1C1C',
          }),
      options.mark ? new TextRun({ text: options.mark, italics: true }) : null,
    ]),
  });
}

/** Something of what is said of the speaker is not the comment's own word. */
const isAssigned = (comment: ExportComment): boolean =>
  comment.organisations.some(({ assignedBySecretariat }) => assignedBySecretariat) ||
  [comment.authorStakeholderGroup, comment.authorCountry, comment.authorRegion].some((fact) => fact !== null);

/** The name under which a comment is spoken of: its organisations, else its person. */
export const speakerOf = (comment: ExportComment, words: ExportWords): string =>
  comment.organisation ?? comment.author ?? words('authorNotNamed');

/** Stakeholder groups by their names, each once. */
export const groupsInWords = (codes: Iterable<string>, words: ExportWords): string =>
  [...new Set(codes)]
    .map((code) => (isKnownGroup(code) ? words(`stakeholderGroup.${code}`) : code))
    .join(', ');

const isKnownGroup = (code: string): code is StakeholderGroup =>
  (STAKEHOLDER_GROUPS as readonly string[]).includes(code);

function personOf(comment: ExportComment, words: ExportWords): string | null {
  if (comment.organisation === null) return comment.author === null ? null : words('organisationNotStated');
  if (comment.author === comment.organisation) return null;
  return comment.author ?? words('authorNotNamed');
}

function whenOf(comment: ExportComment, withTime: boolean): string {
  const date = comment.date ?? '';
  return withTime && comment.datePrecision === 'moment'
    ? `${dayInWords(date)}, ${date.slice(11, 16)}`
    : dayInWords(date);
}

const placeOf = (comment: ExportComment, words: ExportWords): string =>
  [
    comment.question
      ? words('report.question', { number: comment.question.number })
      : words('report.outside'),
    comment.parent === null ? null : words('report.answering', { number: comment.parent }),
  ]
    .filter((part) => part !== null)
    .join(', ');
