import { z } from 'zod';
import { emailSchema } from './email-address';
import { STAKEHOLDER_GROUPS } from './organisation';
import { codeSchema, knownPasswordSchema, NAME_LENGTH, nameSchema, newPasswordSchema } from './schema';

/** The forms under `/account`. */

export const profileSchema = z.object({
  name: nameSchema(NAME_LENGTH),
  group: z.enum(STAKEHOLDER_GROUPS).optional(),
});

export const changePasswordSchema = z.object({
  currentPassword: knownPasswordSchema,
  password: newPasswordSchema,
});

export const changeEmailSchema = z.object({ email: emailSchema, currentPassword: knownPasswordSchema });

/** Adding a second factor and taking it away again. */
export const secondFactorSchema = codeSchema.extend({ currentPassword: knownPasswordSchema });

export const recoveryCodesSchema = z.object({ currentPassword: knownPasswordSchema });

/** The button that confirms what its page says. */
export const confirmSchema = z.object({});
