import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { operator } from '~/accounts/actor';
import { confirmMembership } from '~/accounts/confirm-membership.server';
import { confirmOrganisation } from '~/accounts/confirm-organisation.server';
import { declineMembership } from '~/accounts/decline-membership.server';
import { endMembership } from '~/accounts/end-membership.server';
import { db, inTransaction } from '~/platform/db.server';
import { perform } from '~/platform/perform.server';
import { updateTermCounts } from '~/tagging/update-term-counts.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeComments, makeMembership, makeOrganisation, makeSpace } from '../support/factories';

useDatabase();

/** Somebody who asks to speak for an organisation and did so in two spaces; and somebody else who speaks for it too. */
async function spoken() {
  const [first, second] = [await makeSpace(), await makeSpace()];
  const organisationId = await makeOrganisation();
  const { id: accountId } = await makeAccount();
  const membership = await makeMembership(accountId, organisationId);
  const voices = [{ organisationId, nameAsPrinted: 'Ours', confirmed: false }];
  const markdown = 'GCM Objective 8 comes first.';
  for (const { id } of [first, second])
    await makeComments(id, [
      { voices, markdown },
      { voices, markdown },
      { voices, markdown, nameWithheld: true },
    ]);
  await db().comment.updateMany({
    where: { spaceId: { in: [first.id, second.id] }, number: { not: 2 } },
    data: { accountId },
  });
  const confirmed = async (spaceId: string) =>
    (
      await db().voice.findMany({
        where: { comment: { spaceId } },
        orderBy: { comment: { number: 'asc' } },
      })
    ).map((voice) => voice.confirmed);
  const told = (spaceId: string) =>
    db().spaceEvent.findMany({ where: { spaceId, type: 'voices-changed' }, select: { data: true } });
  return { first, second, membership, organisationId, confirmed, told };
}

describe('when a membership is decided', () => {
  test('what the person said before reads confirmed, in every space, and what others said does not', async () => {
    const { first, second, membership, confirmed, told } = await spoken();
    await perform(confirmMembership, operator, { membership });
    for (const { id } of [first, second]) {
      expect(await confirmed(id)).toEqual([true, false, true]);
      expect(await told(id)).toEqual([{ data: { numbers: [1] } }]);
    }
  });

  test('an end afterwards leaves what was said as it was said', async () => {
    const { first, membership, confirmed, told } = await spoken();
    await perform(confirmMembership, operator, { membership });
    await perform(endMembership, operator, { membership });
    expect(await confirmed(first.id)).toEqual([true, false, true]);
    expect(await told(first.id)).toHaveLength(1);
  });

  test('a refusal changes nothing of what was said', async () => {
    const { first, membership, confirmed, told } = await spoken();
    await perform(declineMembership, operator, { membership });
    expect(await confirmed(first.id)).toEqual([false, false, false]);
    expect(await told(first.id)).toEqual([]);
  });
});

test('when an organisation changes, the spaces where it spoke in public are told, and no other', async () => {
  const { first, second, organisationId, told } = await spoken();
  const elsewhere = await makeSpace();
  await makeComments(elsewhere.id, [
    { voices: [{ organisationId, nameAsPrinted: 'Ours', confirmed: true }], status: 'hidden' },
  ]);
  const { slug } = await db().organisation.update({
    where: { id: organisationId },
    data: { status: 'unconfirmed' },
  });
  const before = await db().platform.findUniqueOrThrow({ where: { id: 1 } });
  await perform(confirmOrganisation, operator, { slug });
  for (const { id } of [first, second]) expect(await told(id)).toEqual([{ data: { numbers: [1, 2] } }]);
  expect(await told(elsewhere.id)).toEqual([]);
  expect((await db().platform.findUniqueOrThrow({ where: { id: 1 } })).revision).toBeGreaterThan(
    before.revision,
  );
});

test('whoever counts a space’s comments at the same moment and the decision wait for each other, and both are done', async () => {
  const { first, membership, confirmed } = await spoken();
  let deciding: Promise<void> | undefined;
  await inTransaction(async (tx) => {
    // As posting does: the space first.
    await tx.$queryRaw`SELECT 1 FROM space WHERE id = ${first.id}::uuid FOR UPDATE`;
    deciding = perform(confirmMembership, operator, { membership });
    await waiting();
    await updateTermCounts(tx, first.id);
  });
  await deciding;
  expect(await confirmed(first.id)).toEqual([true, false, true]);
});

/** Until a transaction waits for another one's row. */
async function waiting(): Promise<void> {
  for (;;) {
    const [row] = await db().$queryRaw<{ waits: boolean }[]>`
      SELECT count(*) > 0 AS waits FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (row?.waits) return;
    await pause(20);
  }
}
