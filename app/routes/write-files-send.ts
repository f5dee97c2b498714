import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { fileFacts } from '~/attachments/file-facts';
import { draftFilesAddress } from '~/comments/draft-files/draft-file-view';
import { receiveFile } from '~/comments/draft-files/receive-files.server';
import { answering } from '~/platform/http.server';
import { translator } from '~/platform/i18n';
import { readerOf } from './reader.server';
import { placeIn, senderOf } from './writer.server';

/** Where the script sends files, one at a time; who looks at it is led to the page of the files. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => readerOf(args).goTo(draftFilesAddress(args.params.slug ?? '', placeIn(args.params))));

/** Takes a file, or says in words why not (400). */
export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const sender = senderOf(args);
    const answer = await receiveFile(sender, args.request);
    if ('words' in answer) return json({ refused: answer.words }, { status: 400 });
    const { id, name, bytes, scan } = answer;
    const facts = fileFacts(translator(sender.language), sender.language, answer);
    return json({ id, name, bytes, facts, isWaiting: scan === 'waiting' });
  });
