import { db } from '~/platform/db.server';
import { makeAccount, makeQuestion } from '../support/factories';
import { at, type RequestMaker } from './good-request';
import type { Scene } from './scene';

/** A question of the scene's space that nobody has answered, and its address on the desk. */
async function questionAt({ space }: Scene): Promise<string> {
  const id = await makeQuestion(space.id);
  const { number } = await db().question.findUniqueOrThrow({ where: { id } });
  return `/desk/spaces/${space.slug}/questions/${number}`;
}

const onQuestion =
  (page: string, body: Record<string, string> = {}): RequestMaker =>
  async (scene) => ({ path: `${await questionAt(scene)}${page}`, body });

/** Somebody else's account. */
const onPerson =
  (page: string, body: (scene: Scene) => Record<string, string> = () => ({})): RequestMaker =>
  async (scene) => ({ path: `/desk/people/${(await makeAccount()).id}${page}`, body: body(scene) });

/** The desk's pages on the questions and the team of a space, and on people. */
export const DESK_REQUESTS: Record<string, RequestMaker> = {
  'GET /desk/spaces/:slug/questions': at('/deskSPACE/questions'),
  'POST /desk/spaces/:slug/questions': at('/deskSPACE/questions', { 'text-en': 'And now?', kind: 'text' }),
  'POST /desk/spaces/:slug/questions/order': async ({ space }) => {
    const asked = await db().question.findMany({ where: { spaceId: space.id, retiredAt: null } });
    return {
      path: `/desk/spaces/${space.slug}/questions/order`,
      body: { order: asked.map(({ number }) => number).join(' ') },
    };
  },
  'GET /desk/spaces/:slug/questions/:question': onQuestion(''),
  'POST /desk/spaces/:slug/questions/:question': onQuestion('', {
    'text-en': 'Put otherwise?',
    kind: 'text',
    basedOn: '1',
  }),
  'GET /desk/spaces/:slug/questions/:question/history': onQuestion('/history'),
  'POST /desk/spaces/:slug/questions/:question/move': onQuestion('/move', { to: 'up' }),
  'POST /desk/spaces/:slug/questions/:question/retire': onQuestion('/retire'),
  'POST /desk/spaces/:slug/questions/:question/bring-back': onQuestion('/bring-back'),
  'GET /desk/spaces/:slug/team': at('/deskSPACE/team'),
  'POST /desk/spaces/:slug/team': async ({ space }) => ({
    path: `/desk/spaces/${space.slug}/team`,
    body: { email: (await makeAccount()).email },
  }),
  'POST /desk/spaces/:slug/team/remove': async ({ space }) => ({
    path: `/desk/spaces/${space.slug}/team/remove`,
    body: { account: (await makeAccount({ moderates: [space.id] })).id },
  }),
  'GET /desk/people': at('/desk/people'),
  'GET /desk/people/:id': onPerson(''),
  'GET /desk/people/:id/role': onPerson('/role'),
  'POST /desk/people/:id/role': onPerson('/role', () => ({ role: 'secretariat' })),
  'GET /desk/people/:id/disable': onPerson('/disable'),
  'POST /desk/people/:id/disable': onPerson('/disable'),
  'GET /desk/people/:id/enable': onPerson('/enable'),
  'POST /desk/people/:id/enable': onPerson('/enable'),
  'GET /desk/people/:id/reset': onPerson('/reset'),
  'POST /desk/people/:id/reset': onPerson('/reset'),
  'GET /desk/people/:id/moderate': onPerson('/moderate'),
  'POST /desk/people/:id/moderate': onPerson('/moderate', ({ space }) => ({ space: space.slug })),
  'POST /desk/people/:id/stop-moderating': onPerson('/stop-moderating', ({ space }) => ({
    space: space.slug,
  })),
};
