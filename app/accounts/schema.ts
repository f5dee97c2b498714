import { z } from 'zod';
import { says } from '~/platform/form/form-message';
import { mixesAlphabets } from '~/platform/text/look-alike';
import { emailSchema } from './email-address';
import { ORGANISATION_NAME_LENGTH, STAKEHOLDER_GROUPS } from './organisation';
import { PASSWORD_LENGTH, PASSWORD_LENGTH_MOST, passwordLength } from './password';
import { NOTICE_LENGTH, NOTICE_VERSION_MOST } from './privacy-notice';

export const NAME_LENGTH = 120;

/** Signs that nobody sees and that a paste brings along: they are left out. */
const UNSEEN = /[\u00AD\u061C\u200E\u200F]/g;
/** Control characters, and whatever turns the direction of what stands around it, or fills a place with nothing; joiners and emoji's variants see below. */
const INVALID =
  /[\p{Cc}\u2028\u2029\u2800]|(?!\p{Join_Control}|[\uFE0E\uFE0F])\p{Default_Ignorable_Code_Point}/u;
/** Joiners stand between the letters or emoji that they join, variants behind an emoji: anywhere else they only tell two names apart that look the same. */
const LOOSE_JOINER =
  /(?<!(?:[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F))\p{Join_Control}|\p{Join_Control}(?![\p{L}\p{M}\p{Extended_Pictographic}])|(?<!\p{Emoji})[\uFE0E\uFE0F]/u;
/** No language puts more than three or four accents on a letter. */
const STACKED_MARKS = /\p{Mn}{5}/u;

/** A line of text: no control characters, nothing that turns the direction of what stands around it, nothing that nobody sees. */
export const lineSchema = (length: number) =>
  z
    .string()
    .overwrite((line) => line.replace(UNSEEN, ''))
    .trim()
    .min(1)
    .max(length)
    .refine((line) => ![INVALID, LOOSE_JOINER, STACKED_MARKS].some((bad) => bad.test(line)), {
      error: says('invalidLine'),
    })
    // Signs that nobody sees are no name.
    .refine((line) => /[\p{L}\p{N}]/u.test(line), { error: says('invalidLine') });

/** The name of a person or an organisation: a line, and no word of it mixes alphabets whose letters look alike. */
export const nameSchema = (length: number) =>
  lineSchema(length).refine((name) => !(name.match(/[\p{L}\p{M}]+/gu) ?? []).some(mixesAlphabets), {
    error: says('invalidLine'),
  });

/** A password that somebody chooses; whether it is a common one the operation asks. */
export const newPasswordSchema = z
  .string()
  .refine((password) => passwordLength(password) >= PASSWORD_LENGTH, {
    error: says('passwordTooShort', { count: PASSWORD_LENGTH }),
  })
  .refine((password) => passwordLength(password) <= PASSWORD_LENGTH_MOST, {
    error: says('tooLong', { count: PASSWORD_LENGTH_MOST }),
  });

/** A password that somebody types to prove who they are: whatever it is, it is right or wrong. */
export const knownPasswordSchema = z.string().max(10_000);

export const registerSchema = z.object({
  name: nameSchema(NAME_LENGTH),
  email: emailSchema,
  password: newPasswordSchema,
  organisation: nameSchema(ORGANISATION_NAME_LENGTH).optional(),
  group: z.enum(STAKEHOLDER_GROUPS).optional(),
  consent: z.literal(true, { error: says('consent') }),
});

export const signInSchema = z.object({ email: z.string().max(1_000), password: knownPasswordSchema });

export const codeSchema = z.object({ code: z.string().trim().min(1).max(60) });

export const confirmRegistrationSchema = z.object({ password: knownPasswordSchema });

export const forgottenPasswordSchema = z.object({ email: emailSchema });

export const choosePasswordSchema = z.object({ password: newPasswordSchema });

export const setUpSchema = z.object({
  name: nameSchema(NAME_LENGTH),
  email: emailSchema,
  password: newPasswordSchema,
  consent: z.literal(true, { error: says('consent') }),
});

export const privacyNoticeSchema = z.object({
  markdown: z.string().trim().min(1).max(NOTICE_LENGTH),
  basedOn: z.number().int().min(0).max(NOTICE_VERSION_MOST),
});

export const consentSchema = z.object({ version: z.number().int().min(1).max(NOTICE_VERSION_MOST) });

export const closeAccountSchema = z.object({ password: knownPasswordSchema });

export const settingsSchema = z.object({ staffNeedTwoFactor: z.boolean().default(false) });
