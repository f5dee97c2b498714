import type { OwnData } from './read-own-data.server';

/** How much there is of each kind, for the page that offers the file. */
export interface OwnDataSummary {
  name: string;
  email: string | null;
  /** ISO. */
  since: string;
  counts: Record<OwnDataKind, number>;
}

/** What is counted, in the order of the page; the words are the catalogue's `ownData.kinds`. */
export const OWN_DATA_KINDS = [
  'consents',
  'sessions',
  'links',
  'memberships',
  'moderates',
  'invitations',
  'authors',
  'claims',
  'comments',
  'revisions',
  'tags',
  'attachments',
  'drafts',
  'submissions',
  'coSignatures',
  'decisions',
  'flags',
  'contests',
  'changes',
  'recordedAboutYou',
  'recordedOfYou',
  'spaceDeeds',
  'mailWaiting',
] as const;
export type OwnDataKind = (typeof OWN_DATA_KINDS)[number];

/** What somebody's data comes to in numbers. */
export function ownDataSummary(data: OwnData): OwnDataSummary {
  const { account, comments } = data;
  const sum = (of: (comment: OwnData['comments'][number]) => unknown[]) =>
    comments.reduce((total, comment) => total + of(comment).length, 0);
  return {
    name: account.name,
    email: account.email,
    since: account.createdAt.toISOString(),
    counts: {
      consents: data.consents.length,
      sessions: data.sessions.length,
      links: data.links.length,
      memberships: data.memberships.length,
      moderates: data.moderates.length,
      invitations: data.invitations.length,
      authors: data.authors.length,
      claims: data.claims.length,
      comments: comments.length,
      revisions: sum(({ revisions }) => revisions),
      tags: sum(({ tags }) => tags),
      attachments: sum(({ attachments }) => attachments),
      drafts: data.drafts.length,
      submissions: data.submissions.length,
      coSignatures: data.coSignaturesAnswered.length + sum(({ coSignatures }) => coSignatures),
      decisions: data.decisionsConcerning.length + data.decisionsTaken.length + data.teamNotes.length,
      flags: data.flags.length,
      contests: data.contests.length,
      changes: data.registrations.length + data.emailChanges.length,
      recordedAboutYou: data.recordedAboutYou.length,
      recordedOfYou: data.recordedOfYou.length,
      spaceDeeds: Object.values(data.spaceDeeds).reduce((total, deeds) => total + deeds.length, 0),
      mailWaiting: data.mailWaiting.length,
    },
  };
}
