import type { Actor } from '~/accounts/actor';
import { db, type Prisma } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import { canReadComment } from '../permissions';
import { standingRevision } from '../standing-revision';
import type { AnsweredCoSignature, AskedCoSignature } from './co-signature';

/** More than anybody looks back for. */
const ANSWERED_MOST = 50;

/** What waits for an answer of the organisations that somebody speaks for: their confirmed ones, and nobody else's. */
const asked = (actor: Actor): Prisma.CoSignatureWhereInput => ({
  state: 'asked',
  organisationId: { in: actor.kind === 'person' ? [...actor.represents] : [] },
  comment: { status: { not: 'withdrawn' }, space: { stage: { not: 'archived' } } },
});

const placeColumns = {
  space: { select: { id: true, slug: true, title: true, timeZone: true, stage: true, visibility: true } },
} satisfies Prisma.CommentSelect;

/** How many requests to sign wait for an actor. */
export const countCoSignatures = (actor: Actor): Promise<number> =>
  actor.kind === 'person' && actor.represents.length > 0
    ? db().coSignature.count({ where: asked(actor) })
    : Promise.resolve(0);

/**
 * What the organisations of an actor are asked to sign, with the text and who asks, also where readers may not know that: its author has asked them.
 * Then what was answered for them, newest first.
 */
export async function readCoSignatures(
  actor: Actor,
  language: string,
): Promise<{ asked: AskedCoSignature[]; answered: AnsweredCoSignature[] }> {
  if (actor.kind !== 'person') return { asked: [], answered: [] };
  return { asked: await readAsked(actor, language), answered: await readAnswered(actor, language) };
}

async function readAsked(actor: Actor, language: string): Promise<AskedCoSignature[]> {
  const rows = await db().coSignature.findMany({
    where: asked(actor),
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      askedAt: true,
      organisation: { select: { name: true } },
      comment: {
        select: {
          ...placeColumns,
          number: true,
          language: true,
          nameWithheld: true,
          authorName: true,
          voices: { orderBy: { position: 'asc' }, take: 1, select: { nameAsPrinted: true } },
          revisions: { ...standingRevision, select: { html: true } },
        },
      },
    },
  });
  return rows.map(({ id, askedAt, organisation, comment }) => ({
    id,
    organisation,
    asker: {
      organisation: comment.voices[0]?.nameAsPrinted ?? null,
      // They asked to be left unnamed: the organisation that asks is enough to answer it.
      person: comment.nameWithheld ? null : comment.authorName,
    },
    space: spaceIn(comment.space, language),
    comment: {
      number: comment.number,
      html: comment.revisions[0]?.html ?? '',
      language: comment.language,
      nameWithheld: comment.nameWithheld,
    },
    askedAt: askedAt.toISOString(),
  }));
}

async function readAnswered(
  actor: Actor & { kind: 'person' },
  language: string,
): Promise<AnsweredCoSignature[]> {
  const rows = await db().coSignature.findMany({
    where: { state: { in: ['confirmed', 'declined'] }, organisationId: { in: [...actor.represents] } },
    orderBy: [{ answeredAt: 'desc' }, { id: 'desc' }],
    take: ANSWERED_MOST,
    select: {
      id: true,
      state: true,
      answeredAt: true,
      organisation: { select: { name: true } },
      comment: { select: { ...placeColumns, number: true, status: true } },
    },
  });
  return rows.map(({ id, state, answeredAt, organisation, comment }) => ({
    id,
    organisation,
    state: state === 'confirmed' ? 'confirmed' : 'declined',
    space: spaceIn(comment.space, language),
    comment: { number: comment.number, isReadable: canReadComment(actor, comment) === undefined },
    answeredAt: answeredAt?.toISOString() ?? '',
  }));
}

const spaceIn = (space: { slug: string; title: Prisma.JsonValue; timeZone: string }, language: string) => ({
  slug: space.slug,
  title: inLanguage(space.title, language),
  timeZone: space.timeZone,
});
