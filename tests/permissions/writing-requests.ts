import { randomUUID } from 'node:crypto';
import { makeCommentDraft } from '../support/drafts';
import { at, type RequestMaker } from './good-request';
import type { Scene } from './scene';

/** A draft of the scene's account on question 1; its text is new each time, so that no check takes it for a copy. */
const draftOf = ({ account, space }: Scene): Promise<string> =>
  makeCommentDraft({
    accountId: account.id,
    spaceId: space.id,
    place: 'question-1',
    content: { text: `We ask for a timeline. ${randomUUID()}`, voice: 'person' },
  });

const typed = { text: 'We ask for a timeline.', voice: 'person', mark: '0' };

/** What people do who take part. */
export const WRITING_REQUESTS: Record<string, RequestMaker> = {
  'GET /spaces/:slug/write/:place': at('SPACE/write/question-1'),
  'POST /spaces/:slug/write/:place': at('SPACE/write/question-1', { ...typed, stay: 'save' }),
  'POST /spaces/:slug/write/:place/save': at('SPACE/write/question-1/save', typed),
  'POST /spaces/:slug/write/:place/paste': at('SPACE/write/question-1/paste', { html: '<p>Words</p>' }),
  'GET /spaces/:slug/write/:place/check': async (scene) => {
    await draftOf(scene);
    return { path: `/spaces/${scene.space.slug}/write/question-1/check` };
  },
  'GET /spaces/:slug/write/:place/find': at('SPACE/write/question-1/find?q=harbour'),
  'POST /spaces/:slug/write/:place/check': async (scene) => ({
    path: `/spaces/${scene.space.slug}/write/question-1/check`,
    body: { draft: await draftOf(scene), language: 'en' },
  }),
  'POST /spaces/:slug/write/:place/discard': at('SPACE/write/question-1/discard'),
};
