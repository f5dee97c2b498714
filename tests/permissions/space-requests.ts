import { randomUUID } from 'node:crypto';
import { operator } from '~/accounts/actor';
import { perform } from '~/platform/perform.server';
import { grantExtension } from '~/spaces/grant-extension.server';
import { readSpaceSettings } from '~/spaces/read-space-settings.server';
import { makeQuestion, makeSpace } from '../support/factories';
import { at, type RequestMaker } from './good-request';
import type { Scene } from './scene';

/** A space of its own in the stage asked about: the request changes it. */
async function otherSpace({ space: { stage } }: Scene): Promise<string> {
  const { id, slug } = await makeSpace({ stage, closesAt: new Date('2090-01-01T00:00:00Z') });
  await makeQuestion(id);
  return slug;
}

const settings: (page: string) => RequestMaker = (page) => async (scene) => {
  const slug = await otherSpace(scene);
  const { values, mark } = await readSpaceSettings(operator, slug, 'en');
  const body = Object.fromEntries(
    Object.entries({ ...values, mark, languages: 'en', attachmentTypes: 'pdf' }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
  return { path: `/desk/spaces/${slug}${page}`, body };
};

/** The desk of one consultation: how it stands, its settings, stage, extensions and copies. */
export const SPACE_REQUESTS: Record<string, RequestMaker> = {
  'GET /desk/spaces/new': at('/desk/spaces/new'),
  'POST /desk/spaces/new': at('/desk/spaces/new', {
    title: 'A new consultation',
    language: 'en',
    languages: 'en',
    timeZone: 'UTC',
    visibility: 'public',
  }),
  'GET /desk/spaces/:slug': at('/deskSPACE'),
  'GET /desk/spaces/:slug/activity': at('/deskSPACE/activity'),
  'GET /desk/spaces/:slug/settings': at('/deskSPACE/settings'),
  'POST /desk/spaces/:slug/settings': settings('/settings'),
  'GET /desk/spaces/:slug/settings/preview': at('/deskSPACE/settings/preview'),
  'POST /desk/spaces/:slug/settings/preview': settings('/settings/preview'),
  'GET /desk/spaces/:slug/stage': at('/deskSPACE/stage'),
  'POST /desk/spaces/:slug/stage': async (scene) => {
    const { stage } = scene.space;
    const to = stage === 'draft' ? 'open' : stage === 'open' ? 'closed' : 'archived';
    // What is archived stays.
    const orElse = stage === 'archived' ? [409] : [];
    return { path: `/desk/spaces/${await otherSpace(scene)}/stage`, body: { from: stage, to }, orElse };
  },
  'GET /desk/spaces/:slug/extensions': at('/deskSPACE/extensions'),
  'POST /desk/spaces/:slug/extensions': async (scene) => ({
    path: `/desk/spaces/${await otherSpace(scene)}/extensions`,
    body: { organisation: scene.organisation.slug, until: '2091-01-01T10:00' },
    orElse: scene.space.stage === 'archived' ? [409] : [],
  }),
  'POST /desk/spaces/:slug/extensions/withdraw': async (scene) => {
    const slug = await otherSpace({ ...scene, space: { ...scene.space, stage: 'open' } });
    const organisation = scene.organisation.slug;
    await perform(grantExtension, operator, { slug, organisation, until: '2091-01-01T10:00' });
    return { path: `/desk/spaces/${slug}/extensions/withdraw`, body: { organisation } };
  },
  'GET /desk/spaces/:slug/copy': at('/deskSPACE/copy'),
  'POST /desk/spaces/:slug/copy': at('/deskSPACE/copy', { title: `The next ${randomUUID()}` }),
  'GET /desk/spaces/:slug/delete': at('/deskSPACE/delete'),
  // Only a draft can be deleted.
  'POST /desk/spaces/:slug/delete': async (scene) => ({
    path: `/desk/spaces/${await otherSpace(scene)}/delete`,
    body: {},
    orElse: scene.space.stage === 'draft' ? [] : [409],
  }),
};
