import { randomUUID } from 'node:crypto';
import { operator, type Person } from '~/accounts/actor';
import { recordAuditEntry } from '~/accounts/record-audit-entry.server';
import { storeFile } from '~/attachments/store-file.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { emitSpaceEvent } from '~/platform/events.server';
import { enqueue } from '~/platform/jobs.server';
import { workplanFileOf } from '~/spaces/workplan-draft';
import { publishVersion } from '~/spaces/workplan-versions/publish-version.server';
import { makeCommentDraft } from '../support/drafts';
import { makeComments, makeOrganisation, makeQuestion, makeSpace, makeWorkplan } from '../support/factories';
import { cookieOf } from '../support/signed-in';
import { draftWith } from '../support/workplan-versions';
import { fillModeration } from './moderation-of-a-person';

/** What no download may hold. */
export const SECRETS = {
  password: 'argon2-of-a-password',
  totp: 'TOTPSECRETTOTPSECRET',
  hash: `hash-${randomUUID()}`,
};
export const ONCE = `only-in-a-mail-${randomUUID()}`;

/** One row of everything for Rosa, and nearly the same for somebody else. */
export async function fillFor(person: Person, address: string, markdown: string): Promise<void> {
  const { accountId } = person;
  const now = new Date();
  const later = new Date(now.getTime() + 86_400_000);
  const space = await makeSpace();
  const spaceId = space.id;
  const organisationId = await makeOrganisation();
  await db().account.update({
    where: { id: accountId },
    data: {
      passwordHash: SECRETS.password,
      totpSecret: SECRETS.totp,
      totpLastStep: 7,
      stakeholderGroup: 'media',
    },
  });
  await db().consent.create({ data: { accountId, noticeVersion: 1, at: now } });
  await cookieOf(accountId);
  const times = { createdAt: now, expiresAt: later };
  const hash = `${SECRETS.hash}-${accountId}`;
  await db().token.create({
    data: { id: randomUUID(), hash, purpose: 'choose_password', accountId, ...times },
  });
  await db().recoveryCode.create({ data: { id: randomUUID(), accountId, hash: SECRETS.hash } });
  await db().emailChange.create({
    data: {
      id: randomUUID(),
      accountId,
      newEmail: `new-${address}`,
      newEmailKey: `new-${address}`,
      ...times,
    },
  });
  await db().registration.create({
    data: {
      id: randomUUID(),
      email: address,
      emailKey: address,
      name: person.name,
      passwordHash: SECRETS.password,
      noticeVersion: 1,
      language: 'en',
      ...times,
    },
  });
  const membershipId = randomUUID();
  await db().membership.create({
    data: { id: membershipId, accountId, organisationId, status: 'requested', requestedAt: now },
  });
  await db().spaceModerator.create({ data: { spaceId, accountId, grantedAt: now } });
  const invitation = { spaceId, language: 'en', invitedAt: now, expiresAt: later, email: address };
  await db().invitation.create({
    data: {
      ...invitation,
      ...{ id: randomUUID(), emailKey: address, acceptedAt: now, accountId },
      tokens: {
        create: { id: randomUUID(), hash: `${hash}-invited`, purpose: 'accept_invitation', ...times },
      },
    },
  });
  const author = await db().author.create({
    data: { id: randomUUID(), spaceId, name: `${person.name} in print`, accountId },
  });
  await db().authorClaim.create({
    data: {
      id: randomUUID(),
      authorId: author.id,
      accountId,
      status: 'confirmed',
      note: 'It was me.',
      requestedAt: now,
      decidedAt: now,
    },
  });
  await makeComments(spaceId, [
    {
      markdown,
      authorName: person.name,
      voices: [{ organisationId, nameAsPrinted: 'An organisation', confirmed: false }],
    },
    { markdown: `${markdown} In print.`, authorName: `${person.name} in print`, status: 'hidden' },
  ]);
  await db().comment.updateMany({ where: { spaceId, authorName: person.name }, data: { accountId } });
  await db().comment.updateMany({
    where: { spaceId, authorName: author.name },
    data: { authorId: author.id },
  });
  const comment = await db().comment.findFirstOrThrow({ where: { spaceId, authorName: person.name } });
  await db().commentRevision.create({
    data: {
      id: randomUUID(),
      commentId: comment.id,
      number: 2,
      markdown: `${markdown} Once more.`,
      html: '',
      text: '',
      rendererVersion: '1',
      createdAt: now,
    },
  });
  await fillWriting({ spaceId, slug: space.slug, commentId: comment.id, organisationId, accountId });
  await fillDeeds(spaceId, accountId);
  await fillModeration({ spaceId, commentId: comment.id, accountId });
  await db().commentIntake.create({
    data: { commentId: comment.id, channel: 'email', enteredAt: now, actorId: accountId, note: 'By e-mail' },
  });
  const file = { name: 'letter.txt', bytes: Buffer.from(markdown) };
  const { sha256 } = await inTransaction((tx) =>
    storeFile(tx, systemClock, file, { types: ['txt'], bytes: 1_000 }),
  );
  await db().attachment.create({
    data: { id: randomUUID(), commentId: comment.id, sha256, name: file.name, position: 0, addedAt: now },
  });
  await inTransaction(async (tx) => {
    const membership = { type: 'membership', id: membershipId } as const;
    await recordAuditEntry(tx, systemClock, operator, 'membership-confirmed', membership);
    await recordAuditEntry(
      tx,
      systemClock,
      operator,
      'moderator-added',
      { type: 'space', id: spaceId },
      { accountId },
    );
    await recordAuditEntry(tx, systemClock, person, 'organisation-confirmed', {
      type: 'organisation',
      id: organisationId,
    });
    const message = { subject: `For ${address}`, text: ONCE, html: ONCE };
    await enqueue(tx, 'send-mail', { to: { address }, ...message });
    await enqueue(tx, 'mail-new-password', { email: `NEW-${address.toUpperCase()}`, language: 'en' });
  });
}

/** What somebody leaves who writes: a draft that was shown to a colleague, and all that can come with a comment. */
async function fillWriting(of: {
  spaceId: string;
  slug: string;
  commentId: string;
  organisationId: string;
  accountId: string;
}): Promise<void> {
  const { spaceId, slug, commentId, organisationId, accountId } = of;
  const now = new Date();
  const draftId = await makeCommentDraft({ accountId, spaceId, place: 'space' });
  const { sha256 } = await inTransaction((tx) =>
    storeFile(
      tx,
      systemClock,
      { name: 'plan.txt', bytes: Buffer.from(`A plan ${draftId}`) },
      { types: ['txt'], bytes: 1_000 },
    ),
  );
  await db().draftFile.create({
    data: { id: randomUUID(), draftId, sha256, name: 'plan.txt', position: 0, addedAt: now },
  });
  await db().draftShare.create({
    data: {
      id: randomUUID(),
      draftId,
      name: 'A colleague',
      mayEdit: true,
      tokenHash: `${SECRETS.hash}-${draftId}`,
      sharedAt: now,
      expiresAt: new Date(now.getTime() + 86_400_000),
      remarks: { create: { id: randomUUID(), text: 'Shorter, please.', madeAt: now } },
    },
  });
  await db().submission.create({ data: { id: randomUUID(), spaceId, accountId, sentAt: now } });
  const { id: revisionId } = await db().commentRevision.findFirstOrThrow({ where: { commentId } });
  await db().commentHold.create({
    data: { id: randomUUID(), commentId, revisionId, position: 0, reason: 'links', heldAt: now },
  });
  await db().coSignature.create({
    data: { id: randomUUID(), commentId, organisationId, nameAsPrinted: 'An organisation', askedAt: now },
  });
  await db().proposal.create({ data: { id: randomUUID(), commentId, position: 0, title: 'A new priority' } });
  await makeWorkplan(slug);
  const { termId: priorityId } = await db().priority.findFirstOrThrow({ where: { workplan: { spaceId } } });
  await db().offer.create({ data: { id: randomUUID(), commentId, priorityId, text: 'We can host it.' } });
  await db().interest.create({ data: { commentId, priorityId, position: 0 } });
}

/** What somebody of a space's team leaves in its record. */
async function fillDeeds(spaceId: string, actorId: string): Promise<void> {
  const at = new Date();
  const questionId = await makeQuestion(spaceId);
  await db().questionRevision.create({
    data: { id: randomUUID(), questionId, number: 1, text: { en: 'Why?' }, actorId, createdAt: at },
  });
  await db().stageChange.create({
    data: { id: randomUUID(), spaceId, from: 'draft', to: 'open', at, byClock: false, actorId },
  });
  await inTransaction((tx) =>
    emitSpaceEvent(tx, systemClock, {
      spaceId,
      type: 'stage-moved',
      data: { from: 'draft', to: 'open' },
      actorId,
    }),
  );
  const file = workplanFileOf(draftWith(['An introduction.']));
  await inTransaction((tx) => publishVersion(tx, systemClock, { spaceId, file, actorId }));
}
