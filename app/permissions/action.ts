import type { Actor } from '~/accounts/actor';
import type { ReadableSpace } from '~/spaces/permissions';

/** What a rule is asked about. */
export interface AskedAbout {
  /** Open to everybody, unless a rule asks about another. */
  space: ReadableSpace;
  organisation: { id: string };
  ownAccountId: string;
  otherAccountId: string;
}

export interface Action {
  group:
    | 'reading'
    | 'writing'
    | 'account'
    | 'organisations'
    | 'authors'
    | 'desk'
    | 'moderation'
    | 'commandLine';
  /** The rule itself, of the domain's `permissions.ts`: the reason of a refusal, or nothing. */
  ask: (actor: Actor, about: AskedAbout) => string | undefined;
  /** Where it is done, as in `app/routes.ts`: method and address. None: not in the browser (yet), or a part of what a page shows. */
  routes: readonly string[];
}

/** A rule that refuses nobody. */
export const everybody = (): undefined => undefined;
