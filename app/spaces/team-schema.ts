import { z } from 'zod';
import { emailSchema } from '~/accounts/email-address';

/** Somebody to be added to a space's team. */
export const teamSchema = z.object({ email: emailSchema });
