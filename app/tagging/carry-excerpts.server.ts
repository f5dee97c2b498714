import { standingRevision } from '~/comments/standing-revision';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { excerptOf } from './excerpt';
import { findExcerpt, standsIn } from './find-excerpt';

/** Tags whose words were found again in the new text, those whose words were not, and those that went with their words. */
export interface CarriedExcerpts {
  carried: number;
  lost: number;
  gone: number;
}

/**
 * After comments of a space got another text from their authors, by their numbers: finds the words again on which tags rest that a person gave or
 * decided on, and has the tags rest there. Where the words are gone, a tag that a person gave stays on the old ones, which says so; one that the
 * recogniser found and its author agreed to goes with them, or nobody could correct "Objective 15" to "Objective 17". What the recogniser found
 * and nobody decided on goes in any case: it reads the new text. Words of a file stay where they are.
 *
 * What moderators let stand is theirs by its source, and stays like what an author gave.
 */
export async function carryExcerpts(
  tx: Tx,
  clock: Clock,
  spaceId: string,
  numbers: number[],
): Promise<CarriedExcerpts> {
  const comments = await tx.comment.findMany({
    where: { spaceId, number: { in: numbers } },
    select: { id: true, revisions: { ...standingRevision, select: { id: true, text: true } } },
  });
  const counts: CarriedExcerpts = { carried: 0, lost: 0, gone: 0 };
  for (const { id: commentId, revisions } of comments) {
    const revision = revisions[0];
    if (!revision) continue;
    const ofOlderText = { commentId, excerpt: { revisionId: { not: revision.id } } };
    await tx.tag.deleteMany({
      where: {
        ...ofOlderText,
        source: 'recognised',
        decidedAt: null,
        excerpt: { ...ofOlderText.excerpt, attachmentId: null },
      },
    });
    const tags = await tx.tag.findMany({
      where: ofOlderText,
      orderBy: { id: 'asc' },
      select: {
        id: true,
        source: true,
        excerpt: {
          select: {
            attachmentId: true,
            start: true,
            end: true,
            quote: true,
            before: true,
            after: true,
            revision: { select: { text: true } },
          },
        },
      },
    });
    for (const { id, source, excerpt } of tags) {
      if (!excerpt) continue;
      const { attachmentId, revision: earlier, ...span } = excerpt;
      const place = attachmentId === null ? findExcerpt(span, earlier.text, revision.text) : span;
      if (!place) {
        const isGone = source === 'recognised' && !standsIn(span, earlier.text, revision.text);
        if (isGone) await tx.tag.delete({ where: { id } });
        counts[isGone ? 'gone' : 'lost'] += 1;
        continue;
      }
      const found = attachmentId === null ? excerptOf(revision.text, place.start, place.end) : span;
      const excerptId = await excerptAt(tx, clock, { ...found, revisionId: revision.id, attachmentId });
      await tx.tag.update({ where: { id }, data: { excerptId } });
      counts.carried += 1;
    }
  }
  return counts;
}

/** The excerpt of a place, which several tags may rest on; made where there is none. */
async function excerptAt(
  tx: Tx,
  clock: Clock,
  span: {
    revisionId: string;
    attachmentId: string | null;
    start: number;
    end: number;
    quote: string;
    before: string;
    after: string;
  },
): Promise<string> {
  const { revisionId, attachmentId, start, end } = span;
  const known = await tx.excerpt.findFirst({
    where: { revisionId, attachmentId, start, end },
    select: { id: true },
  });
  if (known) return known.id;
  const { id } = await tx.excerpt.create({ data: { ...span, id: clock.newId() }, select: { id: true } });
  return id;
}
