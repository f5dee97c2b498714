import {
  type ExportComment,
  type ExportCounts,
  type ExportEntry,
  type ExportGroup,
  type ExportTag,
  NO_GROUP,
  type PriorityFacts,
} from './export';

/** One line of the axis that an export goes by, in the order it is shown. */
export interface AxisTerm {
  code: string;
  title: string;
  facts: PriorityFacts | null;
}

/**
 * Places comments on an axis of terms: under each term those that bear a confirmed tag with it, or only proposed ones
 * (marked so, and not counted); last, under `none`, those without any confirmed tag on this axis. Terms nobody spoke to
 * stay, with zeros: silence is a finding.
 */
export function placeByTag(
  framework: string,
  terms: AxisTerm[],
  noneTitle: string,
  comments: ExportComment[],
): ExportGroup[] {
  const onAxis = (comment: ExportComment): ExportTag[] =>
    comment.tags.filter((tag) => tag.framework === framework);
  const groups = terms.map((term) =>
    groupOf(
      framework,
      term,
      comments.flatMap((comment) => entryOf(comment, onAxis(comment), term.code)),
    ),
  );
  const unplaced = comments
    .filter((comment) => !onAxis(comment).some((tag) => tag.state === 'confirmed'))
    .map(
      (comment): ExportEntry => ({
        comment,
        state: onAxis(comment).length > 0 ? 'proposed' : null,
        tags: [],
      }),
    );
  const none = { code: NO_GROUP, title: noneTitle, facts: null };
  return [...groups, { framework, ...none, counts: countEntries(unplaced, unplaced, 0), entries: unplaced }];
}

/** Places comments under the question they answer, and last those outside any question. */
export function placeByQuestion(
  questions: { number: number; text: string }[],
  noneTitle: string,
  comments: ExportComment[],
): ExportGroup[] {
  const place = (code: string, title: string, members: ExportComment[]): ExportGroup => {
    const entries = members.map((comment): ExportEntry => ({ comment, state: null, tags: [] }));
    return {
      framework: 'question',
      code,
      title,
      facts: null,
      counts: countEntries(entries, entries, null),
      entries,
    };
  };
  return [
    ...questions.map(({ number, text }) =>
      place(
        String(number),
        text,
        comments.filter((comment) => comment.question?.number === number),
      ),
    ),
    place(
      NO_GROUP,
      noneTitle,
      comments.filter((comment) => comment.question === null),
    ),
  ];
}

/** Counts of the whole export, each comment and organisation once; tags and proposals are those of the export's axis. */
export function countAll(groups: ExportGroup[], comments: ExportComment[]): ExportCounts {
  const everyone = comments.map((comment): ExportEntry => ({ comment, state: null, tags: [] }));
  const awaiting = new Set(
    groups.flatMap(({ entries }) =>
      entries.flatMap(({ comment, state }) =>
        state === 'proposed' && comment.status === 'published' ? [comment] : [],
      ),
    ),
  );
  const tags = groups.map((group) => group.counts.tags);
  return {
    ...countEntries(everyone, everyone, null),
    tags: tags.includes(null) ? null : tags.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    proposed: awaiting.size,
  };
}

function entryOf(comment: ExportComment, onAxis: ExportTag[], code: string): ExportEntry[] {
  const here = onAxis.filter((tag) => tag.code === code);
  if (here.length === 0) return [];
  const confirmed = here.filter((tag) => tag.state === 'confirmed');
  return [
    confirmed.length > 0
      ? { comment, state: 'confirmed', tags: confirmed }
      : { comment, state: 'proposed', tags: here },
  ];
}

function groupOf(framework: string, term: AxisTerm, entries: ExportEntry[]): ExportGroup {
  const counted = entries.filter((entry) => entry.state === 'confirmed');
  return {
    framework,
    ...term,
    counts: countEntries(entries, counted, confirmedTags(counted)),
    entries,
  };
}

function confirmedTags(entries: ExportEntry[]): number {
  return entries
    .filter(({ comment }) => comment.status === 'published')
    .reduce((sum, { tags }) => sum + tags.filter((tag) => tag.state === 'confirmed').length, 0);
}

function countEntries(entries: ExportEntry[], counted: ExportEntry[], tags: number | null): ExportCounts {
  const published = counted.filter(({ comment }) => comment.status === 'published');
  return {
    comments: published.length,
    organisations: new Set(published.flatMap(({ comment }) => publicNames(comment))).size,
    notStated: published.filter(({ comment }) => publicNames(comment).length === 0).length,
    tags,
    proposed: entries.filter(({ comment, state }) => state === 'proposed' && comment.status === 'published')
      .length,
    unpublished: entries.filter(({ comment }) => comment.status !== 'published').length,
  };
}

/** Organisations as the public pages count them: a withheld name counts as not stated, in internal exports too, so that no two counts differ. */
const publicNames = (comment: ExportComment): string[] =>
  comment.nameWithheld ? [] : comment.organisations.map((organisation) => organisation.name);
