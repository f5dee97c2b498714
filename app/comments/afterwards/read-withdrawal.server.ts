import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import { inLanguage } from '~/platform/i18n';
import type { Worded } from '~/ui/worded';
import { openingOf } from '../opening';
import { canWithdrawComment } from '../permissions';
import { findChangedComment } from './find-own-comment.server';

/** A comment that its author is about to withdraw. */
export interface Withdrawal {
  space: { slug: string; title: Worded };
  number: number;
  opening: Worded;
  isPublished: boolean;
  /** Published ones; they stay. */
  replies: number;
}

const OPENING_CHARACTERS = 300;

/** Reads what somebody is about to withdraw; also where they may not read the space any more. Throws `NotFound`, `Forbidden`, `Conflict`. */
export async function readWithdrawal(
  actor: Actor,
  where: { slug: string; number: number },
  language: string,
): Promise<Withdrawal> {
  const comment = await findChangedComment(db(), actor, where);
  ensure(canWithdrawComment(actor, comment));
  if (comment.status === 'withdrawn') throw new Conflict('This comment is withdrawn already.');
  const { title } = await db().space.findUniqueOrThrow({
    where: { id: comment.space.id },
    select: { title: true },
  });
  return {
    space: { slug: comment.space.slug, title: inLanguage(title, language) },
    number: comment.number,
    opening: { text: openingOf(comment.latest.text, OPENING_CHARACTERS), language: comment.language },
    isPublished: comment.status === 'published',
    replies: await db().comment.count({ where: { parentId: comment.id, status: 'published' } }),
  };
}
