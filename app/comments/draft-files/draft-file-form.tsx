import { useTranslation } from 'react-i18next';
import type { Translate } from '~/platform/i18n';
import { addressPrefix } from '~/platform/i18n';
import { MEGABYTE_BYTES } from '~/spaces/attachment-limits';
import { SubmitButton } from '~/ui/form/submit-button';
import { DraftFileItem } from './draft-file-list';
import { type DraftFilesView, draftFilesAddress } from './draft-file-view';

/**
 * Chooses files for a comment and sends them, all at once. `public/attach-files.js`, on a page that loads it, sends them one after the other instead, each as
 * soon as it was chosen or dropped here, says how far it is, and puts what was taken into the page's `DraftFileList`. Stands beside other forms, never in one.
 */
export function DraftFileForm({ slug, place, limits }: DraftFilesView) {
  const { t, i18n } = useTranslation();
  const address = `${addressPrefix(i18n.language)}${draftFilesAddress(slug, place)}`;
  return (
    <form
      method="post"
      action={address}
      encType="multipart/form-data"
      className="plain-form draft-file-form"
      noValidate
      data-attach={`${address}/send`}
      data-limit={limits.bytes}
      data-words={JSON.stringify(scriptWords(t, limits.bytes))}
    >
      <div className="field">
        <label className="ds-label" htmlFor="draft-file">
          {t('draftFiles.choose')}
        </label>
        <p className="field-hint" id="draft-file-hint">
          {t('draftFiles.hint', {
            types: limits.types.join(', '),
            megabytes: limits.bytes / MEGABYTE_BYTES,
            all: limits.allBytes / MEGABYTE_BYTES,
          })}
        </p>
        <input
          type="file"
          multiple
          id="draft-file"
          name="file"
          className="file-input"
          accept={limits.types.map((type) => `.${type}`).join(',')}
          aria-describedby="draft-file-hint"
        />
        <p className="field-hint" data-drop hidden>
          {t('draftFiles.drop')}
        </p>
      </div>
      <ul className="sent-files" data-sending />
      <div className="form-end" data-send>
        <SubmitButton variant="secondary">{t('draftFiles.add')}</SubmitButton>
      </div>
      <p className="unseen" role="status" data-said />
      <template>
        <DraftFileItem file={NO_FILE} slug={slug} place={place} />
      </template>
    </form>
  );
}

/** What the script copies and fills in. */
const NO_FILE = { id: '', name: '…', bytes: 0, mediaType: '', scan: 'clean', finding: null } as const;

/** What the script says, with its gaps left open. */
const scriptWords = (t: Translate, limitBytes: number) => ({
  sending: t('draftFiles.script.sending', { name: '{name}' }),
  waits: t('draftFiles.script.waits', { name: '{name}' }),
  taken: t('draftFiles.script.taken', { name: '{name}' }),
  removed: t('draftFiles.script.removed', { name: '{name}' }),
  broken: t('draftFiles.script.broken'),
  signedOut: t('draftFiles.script.signedOut'),
  gone: t('draftFiles.script.gone'),
  again: t('draftFiles.script.again'),
  drop: t('draftFiles.script.leave'),
  checked: t('draftFiles.waiting'),
  tooLarge: t('form.error.fileTooLarge', { megabytes: limitBytes / MEGABYTE_BYTES }),
});
