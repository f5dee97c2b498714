import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, type Person } from '~/accounts/actor';
import { mergeOrganisations } from '~/accounts/merge-organisations.server';
import { withdrawComment } from '~/comments/afterwards/withdraw-comment.server';
import { answerCoSignature } from '~/comments/co-signing/answer-co-signature.server';
import { countCoSignatures, readCoSignatures } from '~/comments/co-signing/read-co-signatures.server';
import { readUnsigned } from '~/comments/co-signing/read-unsigned.server';
import { readThread } from '~/comments/read-thread.server';
import { postComment } from '~/comments/writing/post-comment.server';
import { saveDraft } from '~/comments/writing/save-draft.server';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeOrganisation, makeSpace } from '../../support/factories';
import { useMail } from '../../support/mailed';

useDatabase();
const { received } = useMail();

let space: { id: string; slug: string };
let author: Person;
let signer: Person;
let askerName: string;
let signerName: string;
let signerId: string;
let authorEmail: string;

beforeEach(async () => {
  space = await makeSpace();
  askerName = `Harbour Union ${randomUUID()}`;
  signerName = `Lights Federation ${randomUUID()}`;
  const askerId = await makeOrganisation({ name: askerName });
  signerId = await makeOrganisation({ name: signerName });
  ({ person: author, email: authorEmail } = await makeAccount({ name: 'Asta Asker', represents: [askerId] }));
  ({ person: signer } = await makeAccount({ name: 'Silje Signer', represents: [signerId] }));
  await received();
});

/** Posts a comment that names the other organisation. Returns its number. */
async function postJointly(given: { nameWithheld?: boolean; names?: string[] } = {}): Promise<number> {
  const where = { slug: space.slug, place: { kind: 'space' } as const };
  const [own] = author.represents;
  const content = {
    text: `Ports need lights, and people who tend to them. ${randomUUID()}`,
    voice: own ?? null,
    coSignatories: (given.names ?? [signerName]).join('\n'),
    nameWithheld: given.nameWithheld ?? false,
  };
  const { id: draftId } = await perform(saveDraft, author, { ...where, content, mark: null });
  return (await perform(postComment, author, { ...where, draftId, language: 'en' })).number;
}

const requestId = async (of = signerId): Promise<string> =>
  (await db().coSignature.findFirstOrThrow({ where: { organisationId: of, comment: { spaceId: space.id } } }))
    .id;
const answer = async (actor: Person | typeof anonymous, to: 'confirmed' | 'declined', id?: string) =>
  perform(answerCoSignature, actor, { id: id ?? (await requestId()), answer: to });
const speakers = async () => {
  const { comments } = await readThread(anonymous, { spaceId: space.id, questionId: null }, null, 'en');
  return comments.map(({ speaker }) => speaker?.organisations.map(({ name }) => name));
};

describe('a joint comment', () => {
  test('asks each organisation that it names; until one confirms, readers see nothing of it', async () => {
    await postJointly();
    expect(await speakers()).toEqual([[askerName]]);
    expect(await countCoSignatures(signer)).toBe(1);
    const { id } = await db().comment.findFirstOrThrow({ where: { spaceId: space.id } });
    const { person: secretary } = await makeAccount({ role: 'secretariat' });
    for (const actor of [author, secretary])
      expect(await readUnsigned(actor, id)).toEqual([{ name: signerName, state: 'asked' }]);
    for (const actor of [anonymous, signer]) expect(await readUnsigned(actor, id)).toEqual([]);
    const { asked } = await readCoSignatures(signer, 'en');
    expect(asked).toMatchObject([
      {
        organisation: { name: signerName },
        asker: { organisation: askerName, person: 'Asta Asker' },
        comment: { html: expect.stringContaining('Ports need lights') },
      },
    ]);
    expect((await readCoSignatures(author, 'en')).asked).toEqual([]);
    expect((await readCoSignatures(anonymous, 'en')).asked).toEqual([]);
  });

  test('asks the people of the organisation by mail, and tells its author what they answered', async () => {
    await postJointly();
    const asked = (await received()).find(({ subject }) => subject?.includes(signerName));
    expect(asked?.text).toContain('/account/co-signatures');
    expect(asked?.text?.replace(/\s+/g, ' ')).toContain(`It comes from ${askerName}`);
    await answer(signer, 'confirmed');
    const told = await received();
    expect(told.map(({ subject }) => subject)).toEqual([`${signerName} signs your comment`]);
    expect(JSON.stringify(told[0]?.to)).toContain(authorEmail);
  });

  test('whose author is not named keeps the names out of the mail; the page says which organisation asks', async () => {
    await postJointly({ nameWithheld: true });
    const asked = (await received()).find(({ subject }) => subject?.includes('asked to sign'));
    expect(`${asked?.text}${asked?.html}`).not.toMatch(/Asta|Harbour Union/);
    const [one] = (await readCoSignatures(signer, 'en')).asked;
    expect(one?.asker).toEqual({ organisation: askerName, person: null });
    await answer(signer, 'confirmed');
    expect(await speakers()).toEqual([[]]);
  });
});

describe('answering for an organisation', () => {
  test('is for who speaks for it: not for its author, not for somebody else, not for who is not signed in', async () => {
    await postJointly();
    const { person: team } = await makeAccount({ role: 'secretariat' });
    for (const actor of [author, team, anonymous])
      await expect(answer(actor, 'confirmed')).rejects.toThrow(Forbidden);
    await expect(answer(signer, 'confirmed', randomUUID())).rejects.toThrow(NotFound);
    expect(await speakers()).toEqual([[askerName]]);
  });

  test('by confirming puts it beside the author’s, and readers hear of the change', async () => {
    await postJointly();
    const before = await db().space.findUniqueOrThrow({ where: { id: space.id } });
    await answer(signer, 'confirmed');
    expect(await speakers()).toEqual([[askerName, signerName]]);
    const after = await db().space.findUniqueOrThrow({ where: { id: space.id } });
    expect(after.revision).toBeGreaterThan(before.revision);
    expect(await countCoSignatures(signer)).toBe(0);
    expect((await readCoSignatures(signer, 'en')).answered).toMatchObject([
      { organisation: { name: signerName }, state: 'confirmed', comment: { isReadable: true } },
    ]);
  });

  test('by declining changes nothing that readers see', async () => {
    await postJointly();
    const before = await db().space.findUniqueOrThrow({ where: { id: space.id } });
    await answer(signer, 'declined');
    expect(await speakers()).toEqual([[askerName]]);
    const after = await db().space.findUniqueOrThrow({ where: { id: space.id } });
    expect(after.revision).toBe(before.revision);
  });

  test('differently by two at once leaves one answer, and the other is told', async () => {
    await postJointly();
    const { person: colleague } = await makeAccount({ represents: [signerId] });
    const id = await requestId();
    const both = await Promise.allSettled([
      answer(signer, 'confirmed', id),
      answer(colleague, 'declined', id),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { state } = await db().coSignature.findUniqueOrThrow({ where: { id } });
    expect((await speakers())[0]).toHaveLength(state === 'confirmed' ? 2 : 1);
  });

  test('twice in the same way is one answer', async () => {
    await postJointly();
    const id = await requestId();
    await Promise.all([answer(signer, 'confirmed', id), answer(signer, 'confirmed', id)]);
    expect(await speakers()).toEqual([[askerName, signerName]]);
  });

  test('of a comment that was withdrawn is refused, with words', async () => {
    const number = await postJointly();
    const id = await requestId();
    await db().comment.updateMany({ where: { spaceId: space.id, number }, data: { status: 'withdrawn' } });
    await expect(answer(signer, 'confirmed', id)).rejects.toThrow(
      new Conflict('This comment was withdrawn: there is nothing to sign any more.'),
    );
    await db().comment.updateMany({ where: { spaceId: space.id, number }, data: { status: 'published' } });
    await perform(withdrawComment, author, { slug: space.slug, number });
    await expect(answer(signer, 'confirmed', id)).rejects.toThrow('its author has taken it back');
    expect(await countCoSignatures(signer)).toBe(0);
  });

  test('of two organisations that were merged is asked once', async () => {
    const otherName = `Lights ${randomUUID()}`;
    const otherId = await makeOrganisation({ name: otherName });
    await postJointly({ names: [signerName, otherName] });
    const { person: secretary } = await makeAccount({ role: 'secretariat' });
    const slugOf = async (id: string) => (await db().organisation.findUniqueOrThrow({ where: { id } })).slug;
    await perform(mergeOrganisations, secretary, {
      from: await slugOf(otherId),
      into: await slugOf(signerId),
    });
    expect((await readCoSignatures(signer, 'en')).asked).toHaveLength(1);
    await answer(signer, 'confirmed');
    expect(await speakers()).toEqual([[askerName, signerName]]);
  });
});
