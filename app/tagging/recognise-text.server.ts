import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { excerptAt } from './excerpt-at.server';
import { type LoadedCodebook, termKey } from './load-codebook.server';
import { RECOGNISER_VERSION, recognise } from './recogniser/recognise';
import type { Reference } from './recogniser/reference';

/** A text of a comment: of its standing revision, or of a file that came with it. */
export interface TextOfComment {
  commentId: string;
  /** The one that stands. */
  revisionId: string;
  /** Null: the text is the revision's. */
  attachmentId: string | null;
  text: string;
}

/** A tag that rests on words of a text. */
export interface KnownTag {
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

const excerptColumns = { revisionId: true, attachmentId: true, start: true, end: true } as const;

/** The tags of comments that rest on words, by the text: the id of the attachment, else of the revision. */
export async function knownTags(tx: Tx, commentIds: string[]): Promise<Map<string, KnownTag[]>> {
  const tags = await tx.tag.findMany({
    where: { commentId: { in: commentIds }, excerptId: { not: null } },
    select: {
      id: true,
      termId: true,
      action: true,
      state: true,
      candidates: true,
      source: true,
      decidedAt: true,
      term: { select: { framework: { select: { citedAs: true } } } },
      excerpt: { select: excerptColumns },
    },
  });
  const byText = new Map<string, KnownTag[]>();
  for (const { term, excerpt, source, decidedAt, ...tag } of tags) {
    if (!excerpt) continue;
    const text = excerpt.attachmentId ?? excerpt.revisionId;
    const list = byText.get(text) ?? [];
    byText.set(text, list);
    list.push({
      ...tag,
      decided: source !== 'recognised' || decidedAt !== null,
      framework: term.framework.citedAs,
      start: excerpt.start,
      end: excerpt.end,
    });
  }
  return byText;
}

/**
 * Brings the `recognised` tags of one text in line with what the recogniser finds in it: new ones are added, those no longer found go. What a person
 * decided stays as decided, and nothing is proposed again on the words it was decided on. Returns whether anything changed.
 */
export async function recogniseText(
  tx: Tx,
  clock: Clock,
  of: TextOfComment,
  known: KnownTag[],
  { codebook, termIds }: LoadedCodebook,
): Promise<boolean> {
  const decided = known.filter((tag) => tag.decided);
  const stale = new Map(
    known
      .filter((tag) => !tag.decided)
      .map((tag) => [keyOf(tag.termId, tag.start, tag.end, tag.action), tag]),
  );
  let isChanged = false;
  for (const reference of recognise(of.text, codebook)) {
    const termId = termIds.get(termKey(reference.framework, reference.code));
    if (!termId || isDecided(decided, reference)) continue;
    const key = keyOf(termId, reference.start, reference.end, reference.action ?? null);
    const same = stale.get(key);
    stale.delete(key);
    if (same) isChanged = (await keepInLine(tx, same, reference)) || isChanged;
    else {
      await addTag(tx, clock, of, termId, reference);
      isChanged = true;
    }
  }
  await tx.tag.deleteMany({ where: { id: { in: [...stale.values()].map((tag) => tag.id) } } });
  return isChanged || stale.size > 0;
}

const keyOf = (termId: string, start: number, end: number, action: string | null): string =>
  `${termId} ${start} ${end} ${action ?? ''}`;

/** A decision on some words holds for whatever the recogniser would say of them in the same framework. */
const isDecided = (decided: KnownTag[], reference: Reference): boolean =>
  decided.some(
    (tag) => tag.framework === reference.framework && tag.start < reference.end && tag.end > reference.start,
  );

async function keepInLine(tx: Tx, tag: KnownTag, reference: Reference): Promise<boolean> {
  const candidates = reference.candidates ?? [];
  if (tag.state === reference.state && tag.candidates.join() === candidates.join()) return false;
  await tx.tag.update({
    where: { id: tag.id },
    data: { state: reference.state, candidates, recogniserVersion: RECOGNISER_VERSION },
  });
  return true;
}

async function addTag(
  tx: Tx,
  clock: Clock,
  of: TextOfComment,
  termId: string,
  reference: Reference,
): Promise<void> {
  const { commentId, attachmentId, revisionId, text } = of;
  const { start, end } = reference;
  const revision = { id: revisionId, text };
  await tx.tag.create({
    data: {
      id: clock.newId(),
      commentId,
      termId,
      excerptId: await excerptAt(tx, clock, { revision, attachmentId, start, end }),
      source: 'recognised',
      state: reference.state,
      action: reference.action ?? null,
      candidates: reference.candidates ?? [],
      recogniserVersion: RECOGNISER_VERSION,
      createdAt: clock.now(),
    },
  });
}

/** Takes away excerpts of a space on which no tag rests any more. */
export async function dropUnusedExcerpts(tx: Tx, spaceId: string): Promise<void> {
  await tx.excerpt.deleteMany({ where: { tags: { none: {} }, revision: { comment: { spaceId } } } });
}
