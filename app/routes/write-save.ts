import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { saveDraft } from '~/comments/writing/save-draft.server';
import { writingAddress } from '~/comments/writing/writing-place';
import { contentSent, WRITING_BYTES, writingSchema } from '~/comments/writing/writing-schema';
import { BadInput } from '~/platform/errors';
import { readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { countCharacters } from '~/platform/text/count-characters.server';
import { readFinds } from '~/tagging/author-tags/read-finds.server';
import { readerOf, signedInReaderOf } from './reader.server';
import { placeIn } from './writer.server';

/** Where the script of the page of writing keeps what is typed; who looks at it is led to that page. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => readerOf(args).goTo(writingAddress(args.params.slug ?? '', placeIn(args.params))));

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    const form = await readForm(args.request, { limitBytes: WRITING_BYTES });
    const sent = parseWithZod(form, { schema: writingSchema });
    if (sent.status !== 'success')
      throw new BadInput('This draft cannot be kept as it is: a field of it is missing, or too long.');
    const where = { slug: args.params.slug ?? '', place: placeIn(args.params) };
    const content = contentSent(sent.value);
    const draft = await perform(saveDraft, actor, { ...where, content, mark: sent.value.mark });
    return json({
      mark: draft.mark,
      savedAt: draft.savedAt.toISOString(),
      characters: countCharacters(content.text),
      finds: await readFinds(draft.spaceId, content.text, language),
    });
  });
