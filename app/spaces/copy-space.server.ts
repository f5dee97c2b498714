import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { askQuestions } from './ask-questions.server';
import { chosenSlug } from './chosen-slug.server';
import { createSpace } from './create-space.server';
import { findSpace } from './find-space.server';
import { canManageSpaces } from './permissions';
import { settingsColumns } from './space-settings.server';
import type { CopySpaceForm } from './space-settings-schema';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** Where it was copied from, by its slug then. */
    'space-copied': { from: string };
    /** It was copied: the new consultation, by its slug then. */
    'space-copied-on': { to: string };
  }
}

/**
 * Starts the next consultation as a copy of one, for the secretariat: its settings, its rules of moderation, its welcome and the questions that are still asked; a draft without
 * opening and closing times, workplan, team, invitations and comments. Raises `NotFound`, and `InvalidField` of `slug` where it is taken.
 */
export async function copySpace(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { slug: from, copy }: { slug: string; copy: CopySpaceForm },
): Promise<{ slug: string }> {
  ensure(canManageSpaces(actor));
  const { id: fromId } = await findSpace(tx, from);
  const { welcomeMarkdown, disclaimerMarkdown, ...settings } = await tx.space.findUniqueOrThrow({
    where: { id: fromId },
    select: settingsColumns,
  });
  const slug = await chosenSlug(tx, copy);
  const { id: spaceId } = await createSpace(tx, clock, actor, {
    ...settings,
    slug,
    title: { [settings.language]: copy.title },
    welcome: welcomeMarkdown,
    disclaimer: disclaimerMarkdown,
    stage: 'draft',
    opensAt: null,
    closesAt: null,
    externalRef: null,
  });
  const { screening } = await tx.space.findUniqueOrThrow({
    where: { id: fromId },
    select: { screening: true },
  });
  await tx.space.update({ where: { id: spaceId }, data: { screening: screening as object } });
  const questions = await tx.question.findMany({
    where: { spaceId: fromId, retiredAt: null },
    orderBy: { position: 'asc' },
    select: { kind: true, text: true },
  });
  await askQuestions(
    tx,
    clock,
    actor,
    spaceId,
    questions.map(({ kind, text }) => ({
      kind,
      text: text as Record<string, string>,
      askedBy: null,
      askedAt: null,
      askedAtPrecision: 'unknown',
      externalRef: null,
    })),
  );
  const event = { spaceId, type: 'space-copied', data: { from } } as const;
  await emitSpaceEvent(tx, clock, { ...event, actorId: accountOf(actor) });
  await emitSpaceEvent(tx, clock, {
    spaceId: fromId,
    type: 'space-copied-on',
    data: { to: slug },
    actorId: accountOf(actor),
  });
  return { slug };
}
