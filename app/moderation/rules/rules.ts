import type { ScreeningSettings } from '~/comments/checks/screening-settings';
import type { Moderation } from '~/spaces/space';
import { moderationAddress } from '../moderation-address';

/** When a moderator looks at comments of a space, and what holds one. */
export interface SpaceRules extends ScreeningSettings {
  moderation: Moderation;
}
export type RuleName = keyof SpaceRules;

/** The parts of the rules, in the order of their page. */
export const RULE_SECTIONS = {
  when: ['moderation', 'firstComments'],
  whom: ['groups', 'organisations'],
  what: ['words', 'domains', 'linksMost', 'newcomerLinksMost', 'lettersLeast', 'charactersMost'],
  languages: ['languages', 'holdOtherLanguages'],
  machines: ['secondsLeast', 'commentsPerHour', 'holdDuplicates', 'alikeShare'],
  flags: ['flagsToHide'],
} as const satisfies Record<string, readonly RuleName[]>;

export const RULE_NAMES: readonly RuleName[] = Object.values(RULE_SECTIONS).flat();

/** The event of a change keeps this of each rule that was changed. */
export type RuleChanges = Partial<Record<RuleName, { before: unknown; after: unknown }>>;

export const rulesAddress = (slug: string): string => moderationAddress(slug, '/rules');
