import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { MEGABYTE_BYTES } from './attachment-limits';
import { localTime } from './local-time';
import { canManageSpaces } from './permissions';
import { readSpaceFrame } from './read-space-frame.server';
import { settingsColumns, settingsMark } from './space-settings.server';
import { titleField } from './space-settings-schema';
import type { SpaceFrame } from './space-view';

/** The settings of a space as their form shows them. */
export interface SettingsPage {
  space: SpaceFrame;
  /** What stands in the fields, by their names. */
  values: Record<string, string | number | string[] | undefined>;
  /** Those whose title is asked for besides the main one's. */
  otherLanguages: string[];
  /** All that it has. */
  languages: string[];
  timeZone: string;
}

/** Reads the settings of a space for the secretariat. Throws `NotFound`. */
export async function readSpaceSettings(actor: Actor, slug: string, language: string): Promise<SettingsPage> {
  ensure(canManageSpaces(actor));
  const space = await readSpaceFrame(actor, slug, language);
  const row = await db().space.findUniqueOrThrow({ where: { id: space.id }, select: settingsColumns });
  const titles = row.title as Record<string, string>;
  const languages = [...new Set([row.language, ...row.languages, ...Object.keys(titles)])];
  const otherLanguages = languages.filter((code) => code !== row.language);
  const local = (at: Date | null) => (at ? localTime(at, row.timeZone) : undefined);
  return {
    space,
    otherLanguages,
    languages,
    timeZone: row.timeZone,
    values: {
      title: titles[row.language] ?? space.title.text,
      ...Object.fromEntries(otherLanguages.map((code) => [titleField(code), titles[code]])),
      slug: row.slug,
      language: row.language,
      languages: row.languages,
      welcome: row.welcomeMarkdown,
      disclaimer: row.disclaimerMarkdown ?? undefined,
      moderators: row.moderators.join('\n'),
      audience: row.audience ?? undefined,
      contact: row.contact ?? undefined,
      timeZone: row.timeZone,
      opensAt: local(row.opensAt),
      closesAt: local(row.closesAt),
      visibility: row.visibility,
      moderation: row.moderation,
      closedAccountComments: row.closedAccountComments,
      attachmentTypes: row.attachmentTypes,
      attachmentMegabytes: Math.max(1, Math.round(row.attachmentBytes / MEGABYTE_BYTES)),
      commentAttachmentMegabytes: Math.max(1, Math.round(row.commentAttachmentBytes / MEGABYTE_BYTES)),
      mark: settingsMark(row),
    },
  };
}
