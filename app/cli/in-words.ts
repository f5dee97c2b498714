import { BadInput, InvalidField } from '~/platform/errors';
import { wordsOf } from '~/platform/form/form-message';
import { translator } from '~/platform/i18n';

/** The language of the command line. */
export const LANGUAGE = 'en';

/** What a form would say at its field, as the one line of a command; anything else as it is. */
export const inWords = (file: string, error: unknown): unknown =>
  error instanceof InvalidField
    ? new BadInput(`${file}: ${wordsOf(error.message, translator(LANGUAGE))}`)
    : error;
