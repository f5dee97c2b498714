import type { Prisma } from '~/platform/db.server';
import { MEGABYTE_BYTES } from './attachment-limits';
import { localTime } from './local-time';
import { titleField } from './space-settings-schema';

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
  editMinutes: true,
  showsRevisions: true,
  attachmentTypes: true,
  attachmentBytes: true,
  commentAttachmentBytes: true,
  timeZone: true,
  opensAt: true,
  closesAt: true,
} satisfies Prisma.SpaceSelect;

export type SpaceSettings = Prisma.SpaceGetPayload<{ select: typeof settingsColumns }>;

/** What stands in the fields of the form, by their names. */
export type SettingsValues = Record<string, string | number | string[] | undefined>;

/** The settings of a space as the fields of their form have them: in local times, megabytes, and one title for each language. */
export function settingsValues(row: SpaceSettings): SettingsValues {
  const titles = row.title as Record<string, string>;
  const languages = [...new Set([...row.languages, ...Object.keys(titles)])];
  const otherLanguages = languages.filter((code) => code !== row.language);
  const local = (at: Date | null) => (at ? localTime(at, row.timeZone) : undefined);
  return {
    title: titles[row.language] ?? Object.values(titles)[0] ?? '',
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
    closedAccountComments: row.closedAccountComments,
    editMinutes: row.editMinutes,
    revisions: row.showsRevisions ? 'readers' : 'team',
    attachmentTypes: row.attachmentTypes,
    attachmentMegabytes: Math.max(1, Math.round(row.attachmentBytes / MEGABYTE_BYTES)),
    commentAttachmentMegabytes: Math.max(1, Math.round(row.commentAttachmentBytes / MEGABYTE_BYTES)),
  };
}
