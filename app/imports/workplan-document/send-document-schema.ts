import { z } from 'zod';
import { says } from '~/platform/form/form-message';

const MEGABYTE = 1_000_000;
export const DOCUMENT_MEGABYTES = 20;
/** A workplan of a hundred pages with pictures is a quarter of it. */
export const DOCUMENT_BYTES = DOCUMENT_MEGABYTES * MEGABYTE;
/** The file, and what a form puts around it. */
export const DOCUMENT_FORM_BYTES = DOCUMENT_BYTES + MEGABYTE;

/** What is said of a file that is larger. */
export const DOCUMENT_TOO_LARGE = says('fileTooLarge', { megabytes: DOCUMENT_MEGABYTES });

/** The document that a workplan is read from, and whether it replaces the draft in progress. */
export const sendDocumentSchema = z.object({
  file: z.file().max(DOCUMENT_BYTES, { error: DOCUMENT_TOO_LARGE }),
  replace: z.boolean().default(false),
});
