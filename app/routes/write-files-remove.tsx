import { draftFilesAddress } from '~/comments/draft-files/draft-file-view';
import { removeFileInPlace } from '~/comments/draft-files/place-file.server';
import { perform } from '~/platform/perform.server';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn, idIn } from './button.server';
import { signedInReaderOf } from './reader.server';
import { placeIn } from './writer.server';

export const loader = buttonStandsOn((params) => draftFilesAddress(params.slug ?? '', placeIn(params)));

export const action = button(signedInReaderOf, async ({ actor, goTo }, form, params) => {
  const where = { slug: params.slug ?? '', place: placeIn(params) };
  await perform(removeFileInPlace, actor, { ...where, fileId: idIn(form, 'file') });
  return goTo(`${draftFilesAddress(where.slug, where.place)}?done=draftFileRemoved`);
});

export default NoPage;
