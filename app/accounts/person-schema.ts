import { z } from 'zod';

/** A page whose button is all there is to send. */
export const nothingSchema = z.object({});

export const roleSchema = z.object({ role: z.enum(['participant', 'secretariat']) });

export const resetSchema = z.object({ secondFactor: z.boolean().default(false) });

/** The address of a space, chosen from a list. */
export const moderateSchema = z.object({ space: z.string().min(1).max(200) });
