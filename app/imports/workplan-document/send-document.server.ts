import { data } from '@remix-run/node';
import type { z } from 'zod';
import { TooLarge } from '~/platform/errors';
import { answeringForm, type FormAnswer } from '~/platform/form.server';
import { DOCUMENT_FORM_BYTES, DOCUMENT_TOO_LARGE, sendDocumentSchema } from './send-document-schema';

/**
 * `answeringForm` for the form that sends a document: a file that is so large that the form is not read to its end is refused at its field too,
 * with the limit, as one that is only a little too large is.
 */
export async function answeringDocument<Answer>(
  request: Request,
  work: (sent: z.output<typeof sendDocumentSchema>) => Promise<Answer>,
): Promise<Answer | ReturnType<typeof data<FormAnswer>>> {
  return answeringForm(request, sendDocumentSchema, work, { limitBytes: DOCUMENT_FORM_BYTES }).catch(
    (error: unknown) => {
      if (!(error instanceof TooLarge)) throw error;
      const result = { status: 'error' as const, initialValue: {}, error: { file: [DOCUMENT_TOO_LARGE] } };
      return data({ result }, { status: 413 });
    },
  );
}
