import { standingRevision } from '~/comments/standing-revision';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { excerptAt } from '../excerpt-at.server';
import { loadCodebooks, termKey } from '../load-codebook.server';
import { updateTermCounts } from '../update-term-counts.server';
import type { AuthorTags } from './author-tags';
import { findKey } from './find-key';

interface Tagged {
  commentId: string;
  spaceId: string;
  tags: AuthorTags;
}

/**
 * Does with the tags of a comment that was just posted what its author said: on the recogniser's finds, with what they added; and keeps what
 * they propose and offer. A decision on words that the text no longer has, a term or a priority that there is not, is left out.
 */
export async function applyAuthorTags(tx: Tx, clock: Clock, tagged: Tagged): Promise<void> {
  const { termIds } = (await loadCodebooks(tx, tagged.spaceId)).current;
  await decideOnFinds(tx, clock, tagged, termIds);
  await addTerms(tx, clock, tagged, termIds);
  const { commentId, spaceId, tags } = tagged;
  await tx.proposal.createMany({
    data: tags.proposals.map(({ title }, position) => ({ id: clock.newId(), commentId, position, title })),
  });
  const offered = await tx.priority.findMany({
    where: {
      workplan: { spaceId },
      term: { current: true, code: { in: tags.offers.map(({ code }) => code) } },
    },
    orderBy: { position: 'asc' },
    select: { termId: true, term: { select: { code: true } } },
  });
  await tx.offer.createMany({
    data: offered.map(({ termId: priorityId, term }) => ({
      id: clock.newId(),
      commentId,
      priorityId,
      text: tags.offers.find(({ code }) => code === term.code)?.text ?? null,
    })),
  });
  await updateTermCounts(tx, spaceId);
}

/** What the author kept stays `recognised`: it is known who found it, and by `decidedAt` that a person agreed. */
async function decideOnFinds(
  tx: Tx,
  clock: Clock,
  { commentId, tags }: Tagged,
  termIds: Map<string, string>,
): Promise<void> {
  const found = await tx.tag.findMany({
    where: { commentId, source: 'recognised', decidedAt: null, excerpt: { attachmentId: null } },
    select: {
      id: true,
      state: true,
      candidates: true,
      excerpt: { select: { quote: true } },
      term: { select: { code: true, framework: { select: { citedAs: true } } } },
    },
  });
  const decisions = new Map(tags.finds.map((find) => [find.key, find]));
  for (const { id, state, candidates, excerpt, term } of found) {
    if (state === 'rejected') continue;
    const framework = term.framework.citedAs;
    const find = decisions.get(findKey({ framework, code: term.code, state, candidates }));
    if (!find || !excerpt || !find.words.includes(excerpt.quote)) continue;
    const decidedAt = clock.now();
    const codes = candidates.length > 1 ? candidates : [term.code];
    const termId =
      find.kept !== null && codes.includes(find.kept) ? termIds.get(termKey(framework, find.kept)) : null;
    // A choice that was not among those offered is none.
    if (termId === undefined || (termId === null && find.kept !== null)) continue;
    await tx.tag.update({
      where: { id },
      data:
        termId === null
          ? { state: 'rejected', decidedAt }
          : { state: 'confirmed', termId, candidates: [], position: find.position, decidedAt },
    });
  }
}

/** A term that words of the text name already is not added again: what was said of it is said of those. */
async function addTerms(
  tx: Tx,
  clock: Clock,
  { commentId, tags }: Tagged,
  termIds: Map<string, string>,
): Promise<void> {
  const { revisions } = await tx.comment.findUniqueOrThrow({
    where: { id: commentId },
    select: { revisions: { ...standingRevision, select: { id: true, text: true } } },
  });
  const [revision] = revisions;
  const now = clock.now();
  for (const { framework, code, position } of tags.added) {
    const termId = termIds.get(termKey(framework, code));
    if (!termId || !revision) continue;
    const onTerm = { commentId, termId, state: 'confirmed' as const };
    if ((await tx.tag.count({ where: onTerm })) > 0) {
      if (position) await tx.tag.updateMany({ where: onTerm, data: { position, decidedAt: now } });
      continue;
    }
    const { title } = await tx.term.findUniqueOrThrow({ where: { id: termId }, select: { title: true } });
    const place = findTitle(revision.text, Object.values((title ?? {}) as Record<string, string>));
    await tx.tag.create({
      data: {
        ...onTerm,
        id: clock.newId(),
        excerptId: place && (await excerptAt(tx, clock, { revision, attachmentId: null, ...place })),
        source: 'author',
        position,
        decidedAt: now,
        createdAt: now,
      },
    });
  }
}

/** Where a text has one of the titles word for word: the evidence of a term that was added; null: it rests on the whole comment. */
function findTitle(text: string, titles: string[]): { start: number; end: number } | null {
  for (const title of titles) {
    const written = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const found = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${written}(?![\\p{L}\\p{M}\\p{N}])`, 'iu').exec(text);
    if (found) return { start: found.index, end: found.index + found[0].length };
  }
  return null;
}
