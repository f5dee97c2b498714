import { randomUUID } from 'node:crypto';
import { hashSecret, newSecret } from '~/accounts/secret-hash.server';
import { db } from '~/platform/db.server';
import { makeCommentDraft } from '../support/drafts';
import { makeComments } from '../support/factories';
import { at, type RequestMaker } from './good-request';
import type { Scene } from './scene';

const DAY_MILLISECONDS = 86_400_000;

/** A draft of the scene's account that is shown to a colleague, who made a remark; its text is new each time. */
async function shownDraft({ account, space }: Scene) {
  const content = { text: `We ask for a timeline. ${randomUUID()}`, voice: 'person' };
  const where = { accountId: account.id, spaceId: space.id, place: 'question-1' };
  const draftId = await makeCommentDraft({ ...where, content });
  const secret = newSecret();
  const now = Date.now();
  const share = randomUUID();
  await db().draftShare.create({
    data: {
      id: share,
      draftId,
      name: 'Amina',
      mayEdit: true,
      tokenHash: hashSecret(secret),
      sharedAt: new Date(now),
      expiresAt: new Date(now + DAY_MILLISECONDS),
    },
  });
  const remark = randomUUID();
  await db().draftRemark.create({
    data: { id: remark, shareId: share, text: 'Say how many.', madeAt: new Date(now - DAY_MILLISECONDS) },
  });
  return { secret, share, remark, draftId };
}

/** An answer of the scene's account, and what all its answers share. Returns the latter's id. */
async function answersOf({ account, space }: Scene): Promise<string> {
  const own = { accountId: account.id, spaceId: space.id };
  const text = `We ask for a timeline. ${randomUUID()}`;
  await makeCommentDraft({ ...own, place: 'question-1', content: { text, voice: 'person' } });
  return makeCommentDraft({ ...own, place: 'all', content: { voice: 'person' } });
}

/** A comment that names the scene's organisation as signing with its author. */
async function askedToSign({ organisation, space }: Scene): Promise<string> {
  const [externalRef] = await makeComments(space.id, [{ markdown: `A joint comment. ${randomUUID()}` }]);
  const comment = await db().comment.findFirstOrThrow({ where: { spaceId: space.id, externalRef } });
  const id = randomUUID();
  await db().coSignature.create({
    data: {
      id,
      commentId: comment.id,
      organisationId: organisation.id,
      nameAsPrinted: 'An organisation',
      askedAt: new Date(),
    },
  });
  return id;
}

const read = JSON.stringify({ passages: [], organisation: null, coSignatories: '', nameWithheld: false });
const typed = { 'text-1': 'We ask for a timeline.', 'mark-1': '0', mark: '0', voice: 'person' };

/** Clearance at home, answers in one go, joint submissions. */
export const CLEARANCE_REQUESTS: Record<string, RequestMaker> = {
  'GET /spaces/:slug/write/:place/share': at('SPACE/write/question-1/share'),
  'POST /spaces/:slug/write/:place/share': async (scene) => {
    await shownDraft(scene);
    return {
      path: `/spaces/${scene.space.slug}/write/question-1/share`,
      body: { name: 'Béla', may: 'remark', days: '7' },
    };
  },
  'POST /spaces/:slug/write/:place/share/withdraw': async (scene) => ({
    path: `/spaces/${scene.space.slug}/write/question-1/share/withdraw`,
    body: { share: (await shownDraft(scene)).share },
  }),
  'POST /spaces/:slug/write/:place/share/settle': async (scene) => ({
    path: `/spaces/${scene.space.slug}/write/question-1/share/settle`,
    body: { remark: (await shownDraft(scene)).remark },
  }),
  'GET /drafts/:token': async (scene) => ({ path: `/drafts/${(await shownDraft(scene)).secret}` }),
  'POST /drafts/:token': async (scene) => ({
    path: `/drafts/${(await shownDraft(scene)).secret}`,
    body: { text: 'Say how many.' },
  }),
  'GET /drafts/:token/edit': async (scene) => ({ path: `/drafts/${(await shownDraft(scene)).secret}/edit` }),
  'POST /drafts/:token/edit': async (scene) => ({
    path: `/drafts/${(await shownDraft(scene)).secret}/edit`,
    body: { text: `We ask for a date. ${randomUUID()}`, mark: '1' },
  }),
  'GET /spaces/:slug/answers': at('SPACE/answers'),
  'POST /spaces/:slug/answers': at('SPACE/answers', { ...typed, stay: 'save' }),
  'POST /spaces/:slug/answers/save': at('SPACE/answers/save', typed),
  'GET /spaces/:slug/answers/check': async (scene) => {
    await answersOf(scene);
    return { path: `/spaces/${scene.space.slug}/answers/check` };
  },
  'POST /spaces/:slug/answers/check': async (scene) => ({
    path: `/spaces/${scene.space.slug}/answers/check`,
    body: { draft: await answersOf(scene), mark: '1-1.1', language: 'en' },
  }),
  'GET /spaces/:slug/answers/upload': at('SPACE/answers/upload'),
  // Without its file the form comes back.
  'POST /spaces/:slug/answers/upload': ({ space }) => ({
    path: `/spaces/${space.slug}/answers/upload`,
    body: {},
    orElse: [400],
  }),
  'GET /spaces/:slug/answers/take': at('SPACE/answers/take'),
  'POST /spaces/:slug/answers/take': at('SPACE/answers/take', { read }),
  'GET /spaces/:slug/answer-form.docx': at('SPACE/answer-form.docx'),
  'GET /account/co-signatures': at('/account/co-signatures'),
  'POST /account/co-signatures/confirm': async (scene) => ({
    path: '/account/co-signatures/confirm',
    body: { signature: await askedToSign(scene) },
  }),
  'POST /account/co-signatures/decline': async (scene) => ({
    path: '/account/co-signatures/decline',
    body: { signature: await askedToSign(scene) },
  }),
};
