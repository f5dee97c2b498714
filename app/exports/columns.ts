import type { ExportComment, ExportEntry, ExportGroup } from './export';
import type { ExportRow } from './rows';

export type CellValue = string | number | null;
export type ColumnKind = 'text' | 'long-text' | 'number' | 'date' | 'address';

/** A column of the table of comments: the one place that says its name, what it holds and how it is filled. */
export interface ExportColumn {
  /** Stable, the same in every language and format. */
  name: string;
  meaning: string;
  values: string;
  kind: ColumnKind;
  cell(row: ExportRow): CellValue;
}

const BETWEEN = '; ';
const EMPTY_ROW = 'Empty in a row of a group without comments.';

const ofGroup = (
  name: string,
  kind: ColumnKind,
  meaning: string,
  values: string,
  cell: (group: ExportGroup) => CellValue,
): ExportColumn => ({ name, kind, meaning, values, cell: ({ group }) => cell(group) });

const ofEntry = (
  name: string,
  kind: ColumnKind,
  meaning: string,
  values: string,
  cell: (entry: ExportEntry) => CellValue,
): ExportColumn => ({ name, kind, meaning, values, cell: ({ entry }) => (entry ? cell(entry) : null) });

const ofComment = (
  name: string,
  kind: ColumnKind,
  meaning: string,
  values: string,
  cell: (comment: ExportComment) => CellValue,
): ExportColumn => ofEntry(name, kind, meaning, values, ({ comment }) => cell(comment));

const distinct = (values: (string | null)[]): string =>
  [...new Set(values.filter((value) => value !== null))].join(BETWEEN);

const confirmedCodes = (comment: ExportComment, framework: string): string =>
  distinct(
    comment.tags
      .filter((tag) => tag.framework === framework && tag.state === 'confirmed')
      .map((tag) => tag.code),
  );

const namedSeparately = new Set(['priority', 'gcm', 'pd']);

/** Every column of the table, in order. */
export const EXPORT_COLUMNS: ExportColumn[] = [
  ofGroup(
    'group_framework',
    'text',
    'The axis that the export is grouped by.',
    'priority, gcm (objectives of the Global Compact for Migration), question',
    (group) => group.framework,
  ),
  ofGroup(
    'group_code',
    'text',
    'Code of the priority, number of the objective or of the question.',
    'none: the last group, of the comments without any confirmed tag on this axis, or outside any question. A comment whose only tags here are proposed stands both there and, marked as proposed, under the term.',
    (group) => group.code,
  ),
  ofGroup(
    'group_title',
    'text',
    'Title of the priority or objective, text of the question.',
    '',
    (group) => group.title,
  ),
  ofGroup(
    'group_comments',
    'number',
    'Published comments in the group, by a confirmed tag (in the group none: without one). The same on every row of the group: do not add up.',
    '0 or more; 0 also stands on the one row of a group without comments, so that silence is seen',
    (group) => group.counts.comments,
  ),
  ofGroup(
    'group_organisations',
    'number',
    'Organisations on whose behalf those comments speak; each counts once.',
    '0 or more',
    (group) => group.counts.organisations,
  ),
  ofGroup(
    'group_not_stated',
    'number',
    'Those of the comments whose organisation is not stated or is withheld.',
    '0 or more',
    (group) => group.counts.notStated,
  ),
  ofGroup(
    'group_tags',
    'number',
    'Confirmed tags on those comments with the group’s term; a comment may bear several, each with its own evidence.',
    '0 or more; empty when grouped by question',
    (group) => group.counts.tags,
  ),
  ofGroup(
    'group_proposed',
    'number',
    'Published comments whose tag with the term awaits review: listed and marked, but in none of the other counts. In the group none: those of its comments that have a proposed tag on this axis.',
    '0 or more',
    (group) => group.counts.proposed,
  ),
  ofGroup(
    'group_unpublished',
    'number',
    'Comments listed in the group that are not published; in none of the other counts.',
    '0, unless a moderator asked for unpublished comments',
    (group) => group.counts.unpublished,
  ),
  ofEntry(
    'tag_state',
    'text',
    'Whether the comment’s place in the group was confirmed. Where a comment bears confirmed and proposed tags with the term, the confirmed ones are given.',
    'confirmed; proposed (awaits review); empty where no tag places the comment',
    (entry) => entry.state,
  ),
  ofEntry(
    'tags',
    'number',
    'Number of the comment’s tags with the group’s term that have that state.',
    '',
    (entry) => (entry.state === null ? null : entry.tags.length),
  ),
  ofEntry(
    'tag_sources',
    'text',
    'Who or what made those tags.',
    'author, moderator, recognised (an explicit reference in the text), suggested; several with a semicolon between',
    (entry) => distinct(entry.tags.map((tag) => tag.source)),
  ),
  ofEntry(
    'positions',
    'text',
    'What the comment says to the term, where someone said so. To mention is not to agree.',
    'welcomes, asks_for_change, regrets_omission, objects, asks, informs; empty: not stated',
    (entry) => distinct(entry.tags.map((tag) => tag.position)),
  ),
  ofEntry(
    'quotes',
    'long-text',
    'The quoted evidence of those tags: the comment’s own words, in their order, with a blank line between.',
    'Empty where the tags rest on the whole comment',
    (entry) =>
      [...new Set(entry.tags.map((tag) => tag.quote).filter((quote) => quote !== null))].join('\n\n'),
  ),
  ofComment(
    'comment_number',
    'number',
    'Number of the comment in its space.',
    `1 or more. ${EMPTY_ROW}`,
    (comment) => comment.number,
  ),
  ofComment(
    'permalink',
    'address',
    'Lasting address of the comment.',
    'https address',
    (comment) => comment.permalink,
  ),
  ofComment(
    'question',
    'number',
    'Number of the question that the comment answers; a reply stands under its thread’s question.',
    'Empty: outside any question',
    (comment) => comment.question?.number ?? null,
  ),
  ofComment(
    'question_text',
    'text',
    'Text of that question.',
    '',
    (comment) => comment.question?.text ?? null,
  ),
  ofComment(
    'parent',
    'number',
    'Number of the comment that this one answers.',
    'Empty: answers no other comment',
    (comment) => comment.parent,
  ),
  ofComment(
    'date',
    'date',
    'When the comment was posted, in the space’s time zone.',
    'ISO 8601 with offset, as 2022-09-13T10:00:00+02:00; 2022-09-13 where only the day is known; empty where nothing is',
    (comment) => comment.date,
  ),
  ofComment(
    'date_precision',
    'text',
    'How exactly the date is known.',
    'moment, day, unknown',
    (comment) => comment.datePrecision,
  ),
  ofComment(
    'author',
    'text',
    'The person, as printed.',
    'Empty: the source names nobody. “Name withheld”: not for publication',
    (comment) => comment.author,
  ),
  ofComment(
    'author_label',
    'text',
    'What the source prints under the name; not an organisation.',
    '',
    (comment) => comment.authorLabel,
  ),
  ofComment(
    'organisation',
    'text',
    'Organisations for which the comment speaks, as the register names them.',
    'Several with a semicolon between. Empty: not stated. “Name withheld”: not for publication',
    (comment) => comment.organisation,
  ),
  ofComment(
    'stakeholder_group',
    'text',
    'Stakeholder groups of those organisations.',
    'Several with a semicolon between; empty: not stated or withheld',
    (comment) => distinct(comment.organisations.flatMap((organisation) => organisation.stakeholderGroups)),
  ),
  ofComment(
    'on_behalf_of',
    'text',
    'The names on whose behalf the comment speaks, as the comment prints them.',
    'Several with a semicolon between; “(unconfirmed)” follows a name that its organisation has not confirmed',
    (comment) => comment.onBehalfOf,
  ),
  ofComment(
    'name_withheld',
    'text',
    'Whether the name is withheld from publication.',
    'yes, or empty. In internal exports the names stand in their columns all the same: do not pass them on',
    (comment) => (comment.nameWithheld ? 'yes' : null),
  ),
  ofComment(
    'status',
    'text',
    'Moderation status of the comment.',
    'published; pending and hidden only in internal exports',
    (comment) => comment.status,
  ),
  ofComment(
    'origin',
    'text',
    'How the comment came to the platform.',
    'web, imported, sample',
    (comment) => comment.origin,
  ),
  ofComment('language', 'text', 'Language of the text.', 'BCP 47 code', (comment) => comment.language),
  ofComment(
    'priorities',
    'text',
    'All priorities with which the comment has a confirmed tag.',
    'Codes with a semicolon between',
    (comment) => confirmedCodes(comment, 'priority'),
  ),
  ofComment(
    'objectives',
    'text',
    'All objectives of the Global Compact for Migration with which the comment has a confirmed tag.',
    'Numbers with a semicolon between',
    (comment) => confirmedCodes(comment, 'gcm'),
  ),
  ofComment(
    'paragraphs',
    'text',
    'All paragraphs of the Progress Declaration with which the comment has a confirmed tag.',
    'Numbers with a semicolon between',
    (comment) => confirmedCodes(comment, 'pd'),
  ),
  ofComment(
    'other_tags',
    'text',
    'Confirmed tags of the other frameworks.',
    'Framework and code, as sdg 10.c; several with a semicolon between',
    (comment) =>
      distinct(
        comment.tags
          .filter((tag) => tag.state === 'confirmed' && !namedSeparately.has(tag.framework))
          .map((tag) => `${tag.framework} ${tag.code}`),
      ),
  ),
  ofComment(
    'proposed_tags',
    'text',
    'Tags of any framework that await review; they count nowhere.',
    'Framework and code, as gcm 13; several with a semicolon between',
    (comment) =>
      distinct(
        comment.tags.filter((tag) => tag.state === 'proposed').map((tag) => `${tag.framework} ${tag.code}`),
      ),
  ),
  ofComment(
    'attachments',
    'text',
    'Attachments of the comment.',
    'Empty: none. missing: the text mentions an attachment that the source did not carry',
    (comment) => (comment.attachmentMissing ? 'missing' : null),
  ),
  ofComment(
    'text',
    'long-text',
    'The comment in full, as plain text; offsets of quotes count in it.',
    '',
    (comment) => comment.text,
  ),
];
