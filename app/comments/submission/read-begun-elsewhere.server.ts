import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import type { UnpostedDraft } from '../afterwards/own-comment';
import { readUnpostedDrafts } from '../afterwards/read-unposted-drafts.server';

/** What answers to all questions do not take along: each of these is posted on its own page. */
const POSTED_ONE_BY_ONE = ['block', 'priority', 'space'];

/** Behind all paragraphs. */
const LAST = Number.MAX_SAFE_INTEGER;

export interface BegunElsewhere extends UnpostedDraft {
  /** Of a paragraph, how it counts in the draft now; null where it is gone, and for what is on no paragraph. */
  paragraph: number | null;
}

/** What somebody has begun in a space beside answers to its questions: on paragraphs in their order, then on priorities and on the space as a whole. */
export async function readBegunElsewhere(
  actor: Actor,
  slug: string,
  language: string,
): Promise<BegunElsewhere[]> {
  if (actor.kind !== 'person') return [];
  const drafts = (await readUnpostedDrafts(actor, language, slug)).filter(({ place }) =>
    POSTED_ONE_BY_ONE.includes(place.kind),
  );
  const numbers = drafts.flatMap(({ place }) => ('number' in place ? place.number : []));
  const blocks = await db().block.findMany({
    where: { number: { in: numbers }, position: { not: null }, workplan: { space: { slug } } },
    select: { number: true, position: true },
  });
  const paragraphs = new Map(blocks.map(({ number, position }) => [number, (position ?? 0) + 1]));
  return drafts
    .map((draft) => ({
      ...draft,
      paragraph: 'number' in draft.place ? (paragraphs.get(draft.place.number) ?? null) : null,
    }))
    .sort((one, other) => (one.paragraph ?? LAST) - (other.paragraph ?? LAST));
}
