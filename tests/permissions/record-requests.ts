import { randomUUID } from 'node:crypto';
import { db } from '~/platform/db.server';
import { makeAccount, makeComments } from '../support/factories';
import { decideAs } from '../support/moderated';
import { at, type RequestMaker } from './good-request';
import type { Scene } from './scene';

const deskOf = ({ space }: Scene) => `/desk/spaces/${space.slug}/moderation`;

/** A decision of somebody else of the team, with a note. Returns its number. */
async function noted({ space }: Scene): Promise<number> {
  const { person } = await makeAccount({ moderates: [space.id] });
  const [externalRef] = await makeComments(space.id, [{}]);
  const { number } = await db().comment.findFirstOrThrow({ where: { spaceId: space.id, externalRef } });
  return (await decideAs(person, space.slug, number, 'hide', { noteToTeam: 'Seen twice.' })).number;
}

/** A reason that can be changed, moved and retired. Returns its code. */
async function reason(retiredAt: Date | null = null): Promise<string> {
  const code = `reason-${randomUUID()}`.slice(0, 30);
  await db().moderationReason.create({
    data: { code, title: { en: 'A reason' }, uses: ['order'], position: 5, retiredAt },
  });
  return code;
}
const atReason =
  (page = '', body: Record<string, string> = {}, retiredAt: Date | null = null): RequestMaker =>
  async () => ({ path: `/desk/reasons/${await reason(retiredAt)}${page}`, body });

const WORDS = { 'title-en': 'A reason of ours', uses: 'order' };

/** The record, the rules, the reasons and the public numbers. */
export const RECORD_REQUESTS: Record<string, RequestMaker> = {
  'GET /spaces/:slug/moderation': at('SPACE/moderation'),
  'GET /desk/spaces/:slug/moderation/record': at('/deskSPACE/moderation/record'),
  'GET /desk/spaces/:slug/moderation/record.csv': at('/deskSPACE/moderation/record.csv'),
  'GET /desk/spaces/:slug/moderation/record/:number/blank': async (scene) => ({
    path: `${deskOf(scene)}/record/${await noted(scene)}/blank`,
  }),
  'POST /desk/spaces/:slug/moderation/record/:number/blank': async (scene) => ({
    path: `${deskOf(scene)}/record/${await noted(scene)}/blank`,
    body: { notes: 'team', reason: 'personal-data' },
  }),
  'GET /desk/spaces/:slug/moderation/rules': at('/deskSPACE/moderation/rules'),
  // Of rules that somebody else saved meanwhile: told so, and allowed.
  'POST /desk/spaces/:slug/moderation/rules': (scene) => ({
    path: `${deskOf(scene)}/rules`,
    body: {
      moderation: 'after',
      firstComments: '1',
      lettersLeast: '2',
      secondsLeast: '0',
      alikeShare: '50',
      mark: 'another',
    },
    orElse: [409],
  }),
  'GET /desk/reasons': at('/desk/reasons'),
  'GET /desk/reasons/new': at('/desk/reasons/new'),
  'POST /desk/reasons/new': () => ({
    path: '/desk/reasons/new',
    body: { ...WORDS, reason: `reason-${randomUUID()}`.slice(0, 30) },
  }),
  'GET /desk/reasons/:code': atReason(),
  'POST /desk/reasons/:code': atReason('', WORDS),
  'POST /desk/reasons/:code/move': atReason('/move', { to: 'up' }),
  'POST /desk/reasons/:code/retire': atReason('/retire'),
  'POST /desk/reasons/:code/bring-back': atReason('/bring-back', {}, new Date()),
};
