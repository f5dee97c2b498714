import { at, type RequestMaker } from './good-request';

/** The moderators' queue and its items. */
export const QUEUE_REQUESTS: Record<string, RequestMaker> = {
  'GET /desk/spaces/:slug/moderation': at('/deskSPACE/moderation'),
  // Where something waits it leads there.
  'GET /desk/spaces/:slug/moderation/next': ({ space }) => ({
    path: `/desk/spaces/${space.slug}/moderation/next`,
    orElse: [303],
  }),
  'GET /desk/spaces/:slug/moderation/items/:item': at('/deskSPACE/moderation/items/comment-1'),
  'POST /desk/spaces/:slug/moderation/items/:item/take': at('/deskSPACE/moderation/items/comment-1/take'),
  'POST /desk/spaces/:slug/moderation/items/:item/release': at(
    '/deskSPACE/moderation/items/comment-1/release',
  ),
};
