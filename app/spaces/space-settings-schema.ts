import { z } from 'zod';
import { lineSchema } from '~/accounts/schema';
import { says } from '~/platform/form/form-message';
import {
  ATTACHMENT_MEGABYTES_MOST,
  ATTACHMENT_TYPES,
  COMMENT_ATTACHMENT_MEGABYTES_MOST,
} from './attachment-limits';
import { EDIT_MINUTES_MOST } from './edit-window';
import { type TypedTimes, timeProblem } from './opening-times';
import { isSlug, SPACE_VISIBILITIES } from './space';

const SPACE_TITLE_LENGTH = 200;
const WELCOME_LENGTH = 20_000;
/** What the form of all settings may be: both texts in a script of three bytes a letter, written out for the address line. */
export const SETTINGS_BYTES = 512 * 1024;
const SLUG_LENGTH = 60;
const LINE_LENGTH = 300;
const MODERATORS_LENGTH = 2_000;
const LANGUAGES_MOST = 20;
/** A typed time is never longer. */
const TIME_LENGTH = 40;
const ZONE_LENGTH = 60;
const REASON_LENGTH = 1_000;
/** A mark for each field, with a title for each language. */
const MARKS_LENGTH = 5_000;

const PREFIX = 'title-';

/** The form's field for the title in another language than the main one. */
export const titleField = (language: string) => `${PREFIX}${language}` as const;

const titleSchema = lineSchema(SPACE_TITLE_LENGTH);
const timeSchema = z.string().trim().max(TIME_LENGTH);
const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: says('choose') })
  .max(35);
const slugSchema = z
  .string()
  .trim()
  .max(SLUG_LENGTH)
  .refine(isSlug, { error: says('slug') });

const beginning = {
  /** In the main language. */
  title: titleSchema,
  /** The main language: that of the welcome text. */
  language: languageSchema,
  /** The others too that people may write in. */
  languages: z.array(languageSchema).max(LANGUAGES_MOST),
  /** Made of the title where nothing is said. */
  slug: slugSchema.optional(),
  timeZone: z.string().trim().max(ZONE_LENGTH),
  /** Local times of the zone. */
  opensAt: timeSchema.optional(),
  closesAt: timeSchema.optional(),
  visibility: z.enum(SPACE_VISIBILITIES),
};

/** What a new space begins with. Times are looked at whatever else is wrong, so that everything is said at once. */
export const newSpaceSchema = z
  .object(beginning)
  .refine((sent) => timeProblem(sent, 'opensAt') === null, {
    path: ['opensAt'],
    error: ({ input }) => timeProblem(input as TypedTimes, 'opensAt') ?? undefined,
    when: () => true,
  })
  .refine((sent) => timeProblem(sent, 'closesAt') === null, {
    path: ['closesAt'],
    error: ({ input }) => timeProblem(input as TypedTimes, 'closesAt') ?? undefined,
    when: () => true,
  });

/** What the next space takes of its own from one that it is copied from. */
export const copySpaceSchema = z.object({ title: titleSchema, slug: slugSchema.optional() });

/** Everything that can be said of a space; `languages` are those whose title is asked for besides the main one. */
export const spaceSettingsSchema = (languages: readonly string[]) =>
  z
    .object({
      ...beginning,
      ...(Object.fromEntries(
        languages.map((language) => [titleField(language), titleSchema.optional()]),
      ) as Record<`title-${string}`, z.ZodOptional<typeof titleSchema>>),
      welcome: z.string().trim().max(WELCOME_LENGTH).default(''),
      disclaimer: z.string().trim().max(WELCOME_LENGTH).optional(),
      /** Names as shown, one a line. */
      moderators: z.string().trim().max(MODERATORS_LENGTH).optional(),
      audience: lineSchema(LINE_LENGTH).optional(),
      contact: lineSchema(LINE_LENGTH).optional(),
      closedAccountComments: z.enum(['kept', 'withdrawn']),
      /** How long an author may change a comment after posting it; 0: not at all. */
      editMinutes: z.number().int().min(0).max(EDIT_MINUTES_MOST),
      /** Whether readers see what a comment said before it was changed. */
      revisions: z.enum(['team', 'readers']),
      attachmentTypes: z.array(z.enum(ATTACHMENT_TYPES)),
      attachmentMegabytes: z.number().int().min(1).max(ATTACHMENT_MEGABYTES_MOST),
      commentAttachmentMegabytes: z.number().int().min(1).max(COMMENT_ATTACHMENT_MEGABYTES_MOST),
      /** What stood when the page was shown, a mark for each field. */
      mark: z.string().max(MARKS_LENGTH),
    })
    .refine((settings) => settings.commentAttachmentMegabytes >= settings.attachmentMegabytes, {
      path: ['commentAttachmentMegabytes'],
      error: says('lessThanOneFile'),
    });

export type NewSpaceForm = z.output<typeof newSpaceSchema>;
export type CopySpaceForm = z.output<typeof copySpaceSchema>;
export type SpaceSettingsForm = z.output<ReturnType<typeof spaceSettingsSchema>> & {
  [title: `title-${string}`]: string | undefined;
};

/** The titles that a form sent, by language; those left empty are not in it. */
export function titlesSent(sent: { title: string; language: string }): Record<string, string> {
  const others = Object.entries(sent).flatMap(([name, title]) =>
    name.startsWith(PREFIX) && typeof title === 'string' ? [[name.slice(PREFIX.length), title] as const] : [],
  );
  return {
    [sent.language]: sent.title,
    ...Object.fromEntries(others.filter(([code]) => code !== sent.language)),
  };
}

/** The main language first, each once. */
export const languagesSent = (sent: { language: string; languages: string[] }): string[] => [
  ...new Set([sent.language, ...sent.languages]),
];

/** A button alone, on a page that says what it does. */
export const nothingAskedSchema = z.object({});

/** Moves a space; `from` is the stage that it was shown in. */
export const moveStageSchema = z.object({
  from: z.enum(['draft', 'open', 'closed', 'archived']),
  to: z.enum(['open', 'closed', 'archived']),
  reason: z.string().trim().min(1).max(REASON_LENGTH).optional(),
  /** The new closing time of a space that is opened again. */
  closesAt: timeSchema.optional(),
});
export type StageMove = z.output<typeof moveStageSchema>;

/** More time for one organisation, by the last part of its address. */
export const extensionSchema = z.object({
  organisation: z.string().min(1).max(100),
  until: timeSchema.min(1),
});

/** The fields of the settings' form, in its order, without the titles in other languages. */
export const SETTING_FIELDS = [
  'title',
  'slug',
  'language',
  'languages',
  'welcome',
  'disclaimer',
  'moderators',
  'audience',
  'contact',
  'timeZone',
  'opensAt',
  'closesAt',
  'visibility',
  'closedAccountComments',
  'editMinutes',
  'revisions',
  'attachmentTypes',
  'attachmentMegabytes',
  'commentAttachmentMegabytes',
] as const;
export type SettingName = (typeof SETTING_FIELDS)[number] | 'mark' | `title-${string}`;
