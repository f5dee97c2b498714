import { readPerson } from '~/accounts/read-person.server';
import { makeDraft, makeDraftFile } from '../support/own-draft';
import { at, type RequestMaker } from './good-request';

/** The files of what one writes. */
export const FILE_REQUESTS: Record<string, RequestMaker> = {
  'GET /spaces/:slug/write/:place/files': at('SPACE/write/space/files'),
  // Without files the form comes back; what is no file is refused.
  'POST /spaces/:slug/write/:place/files': (scene) => ({
    path: `/spaces/${scene.space.slug}/write/space/files`,
    body: {},
    orElse: [400],
  }),
  'POST /spaces/:slug/write/:place/files/send': (scene) => ({
    path: `/spaces/${scene.space.slug}/write/space/files/send`,
    body: {},
    orElse: [400],
  }),
  'POST /spaces/:slug/write/:place/files/remove': async ({ space, account }) => {
    const person = await readPerson(account.id);
    if (!person) throw new Error('there is nobody of this account');
    const file = await makeDraftFile(person, await makeDraft(space.id, person));
    return { path: `/spaces/${space.slug}/write/space/files/remove`, body: { file } };
  },
};
