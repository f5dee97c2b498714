import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '~/accounts/actor';
import { readOwnComments } from '~/comments/afterwards/read-own-comments.server';
import { nearOrganisations } from '~/comments/co-signing/near-organisations.server';
import { readAnswersCheck } from '~/comments/submission/read-answers-check.server';
import { saveAnswers } from '~/comments/submission/save-answers.server';
import { postComment } from '~/comments/writing/post-comment.server';
import { readCheckPage } from '~/comments/writing/read-check-page.server';
import { saveDraft } from '~/comments/writing/save-draft.server';
import { db } from '~/platform/db.server';
import { InvalidField } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../../support/database';
import {
  makeAccount,
  makeComments,
  makeMembership,
  makeOrganisation,
  makeQuestion,
  makeSpace,
} from '../../support/factories';
import { useMail } from '../../support/mailed';

useDatabase();
const { received } = useMail();

let space: { id: string; slug: string };
let author: Person;
let own: string;

beforeEach(async () => {
  space = await makeSpace();
  await makeQuestion(space.id);
  own = await makeOrganisation({ name: `Port Chaplains ${randomUUID()}` });
  ({ person: author } = await makeAccount({ represents: [own] }));
  await received();
});

const place = { kind: 'space' } as const;
const begin = (coSignatories: string) =>
  perform(saveDraft, author, {
    slug: space.slug,
    place,
    content: { text: `Ports need lights. ${randomUUID()}`, voice: own, coSignatories },
    mark: null,
  });
const post = async (coSignatories: string) => {
  const { id: draftId } = await begin(coSignatories);
  return perform(postComment, author, { slug: space.slug, place, draftId, language: 'en' });
};

describe('an organisation for which nobody can answer', () => {
  let silent: string;
  let silentId: string;
  let spoken: string;
  beforeEach(async () => {
    silent = `Harbour Lights ${randomUUID()}`;
    spoken = `Dockside Legal Aid ${randomUUID()}`;
    silentId = await makeOrganisation({ name: silent });
    await makeAccount({ represents: [await makeOrganisation({ name: spoken })] });
  });

  test('is named on the page on which a comment is looked over, and on that of answers', async () => {
    await begin(`• ${silent};\n${spoken}`);
    const page = await readCheckPage(author, { slug: space.slug, place }, 'en');
    expect(page.unspoken).toEqual([silent]);
    await perform(saveAnswers, author, {
      slug: space.slug,
      mark: 0,
      shared: { voice: own, coSignatories: `${silent}\n${spoken}` },
      answers: [{ number: 1, text: 'A timeline.', interests: [], mark: 0 }],
    });
    expect((await readAnswersCheck(author, space.slug, 'en'))?.unspoken).toEqual([silent]);
  });

  test('is named beside one’s comment until somebody was confirmed who speaks for it', async () => {
    await post(`${silent}\n${spoken}`);
    const named = async () => (await readOwnComments(author, null, 'en')).comments[0]?.unspoken;
    expect(await named()).toEqual([silent]);
    expect((await received()).filter(({ subject }) => subject?.includes(silent))).toEqual([]);
    const { id: accountId } = await makeAccount();
    const membership = await makeMembership(accountId, silentId, 'requested');
    expect(await named()).toEqual([silent]);
    await db().membership.update({
      where: { id: membership },
      data: { status: 'confirmed', decidedAt: new Date() },
    });
    expect(await named()).toEqual([]);
  });
});

describe('a name that is not registered', () => {
  const refusal = async (name: string): Promise<string> => {
    const refused = await post(name).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidField);
    return (refused as InvalidField).message;
  };
  /** One that readers know: it spoke in public. */
  const spokeAs = async (name: string) => {
    const organisationId = await makeOrganisation({ name });
    await makeComments(space.id, [{ voices: [{ organisationId, nameAsPrinted: name, confirmed: true }] }]);
  };

  test('is refused with the names that are near: part of one, or one with a letter wrong', async () => {
    const name = `Lamplighters of ${randomUUID()}`;
    await spokeAs(name);
    expect(await refusal(name.replace(' of', ''))).toContain(name);
    expect(await refusal(name.replace('Lamplighters', 'Lampligters'))).toContain(name);
  });

  test('is refused without a hint where none is near', async () => {
    expect(await refusal(`Qzx ${randomUUID()} wholly unheard of`)).toContain('coSignatoryUnknown');
  });

  test('never brings up an organisation of which readers know nothing', async () => {
    const hidden = `Quiet Watch ${randomUUID()}`;
    await makeOrganisation({ name: hidden });
    expect(await nearOrganisations(db(), author, hidden.replace('Quiet', 'Quite'))).toEqual([]);
    const { person: secretary } = await makeAccount({ role: 'secretariat' });
    expect(await nearOrganisations(db(), secretary, hidden.replace('Quiet', 'Quite'))).toEqual([hidden]);
  });
});
