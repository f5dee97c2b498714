import type { Person } from '~/accounts/actor';
import { countAttempt } from '~/accounts/limit-attempts.server';
import { FILE_FIELD } from '~/attachments/check-file.server';
import { filesInForm, type SentFile } from '~/attachments/files-in-form.server';
import { receiveUpload } from '~/attachments/receive-upload.server';
import { systemClock } from '~/platform/clock.server';
import { BadInput, InvalidField, TooLarge, TooManyAttempts } from '~/platform/errors';
import { says, wordsOf } from '~/platform/form/form-message';
import { saysToWait } from '~/platform/form.server';
import { translator } from '~/platform/i18n';
import { perform } from '~/platform/perform.server';
import { MEGABYTE_BYTES } from '~/spaces/attachment-limits';
import type { WritingPlace } from '../writing/writing-place';
import type { DraftFileView, RefusedFile } from './draft-file-view';
import { addFileInPlace } from './place-file.server';
import { readDraftFile, readFilesOfPlace } from './read-draft-files.server';

/** Who sends files, from where, and to which draft. */
export interface FileSender {
  actor: Person;
  /** Of the network. */
  address: string;
  language: string;
  slug: string;
  place: WritingPlace;
}

/** What a form puts around its files. */
const FORM_BYTES = 64 * 1024;
/** Above the limit is read this much further, so that what is a little too large is refused with words of its own. */
const ABOVE = 1.25;
/** A file of the greatest size goes on to a store that may be far away. */
const STORE_SECONDS = 120;

/**
 * Takes the files of a form that was sent without a script: each is taken or refused on its own, and what was taken stays. Raises what
 * `readFilesOfPlace` does before anything is read, `BadInput` for a body that is none or breaks off, `TooLarge` for far too much.
 */
export async function receiveFiles(
  sender: FileSender,
  request: Request,
): Promise<{ taken: number; refused: RefusedFile[] }> {
  const { limits } = await readFilesOfPlace(sender.actor, sender.slug, sender.place, systemClock.now());
  const limitBytes = Math.ceil(limits.allBytes * ABOVE) + FORM_BYTES;
  const contentType = request.headers.get('Content-Type') ?? '';
  return receiveUpload(request.body, limitBytes, async (body) => {
    const refused: RefusedFile[] = [];
    const files = await filesInForm(body, contentType, FILE_FIELD);
    for (const file of files) {
      const answer = await takeFile(sender, file);
      if ('words' in answer) refused.push(answer);
    }
    if (files.length === 0)
      refused.push({ name: '', words: wordsOf(says('fileMissing'), translator(sender.language)) });
    return { taken: files.length - refused.length, refused };
  });
}

/** How the script sends a file: its bytes alone are the body. Anything else is a form. */
const BYTES_ALONE = 'application/octet-stream';
/** In a header, not in the address, which is written into the logs of every proxy: names of files name people. */
const NAME_HEADER = 'X-File-Name';

/** The same for one file that the script sends. Raises `BadInput` for what is no file. */
export async function receiveFile(
  sender: FileSender,
  request: Request,
): Promise<DraftFileView | RefusedFile> {
  const { limits } = await readFilesOfPlace(sender.actor, sender.slug, sender.place, systemClock.now());
  const name = nameOf(request);
  try {
    const answer = await receiveUpload(request.body, Math.ceil(limits.bytes * ABOVE), (bytes) =>
      takeFile(sender, { name, bytes }),
    );
    return 'words' in answer ? answer : await readDraftFile(sender.actor, answer.id);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    const message = says('fileTooLarge', { megabytes: limits.bytes / MEGABYTE_BYTES });
    return { name, words: wordsOf(message, translator(sender.language)) };
  }
}

function nameOf(request: Request): string {
  const given = request.headers.get(NAME_HEADER);
  if (request.headers.get('Content-Type') !== BYTES_ALONE || given === null)
    throw new BadInput('Send a file: its bytes, and its name.');
  try {
    return decodeURIComponent(given);
  } catch {
    throw new BadInput('The name of the file is not text in UTF-8.');
  }
}

async function takeFile(sender: FileSender, file: SentFile): Promise<{ id: string } | RefusedFile> {
  const { actor, address, language, slug, place } = sender;
  try {
    await countAttempt({ kind: 'upload', address, account: actor.accountId });
    return await perform(addFileInPlace, actor, { slug, place, file }, STORE_SECONDS);
  } catch (error) {
    const message =
      error instanceof TooManyAttempts
        ? saysToWait(error.seconds)
        : error instanceof InvalidField
          ? error.message
          : null;
    if (message === null) throw error;
    return { name: file.name, words: wordsOf(message, translator(language)) };
  }
}
