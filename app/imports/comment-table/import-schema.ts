import { z } from 'zod';
import { INTAKE_CHANNELS } from '~/comments/comment';
import { TABLE_BYTES } from './comment-table';
import { DATE_ORDERS } from './read-date';

export const sendTableSchema = z.object({ file: z.file().max(TABLE_BYTES) });

/** A column by its place, counted from 0; empty: not in the table. */
const place = z
  .string()
  .regex(/^\d{1,2}$/)
  .transform(Number)
  .optional();

/** A table that was sent, and how its columns are to be read. */
export const readTableSchema = z.object({
  table: z.string().max(TABLE_BYTES),
  channel: z.enum(INTAKE_CHANNELS).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  dateOrder: z.enum(DATE_ORDERS).optional(),
  text: place,
  author: place,
  organisation: place,
  group: place,
  country: place,
  date: place,
  question: place,
  languageColumn: place,
  replyTo: place,
  channelColumn: place,
  reference: place,
  nameWithheld: place,
  note: place,
});

/** The same, with the mark of what it would do. */
export const confirmTableSchema = readTableSchema.extend({ mark: z.string().max(64) });

export type ReadTable = z.output<typeof readTableSchema>;
