import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { canManageSpaces } from './permissions';
import { scheduleStageMove } from './schedule-stage-move.server';
import type { Moderation, SpaceStage, SpaceVisibility } from './space';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    'space-created': { slug: string };
  }
}

export interface NewSpace {
  slug: string;
  /** By BCP 47 code. */
  title: Record<string, string>;
  /** The language of the welcome text. */
  language: string;
  /** Markdown. */
  welcome: string;
  /** Markdown; stands on the space's pages and in its exports. */
  disclaimer: string | null;
  moderators: string[];
  audience: string | null;
  contact: string | null;
  languages: string[];
  stage: SpaceStage;
  timeZone: string;
  opensAt: Date | null;
  closesAt: Date | null;
  /** Everybody, where nothing is said. */
  visibility?: SpaceVisibility;
  /** After, where nothing is said. */
  moderation?: Moderation;
  /** Endings of file names; those of every space where nothing is said, like the limits. */
  attachmentTypes?: string[];
  attachmentBytes?: number;
  commentAttachmentBytes?: number;
  /** What becomes of comments whose author closes the account; withdrawn where nothing is said. */
  closedAccountComments?: 'kept' | 'withdrawn';
  /** How long a comment can be changed; a day where nothing is said. */
  editMinutes?: number;
  showsRevisions?: boolean;
  externalRef: string | null;
}

/** Creates a space that uses every framework there is, workplans' own excepted. Refuses with `Conflict` where the slug is taken. */
export async function createSpace(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  space: NewSpace,
): Promise<{ id: string }> {
  ensure(canManageSpaces(actor));
  if (await tx.space.findUnique({ where: { slug: space.slug }, select: { id: true } }))
    throw new Conflict(`There is a space with the address "${space.slug}" already. Give this one another.`);
  const { welcome, disclaimer, ...facts } = space;
  const frameworks = await tx.framework.findMany({ where: { workplan: null }, select: { id: true } });
  const { id } = await tx.space.create({
    data: {
      ...facts,
      id: clock.newId(),
      createdAt: clock.now(),
      welcomeMarkdown: welcome,
      welcomeHtml: renderMarkdown(welcome).html,
      disclaimerMarkdown: disclaimer,
      disclaimerHtml: disclaimer && renderMarkdown(disclaimer).html,
      frameworks: { create: frameworks.map((framework) => ({ frameworkId: framework.id })) },
    },
    select: { id: true },
  });
  await scheduleStageMove(tx, clock, { id, ...facts });
  const event = { spaceId: id, type: 'space-created', data: { slug: space.slug } } as const;
  await emitSpaceEvent(tx, clock, { ...event, actorId: accountOf(actor) });
  return { id };
}
