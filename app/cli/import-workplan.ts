import { parseJsonFile, readFileBytes } from '~/imports/parse-json-file.server';
import {
  readWorkplanDocument,
  WORKPLAN_ENDINGS,
} from '~/imports/workplan-document/read-workplan-document.server';
import { BadInput } from '~/platform/errors';
import {
  type DraftDocument,
  problemInWords,
  problemsOf,
  warningInWords,
  workplanFileOf,
} from '~/spaces/workplan-draft';
import { type WorkplanFile, workplanSchema } from '~/spaces/workplan-schema';
import { LANGUAGE } from './in-words';

/**
 * The workplan of a file: JSON as it is, else what is recognised in the document. What the officer should know of the reading is told
 * on standard error. `BadInput` in one line where the file cannot be read, or what is recognised is no workplan yet.
 */
export async function workplanFrom(file: string): Promise<WorkplanFile> {
  if (!isDocument(file)) return parseJsonFile(file, workplanSchema);
  const draft = await draftFrom(file);
  return naming(file, () => workplanFileOf(draft));
}

/** What is recognised in a file, with what stands between it and a workplan, in words: for `--check`. */
export async function recognisedIn(file: string): Promise<{ draft: DraftDocument; problems: string[] }> {
  const draft = await draftFrom(file);
  return { draft, problems: problemsOf(draft).map((problem) => problemInWords(problem, LANGUAGE)) };
}

const isDocument = (file: string): boolean =>
  WORKPLAN_ENDINGS.some((ending) => ending !== '.json' && file.toLowerCase().endsWith(ending));

async function draftFrom(file: string): Promise<DraftDocument> {
  const bytes = readFileBytes(file);
  const draft = await readWorkplanDocument({ bytes, fileName: file }).catch((error: unknown) => {
    throw named(file, error);
  });
  for (const warning of draft.warnings)
    process.stderr.write(`${file}: ${warningInWords(warning, LANGUAGE)}\n`);
  return draft;
}

function naming<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw named(file, error);
  }
}

const named = (file: string, error: unknown): unknown =>
  error instanceof BadInput ? new BadInput(`${file}: ${error.message}`) : error;
