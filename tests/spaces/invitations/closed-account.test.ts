import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { operator, type Person } from '~/accounts/actor';
import { closeAccount } from '~/accounts/close-account.server';
import { issueToken } from '~/accounts/tokens.server';
import { readOwnData } from '~/exports/read-own-data.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { acceptInvitation } from '~/spaces/invitations/accept-invitation.server';
import { inviteAgain } from '~/spaces/invitations/invite-again.server';
import { readInvitations } from '~/spaces/invitations/read-invitations.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeInvitation, makeSpace } from '../../support/factories';
import { visitOf } from '../../support/visit';

useDatabase();

const PASSWORD = 'four plain words here';
const close = (person: Person) => closeAccount(systemClock, visitOf(person), { password: PASSWORD });
const byLink = async (person: Person, invitationId: string) => {
  const secret = await inTransaction((tx) =>
    issueToken(tx, systemClock, 'accept_invitation', { invitationId }),
  );
  return perform(acceptInvitation, person, { secret });
};

test('closing an account leaves its address in no invitation: open ones go, of those accepted it stays that somebody came', async () => {
  const email = `Rosa.${randomUUID()}@Example.org`;
  const rosa = await makeAccount({ email, password: PASSWORD });
  const [open, accepted, handedOn] = await Promise.all([makeSpace(), makeSpace(), makeSpace()]);
  await makeInvitation(open.slug, { email });
  const came = await makeInvitation(accepted.slug, { email, organisation: 'Coast Watch' });
  await perform(acceptInvitation, rosa.person, { invitation: came.id });
  // One that was sent to her and that somebody else came by, and one that she came by and was somebody else’s.
  const colleague = await makeAccount();
  const given = await makeInvitation(handedOn.slug, { email });
  await byLink(colleague.person, given.id);
  const taken = await makeInvitation(handedOn.slug);
  await byLink(rosa.person, taken.id);

  await close(rosa.person);

  const rows = await db().invitation.findMany({
    where: { spaceId: { in: [open.id, accepted.id, handedOn.id] } },
  });
  const dump = JSON.stringify(rows).toLowerCase();
  expect(dump).not.toContain(email.toLowerCase());
  expect(dump).not.toContain(taken.email.toLowerCase());
  expect(rows.map(({ id }) => id).sort()).toEqual([came.id, given.id, taken.id].sort());
  expect(rows.find(({ id }) => id === given.id)?.accountId).toBe(colleague.id);
  expect((await db().account.findUniqueOrThrow({ where: { id: colleague.id } })).status).toBe('active');

  const only = { state: null, asked: null, after: null };
  const { counts, lines } = await readInvitations(operator, accepted.slug, 'en', only, new Date());
  expect(counts.came).toBe(1);
  expect(lines).toMatchObject([{ email: '', name: '', organisation: 'Coast Watch', state: 'came' }]);
  await db().invitation.update({ where: { id: came.id }, data: { withdrawnAt: new Date() } });
  await expect(perform(inviteAgain, operator, { slug: accepted.slug, invitation: came.id })).rejects.toThrow(
    NotFound,
  );
  expect(await makeInvitation(accepted.slug, { email })).toMatchObject({ email });
});

test('one’s own data has the invitations to one’s address and those that one accepted, and nobody else’s address or account', async () => {
  const { slug } = await makeSpace();
  const [rosa, idris] = await Promise.all([makeAccount(), makeAccount()]);
  const toRosa = await makeInvitation(slug, { email: rosa.email });
  await byLink(idris.person, toRosa.id);
  const ofRosa = await readOwnData(systemClock, rosa.person);
  const ofIdris = await readOwnData(systemClock, idris.person);
  expect(ofRosa.invitations).toMatchObject([{ id: toRosa.id, email: rosa.email, accountId: null }]);
  expect(ofRosa.links.map(({ invitationId }) => invitationId)).toContain(toRosa.id);
  expect(ofIdris.invitations).toMatchObject([{ id: toRosa.id, email: null, accountId: idris.id }]);
  expect(JSON.stringify(ofRosa)).not.toContain(idris.id);
  expect(JSON.stringify(ofIdris)).not.toContain(rosa.email);
});
