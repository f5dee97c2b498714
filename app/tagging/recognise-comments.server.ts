import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { excerptOf } from './excerpt';
import { loadCodebooks, termKey } from './load-codebook.server';
import { RECOGNISER_VERSION, recognise } from './recogniser/recognise';
import type { Reference } from './recogniser/reference';
import { updateTermCounts } from './update-term-counts.server';

interface Revision {
  id: string;
  commentId: string;
  text: string;
  /** When the comment came here. */
  cameAt: Date;
}

interface KnownTag {
  id: string;
  termId: string;
  action: string | null;
  state: string;
  candidates: string[];
  decided: boolean;
  framework: string;
  start: number;
  end: number;
}

/**
 * Finds the references in the current text of a space's comments (all, or those with the numbers given) and brings the
 * `recognised` tags in line: new ones are added, those no longer found go. What a person decided stays as decided, and
 * nothing is proposed again on the words it was decided on.
 */
export async function recogniseComments(
  tx: Tx,
  clock: Clock,
  spaceId: string,
  numbers?: number[],
): Promise<void> {
  const codebooks = await loadCodebooks(tx, spaceId);
  const revisions = await currentRevisions(tx, spaceId, numbers);
  const known = await knownTags(tx, revisions);
  for (const revision of revisions) {
    const { codebook, termIds } = codebooks.at(revision.cameAt);
    const tags = known.get(revision.id) ?? [];
    const decided = tags.filter((tag) => tag.decided);
    const stale = new Map(
      tags
        .filter((tag) => !tag.decided)
        .map((tag) => [keyOf(tag.termId, tag.start, tag.end, tag.action), tag]),
    );
    for (const reference of recognise(revision.text, codebook)) {
      const termId = termIds.get(termKey(reference.framework, reference.code));
      if (!termId || isDecided(decided, reference)) continue;
      const key = keyOf(termId, reference.start, reference.end, reference.action ?? null);
      const same = stale.get(key);
      stale.delete(key);
      if (same) await keepInLine(tx, same, reference);
      else await addTag(tx, clock, revision, termId, reference);
    }
    await tx.tag.deleteMany({ where: { id: { in: [...stale.values()].map((tag) => tag.id) } } });
  }
  await dropUnusedExcerpts(tx, spaceId);
  // A part of the comments read anew does not make the others new.
  await tx.space.updateMany({
    where: { id: spaceId, ...(numbers ? { recogniserVersion: null } : {}) },
    data: { recogniserVersion: RECOGNISER_VERSION },
  });
  await updateTermCounts(tx, spaceId);
}

const keyOf = (termId: string, start: number, end: number, action: string | null): string =>
  `${termId} ${start} ${end} ${action ?? ''}`;

/** A decision on some words holds for whatever the recogniser would say of them in the same framework. */
const isDecided = (decided: KnownTag[], reference: Reference): boolean =>
  decided.some(
    (tag) => tag.framework === reference.framework && tag.start < reference.end && tag.end > reference.start,
  );

async function currentRevisions(tx: Tx, spaceId: string, numbers: number[] | undefined): Promise<Revision[]> {
  const revisions = await tx.commentRevision.findMany({
    where: { comment: { spaceId, ...(numbers ? { number: { in: numbers } } : {}) } },
    select: { id: true, commentId: true, text: true, comment: { select: { createdAt: true } } },
    distinct: ['commentId'],
    orderBy: [{ commentId: 'asc' }, { number: 'desc' }],
  });
  return revisions.map(({ comment, ...revision }) => ({ ...revision, cameAt: comment.createdAt }));
}

async function knownTags(tx: Tx, revisions: Revision[]): Promise<Map<string, KnownTag[]>> {
  const tags = await tx.tag.findMany({
    where: { commentId: { in: revisions.map((revision) => revision.commentId) }, excerptId: { not: null } },
    select: {
      id: true,
      termId: true,
      action: true,
      state: true,
      candidates: true,
      source: true,
      decidedAt: true,
      term: { select: { framework: { select: { citedAs: true } } } },
      excerpt: { select: { revisionId: true, start: true, end: true } },
    },
  });
  const byRevision = new Map<string, KnownTag[]>();
  for (const { term, excerpt, source, decidedAt, ...tag } of tags) {
    if (!excerpt) continue;
    const list = byRevision.get(excerpt.revisionId) ?? [];
    byRevision.set(excerpt.revisionId, list);
    list.push({
      ...tag,
      decided: source !== 'recognised' || decidedAt !== null,
      framework: term.framework.citedAs,
      start: excerpt.start,
      end: excerpt.end,
    });
  }
  return byRevision;
}

async function keepInLine(tx: Tx, tag: KnownTag, reference: Reference): Promise<void> {
  const candidates = reference.candidates ?? [];
  if (tag.state === reference.state && tag.candidates.join() === candidates.join()) return;
  await tx.tag.update({
    where: { id: tag.id },
    data: { state: reference.state, candidates, recogniserVersion: RECOGNISER_VERSION },
  });
}

async function addTag(
  tx: Tx,
  clock: Clock,
  revision: Revision,
  termId: string,
  reference: Reference,
): Promise<void> {
  const { start, end } = reference;
  const where = { revisionId: revision.id, attachmentId: null, start, end };
  const excerpt =
    (await tx.excerpt.findFirst({ where, select: { id: true } })) ??
    (await tx.excerpt.create({
      data: { id: clock.newId(), revisionId: revision.id, ...excerptOf(revision.text, start, end) },
      select: { id: true },
    }));
  await tx.tag.create({
    data: {
      id: clock.newId(),
      commentId: revision.commentId,
      termId,
      excerptId: excerpt.id,
      source: 'recognised',
      state: reference.state,
      action: reference.action ?? null,
      candidates: reference.candidates ?? [],
      recogniserVersion: RECOGNISER_VERSION,
      createdAt: clock.now(),
    },
  });
}

async function dropUnusedExcerpts(tx: Tx, spaceId: string): Promise<void> {
  await tx.excerpt.deleteMany({ where: { tags: { none: {} }, revision: { comment: { spaceId } } } });
}
