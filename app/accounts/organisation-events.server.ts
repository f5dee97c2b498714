import type { MembershipStatus } from './organisation-view';

declare module '~/platform/events.server' {
  interface PlatformEvents {
    /** What is said of organisations is not what it was: names, groups, place, standing. */
    'organisation-changed': { organisationIds: string[] };
    /** One organisation goes into another. What belongs to it elsewhere moves now, before it is gone. */
    'organisations-merging': { fromId: string; intoId: string };
    /** It was decided who speaks for an organisation. */
    'membership-changed': { accountId: string; organisationId: string; status: MembershipStatus };
  }
}
