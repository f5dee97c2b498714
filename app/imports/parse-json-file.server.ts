import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { BadInput } from '~/platform/errors';

/** Reads a file. Throws `BadInput` in one line where it cannot be. */
export function readFileBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder'
          : code === 'EACCES'
            ? 'it may not be read'
            : String(code);
    throw new BadInput(`${path}: ${why}.`);
  }
}

/** Reads a text file as UTF-8, with or without a byte order mark. Throws `BadInput` in one line where it cannot be. */
export function readTextFile(path: string): string {
  const bytes = readFileBytes(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadInput(`${path}: this is not UTF-8 text. Save it as UTF-8 and try again.`);
  }
}

/** Reads a JSON file that must satisfy `schema`. Throws `BadInput` in one line that names the place in the file. */
export function parseJsonFile<S extends z.ZodType>(path: string, schema: S): z.output<S> {
  let json: unknown;
  try {
    json = JSON.parse(readTextFile(path));
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${path}: this is not JSON (${(error as Error).message}).`);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const rest = parsed.error.issues.length - 1;
  throw new BadInput(
    `${path}: ${issue?.path.join('.') || 'the file'}: ${issue?.message}${rest > 0 ? ` (and ${rest} more)` : ''}.`,
  );
}
