import type { Actor } from '~/accounts/actor';
import { ownAccountId } from '~/accounts/own-account';
import { LEFT_OUT, readOwnAccountData } from '~/accounts/read-own-account-data.server';
import { readOwnAuditEntries } from '~/accounts/read-own-audit-entries.server';
import { attachmentAddress } from '~/attachments/attachment-view';
import { readOwnCommentsData } from '~/comments/read-own-comments-data.server';
import { readOwnPostedData, readOwnWritingData } from '~/comments/writing/read-own-writing-data.server';
import { readOwnModerationData } from '~/moderation/own-decisions/read-own-moderation-data.server';
import type { Clock } from '~/platform/clock.server';
import { inSnapshot } from '~/platform/db.server';
import { readOwnInvitationsData } from '~/spaces/invitations/read-own-invitations-data.server';
import { readOwnSpaceDeeds } from '~/spaces/read-own-space-deeds.server';
import { readOwnTagsData } from '~/tagging/read-own-tags-data.server';

export type OwnData = Awaited<ReturnType<typeof readOwnData>>;

/**
 * Everything that the platform holds on a person, for that person: as the database has it, at one moment, without secrets (which are
 * named). Times are ISO strings once written as JSON.
 */
export async function readOwnData(clock: Clock, actor: Actor) {
  const accountId = ownAccountId(actor);
  return inSnapshot(async (tx) => {
    const { mailWaiting, emailKey, links, ...account } = await readOwnAccountData(tx, accountId);
    const invited = await readOwnInvitationsData(tx, accountId, emailKey);
    const { comments, authors, claims, claimsDecided, ...ofComments } = await readOwnCommentsData(
      tx,
      accountId,
    );
    const commentIds = comments.map(({ id }) => id);
    const tags = await readOwnTagsData(tx, commentIds);
    const posted = await readOwnPostedData(tx, commentIds);
    const ofComment = <Row extends { commentId: string }>(rows: Row[], id: string) =>
      rows.filter(({ commentId }) => commentId === id);
    const theirs = [...account.memberships, ...claims, ...authors].map(({ id }) => id);
    return {
      format: 'plenary-own-data-1',
      takenAt: clock.now(),
      ...account,
      links: [...links, ...invited.links],
      invitations: invited.invitations,
      authors,
      claims,
      claimsDecided,
      comments: comments.map((comment) => ({
        ...comment,
        revisions: ofComment(ofComments.revisions, comment.id),
        voices: ofComment(ofComments.voices, comment.id),
        tags: ofComment(tags, comment.id),
        marks: ofComment(ofComments.marks, comment.id),
        intakes: ofComment(ofComments.intakes, comment.id),
        holds: ofComment(posted.holds, comment.id),
        coSignatures: ofComment(posted.coSignatures, comment.id),
        proposals: ofComment(posted.proposals, comment.id),
        offers: ofComment(posted.offers, comment.id),
        interests: ofComment(posted.interests, comment.id),
        // The bytes are fetched at their address: in one file with all else they would be more than a program reads.
        attachments: ofComment(ofComments.attachments, comment.id).map((file) => ({
          ...file,
          // One that a moderator took off is given to nobody.
          address: file.removedAt ? null : attachmentAddress(comment.space.slug, file),
        })),
      })),
      ...(await readOwnWritingData(tx, accountId)),
      ...(await readOwnModerationData(tx, accountId)),
      spaceDeeds: await readOwnSpaceDeeds(tx, accountId),
      ...(await readOwnAuditEntries(tx, accountId, theirs)),
      mailWaiting,
      leftOut: LEFT_OUT,
    };
  });
}
