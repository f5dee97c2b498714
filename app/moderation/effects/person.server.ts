import type { Prisma } from '~/platform/db.server';
import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import type { RestrictionKind } from '../comment-state';
import { PAUSE_DAYS, PAUSE_HOURS_A_DAY } from '../decision';
import type { Effect } from './effect';

const HOUR_MILLISECONDS = 3_600_000;

/** Tells somebody that what they wrote is not how people treat each other here; nothing else changes. */
export const warn: Effect = {
  apply: async () => ({}),
  undo: async () => ({}),
  stillStands: async () => true,
};

interface Before {
  kind: RestrictionKind;
  until: string | null;
  decisionId: string;
}

/** Restricts what the comment's author may do in this space; it takes the place of what was said of them before. */
export const restrict = (kind: RestrictionKind): Effect => ({
  async apply({ tx, clock, subject, details, decisionId }) {
    const key = { spaceId: subject.spaceId, accountId: subject.accountId as string };
    const days = details.days ?? 0;
    if (kind === 'paused' && !(PAUSE_DAYS as readonly number[]).includes(days))
      throw new InvalidField('days', says('choose'));
    const until =
      kind === 'paused'
        ? new Date(clock.now().getTime() + days * PAUSE_HOURS_A_DAY * HOUR_MILLISECONDS)
        : null;
    const known = await tx.restriction.findUnique({ where: { spaceId_accountId: key } });
    const before: Before | null = known && {
      kind: known.kind,
      until: known.until?.toISOString() ?? null,
      decisionId: known.decisionId,
    };
    const restriction = { kind, until, decisionId };
    await tx.restriction.upsert({
      where: { spaceId_accountId: key },
      create: { ...key, ...restriction },
      update: restriction,
    });
    return { data: { before, until: until?.toISOString() ?? null } as unknown as Prisma.InputJsonObject };
  },

  async undo({ tx, subject, decision }) {
    const { before } = decision.data as { before: Before | null };
    const key = { spaceId: subject.spaceId, accountId: subject.accountId as string };
    if (!before) await tx.restriction.deleteMany({ where: key });
    else
      await tx.restriction.update({
        where: { spaceId_accountId: key },
        data: { ...before, until: before.until && new Date(before.until) },
      });
    return {};
  },

  stillStands: async ({ tx, decision }) =>
    (await tx.restriction.count({ where: { decisionId: decision.id } })) > 0,
});
