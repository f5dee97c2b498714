import type { z } from 'zod';
import { says } from './form-message';

const BYTES_PER_MEGABYTE = 1_000_000;

/** What is wrong with a field, in words of the catalogue, where its schema says nothing of its own: so that ordinary schemas need no messages. */
export const explainIssue: z.core.$ZodErrorMap = (issue) => {
  // Forged, or two fields of one name: only a list takes several.
  if (Array.isArray(issue.input) && issue.code.startsWith('invalid_')) return says('once');
  switch (issue.code) {
    case 'invalid_type':
      return explainType(issue.expected, issue.input === undefined);
    case 'invalid_value':
      return says('choose');
    case 'invalid_format':
      return explainFormat(issue.format);
    case 'too_big':
      return explainTooBig(issue.origin, Number(issue.maximum));
    case 'too_small':
      return explainTooSmall(issue.origin, Number(issue.minimum));
    default:
      return says('invalid');
  }
};

function explainType(expected: string, missing: boolean): string {
  if (missing) return says(expected === 'file' ? 'fileMissing' : 'required');
  return says(
    expected === 'number' || expected === 'int' ? 'number' : expected === 'date' ? 'date' : 'invalid',
  );
}

function explainFormat(format: string): string {
  return says(format === 'email' || format === 'url' || format === 'date' ? format : 'invalid');
}

function explainTooBig(origin: string, maximum: number): string {
  if (origin === 'string') return says('tooLong', { count: maximum });
  if (origin === 'array') return says('tooManyChosen', { count: maximum });
  if (origin === 'file') return says('fileTooLarge', { megabytes: maximum / BYTES_PER_MEGABYTE });
  return says('numberTooBig', { limit: maximum });
}

function explainTooSmall(origin: string, minimum: number): string {
  if (origin === 'string') return minimum === 1 ? says('required') : says('tooShort', { count: minimum });
  if (origin === 'array') return says('tooFewChosen', { count: minimum });
  if (origin === 'file') return says('fileMissing');
  return says('numberTooSmall', { limit: minimum });
}
