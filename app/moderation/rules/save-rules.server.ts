import { isDeepStrictEqual } from 'node:util';
import { type Actor, accountOf } from '~/accounts/actor';
import { findOrganisation } from '~/accounts/find-organisation.server';
import { screeningSettingsSchema } from '~/comments/checks/screening-settings';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure, InvalidField } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { says } from '~/platform/form/form-message';
import { holdSpace } from '~/spaces/hold-space.server';
import { canEditScreening } from '../permissions';
import { RULE_NAMES, type RuleChanges, type RuleName, type SpaceRules } from './rules';
import { asShare, linesIn, type RulesForm } from './rules-schema';
import { loadRules, markOfRules } from './space-rules.server';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** What holds a comment is another than before: which rules, and how they were and are. */
    'rules-changed': { rules: RuleName[]; changes: RuleChanges };
  }
}

/**
 * Says when the team of a space looks at comments and what holds one; it counts for what is posted from now on: what is public stays, what waits waits.
 * Nothing is recorded where all stands already. Raises `NotFound`, `Forbidden`, `InvalidField`, and `Conflict` where somebody else saved other rules
 * since they were shown.
 */
export async function saveRules(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { slug, rules: sent }: { slug: string; rules: RulesForm },
): Promise<void> {
  const { id: spaceId } = await holdSpace(tx, slug);
  ensure(canEditScreening(actor, { id: spaceId }));
  const stood = await loadRules(tx, spaceId);
  if (sent.mark !== markOfRules(stood))
    throw new Conflict(
      'Somebody else saved other rules meanwhile. What you chose still stands below, and what they saved is named above it. Save again to put yours in their place.',
    );
  const wanted = await settle(tx, sent);
  const rules = RULE_NAMES.filter((name) => !isDeepStrictEqual(wanted[name], stood[name]));
  if (rules.length === 0) return;
  const { moderation, ...screening } = wanted;
  await tx.space.update({ where: { id: spaceId }, data: { moderation, screening } });
  const changes: RuleChanges = Object.fromEntries(
    rules.map((name) => [name, { before: stood[name], after: wanted[name] }]),
  );
  await emitSpaceEvent(tx, clock, {
    spaceId,
    type: 'rules-changed',
    data: { rules, changes },
    actorId: accountOf(actor),
  });
}

/** What was sent as it is kept: lists as entries, organisations by slug, what was left empty as not looked at. */
async function settle(tx: Tx, { mark: _, ...sent }: RulesForm): Promise<SpaceRules> {
  const given = {
    ...sent,
    words: linesIn(sent.words),
    domains: linesIn(sent.domains),
    organisations: await slugsOf(tx, linesIn(sent.organisations)),
    alikeShare: asShare(sent.alikeShare),
    linksMost: sent.linksMost ?? null,
    newcomerLinksMost: sent.newcomerLinksMost ?? null,
    charactersMost: sent.charactersMost ?? null,
    commentsPerHour: sent.commentsPerHour ?? null,
    flagsToHide: sent.flagsToHide ?? null,
  };
  const checked = screeningSettingsSchema.safeParse(given);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new InvalidField(String(issue?.path[0] ?? 'words'), says('listTooLong'));
  }
  return { moderation: sent.moderation, ...checked.data };
}

async function slugsOf(tx: Tx, names: string[]): Promise<string[]> {
  const slugs: string[] = [];
  for (const name of names) {
    const found = await findOrganisation(tx, name);
    if (!found) throw new InvalidField('organisations', says('organisationNotThere', { name }));
    const { slug } = await tx.organisation.findUniqueOrThrow({
      where: { id: found.id },
      select: { slug: true },
    });
    if (!slugs.includes(slug)) slugs.push(slug);
  }
  return slugs;
}
