import { type ExportColumn, ofEntry, ofGroup, severalValues } from './column';
import { passagesOf } from './passages';

/** What a row says of its group, and of the tags that put the comment there. */
export const GROUP_COLUMNS: ExportColumn[] = [
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
    (entry) => severalValues(entry.tags.map((tag) => tag.source)),
  ),
  ofEntry(
    'positions',
    'text',
    'What the comment says to the term, where someone said so. To mention is not to agree.',
    'welcomes, asks_for_change, regrets_omission, objects, asks, informs; empty: not stated',
    (entry) => severalValues(entry.tags.map((tag) => tag.position)),
  ),
  ofEntry(
    'quotes',
    'long-text',
    'The quoted evidence of those tags: the comment’s own words, in their order, with a blank line between.',
    'Empty where the tags rest on the whole comment',
    (entry) =>
      [...new Set(entry.tags.map((tag) => tag.quote).filter((quote) => quote !== null))].join('\n\n'),
  ),
  ofEntry(
    'quotes_in_context',
    'long-text',
    'The same evidence in the sentences it stands in, with a blank line between; very long sentences are shortened to … at the ends.',
    'Empty where the tags rest on the whole comment',
    ({ comment, tags }) =>
      passagesOf(comment, tags)
        .map(({ text }) => text)
        .join('\n\n'),
  ),
];
