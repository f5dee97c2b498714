import { systemClock } from '~/platform/clock.server';
import { db } from '~/platform/db.server';
import { draftOfWorkplanFile } from '~/spaces/draft-of-workplan-file';
import { factsIn, orderIn, placesIn, textIn } from '~/spaces/workplan-desk/draft-parts';
import { markOf } from '~/spaces/workplan-desk/hold-draft.server';
import type { DraftDocument } from '~/spaces/workplan-draft';
import { workplanSchema } from '~/spaces/workplan-schema';
import { makeSpace, makeWorkplan } from '../support/factories';
import type { RequestMaker } from './good-request';

const DRAFT: DraftDocument = draftOfWorkplanFile(
  workplanSchema.parse({
    title: 'A workplan',
    priorities: [
      { code: 'A1', title: 'The first' },
      { code: 'A2', title: 'The second' },
    ],
    blocks: [{ text: 'Words before.' }, { text: 'Words of the first.', priority: 'A1' }],
  }),
);

/** A request to the desk of a space of its own, in the stage asked about, whose workplan is being drafted. */
const onDraft =
  (page: string, body?: Record<string, string>): RequestMaker =>
  async ({ space: { stage } }) => {
    const { id: spaceId, slug } = await makeSpace({ stage });
    const now = systemClock.now();
    await db().workplanDraft.create({ data: { spaceId, document: DRAFT, startedAt: now, updatedAt: now } });
    return { path: `/desk/spaces/${slug}/workplan${page}`, body };
  };

/** The same where a version is published already. */
const onFurtherDraft =
  (page: string, body?: Record<string, string>): RequestMaker =>
  async (scene) => {
    const { path, ...request } = await onDraft(page, body)(scene);
    const slug = path.split('/')[3] ?? '';
    await makeWorkplan(slug);
    return { path, ...request };
  };

const [first, second] = DRAFT.blocks.map(({ id }) => id) as [string, string];
const priority = { basedOn: markOf(DRAFT.priorities[0]), priorityCode: 'A9', title: 'Put otherwise' };
const block = { basedOn: markOf(DRAFT.blocks[1]), markdown: 'Other words.', priority: 'p1' };
const WORKPLAN = '/desk/spaces/:slug/workplan';

/** The desk of the workplan: where it stands, and the draft from its document to its publication. */
export const WORKPLAN_REQUESTS: Record<string, RequestMaker> = {
  [`GET ${WORKPLAN}`]: onDraft(''),
  // Without its file the form comes back.
  [`POST ${WORKPLAN}`]: async (scene) => ({ ...(await onDraft('', {})(scene)), orElse: [400] }),
  [`POST ${WORKPLAN}/start`]: async ({ space: { stage } }) => ({
    path: `/desk/spaces/${(await makeSpace({ stage })).slug}/workplan/start`,
    body: { from: 'nothing' },
  }),
  [`GET ${WORKPLAN}/draft`]: onDraft('/draft'),
  [`GET ${WORKPLAN}/draft/about`]: onDraft('/draft/about'),
  [`POST ${WORKPLAN}/draft/about`]: onDraft('/draft/about', {
    basedOn: markOf(factsIn(DRAFT)),
    title: 'Another title',
    language: 'en',
  }),
  [`POST ${WORKPLAN}/draft/discard`]: onDraft('/draft/discard', { revision: '1' }),
  // This draft was made by hand.
  [`GET ${WORKPLAN}/draft/file`]: async (scene) => ({
    ...(await onDraft('/draft/file')(scene)),
    orElse: [404],
  }),
  [`GET ${WORKPLAN}/draft/priorities/new`]: onDraft('/draft/priorities/new'),
  [`POST ${WORKPLAN}/draft/priorities/new`]: onDraft('/draft/priorities/new', priority),
  [`GET ${WORKPLAN}/draft/priorities/:key`]: onDraft('/draft/priorities/p1'),
  [`POST ${WORKPLAN}/draft/priorities/:key`]: onDraft('/draft/priorities/p1', priority),
  [`POST ${WORKPLAN}/draft/priorities/:key/move`]: onDraft('/draft/priorities/p2/move', { to: 'up' }),
  [`POST ${WORKPLAN}/draft/priorities/:key/remove`]: onDraft('/draft/priorities/p2/remove', {}),
  [`GET ${WORKPLAN}/draft/priorities/:key/delete`]: onDraft('/draft/priorities/p2/delete'),
  [`POST ${WORKPLAN}/draft/priorities/:key/delete`]: onDraft('/draft/priorities/p2/delete', {
    basedOn: markOf(textIn(DRAFT, 'p2')),
  }),
  [`GET ${WORKPLAN}/draft/text`]: onDraft('/draft/text'),
  [`POST ${WORKPLAN}/draft/text`]: onDraft('/draft/text', {
    basedOn: markOf(placesIn(DRAFT, [first])),
    block: first,
    place: 'p2',
  }),
  [`GET ${WORKPLAN}/draft/text/range`]: onDraft('/draft/text/range'),
  [`POST ${WORKPLAN}/draft/text/range`]: onDraft('/draft/text/range', {
    basedOn: markOf(orderIn(DRAFT)),
    from: '1',
    to: '2',
    priority: 'p2',
  }),
  [`POST ${WORKPLAN}/draft/blocks/add`]: onDraft('/draft/blocks/add', { after: first }),
  [`GET ${WORKPLAN}/draft/blocks/:id`]: onDraft(`/draft/blocks/${second}`),
  [`POST ${WORKPLAN}/draft/blocks/:id`]: onDraft(`/draft/blocks/${second}`, block),
  [`POST ${WORKPLAN}/draft/blocks/:id/move`]: onDraft(`/draft/blocks/${second}/move`, { to: 'up' }),
  [`POST ${WORKPLAN}/draft/blocks/:id/join`]: onDraft(`/draft/blocks/${second}/join`, {}),
  [`POST ${WORKPLAN}/draft/blocks/:id/remove`]: onDraft(`/draft/blocks/${second}/remove`, {
    basedOn: block.basedOn,
  }),
  [`GET ${WORKPLAN}/draft/compare`]: onFurtherDraft('/draft/compare'),
  [`POST ${WORKPLAN}/draft/compare`]: onFurtherDraft('/draft/compare', { revision: '1' }),
  [`GET ${WORKPLAN}/draft/preview`]: onDraft('/draft/preview'),
  [`GET ${WORKPLAN}/draft/publish`]: onDraft('/draft/publish'),
  [`POST ${WORKPLAN}/draft/publish`]: onDraft('/draft/publish', { revision: '1' }),
};
