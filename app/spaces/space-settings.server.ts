import { createHash } from 'node:crypto';
import type { Prisma } from '~/platform/db.server';

/** Everything of a space that its settings say. */
export const settingsColumns = {
  slug: true,
  title: true,
  language: true,
  languages: true,
  welcomeMarkdown: true,
  disclaimerMarkdown: true,
  moderators: true,
  audience: true,
  contact: true,
  visibility: true,
  moderation: true,
  closedAccountComments: true,
  attachmentTypes: true,
  attachmentBytes: true,
  commentAttachmentBytes: true,
  timeZone: true,
  opensAt: true,
  closesAt: true,
} satisfies Prisma.SpaceSelect;

export type SpaceSettings = Prisma.SpaceGetPayload<{ select: typeof settingsColumns }>;

/** What a form is sent back with, so that nobody's change is written over unseen: the same as long as the settings are. */
export const settingsMark = (settings: SpaceSettings): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.keys(settingsColumns).map((key) => settings[key as keyof SpaceSettings])))
    .digest('base64url')
    .slice(0, 22);
