import { z } from 'zod';
import { says } from '~/platform/form/form-message';
import { emailSchema } from './email-address';
import { ORGANISATION_NAME_LENGTH, STAKEHOLDER_GROUPS } from './organisation';
import { PASSWORD_LENGTH, PASSWORD_LENGTH_MOST, passwordLength } from './password';
import { NOTICE_LENGTH, NOTICE_VERSION_MOST } from './privacy-notice';

export const NAME_LENGTH = 120;

/** A line of text: no control characters, nothing that turns the direction of what stands around it. */
export const lineSchema = (length: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(length)
    .refine((line) => !/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]/u.test(line), {
      error: says('invalidLine'),
    })
    // Signs that nobody sees are no name.
    .refine((line) => /[\p{L}\p{N}]/u.test(line), { error: says('invalidLine') });

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
  name: lineSchema(NAME_LENGTH),
  email: emailSchema,
  password: newPasswordSchema,
  organisation: lineSchema(ORGANISATION_NAME_LENGTH).optional(),
  group: z.enum(STAKEHOLDER_GROUPS).optional(),
  consent: z.literal(true, { error: says('consent') }),
});

export const signInSchema = z.object({ email: z.string().max(1_000), password: knownPasswordSchema });

export const codeSchema = z.object({ code: z.string().trim().min(1).max(60) });

export const confirmRegistrationSchema = z.object({ password: knownPasswordSchema });

export const forgottenPasswordSchema = z.object({ email: emailSchema });

export const choosePasswordSchema = z.object({ password: newPasswordSchema });

export const setUpSchema = z.object({
  name: lineSchema(NAME_LENGTH),
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
