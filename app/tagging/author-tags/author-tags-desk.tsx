import { useTranslation } from 'react-i18next';
import { fileFacts } from '~/attachments/file-facts';
import type { DraftFileView } from '~/comments/draft-files/draft-file-view';
import { CheckDesk } from '~/comments/writing/check-desk';
import { LanguageChoice } from '~/comments/writing/language-choice';
import type { CheckPage } from '~/comments/writing/read-check-page.server';
import { writingAddress } from '~/comments/writing/writing-place';
import { addressPrefix } from '~/platform/i18n';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { AuthorTagsFields } from './author-tags-fields';
import { checkSchema } from './check-schema';
import type { AuthorTagsPage } from './read-author-tags.server';

const FORM = 'post';

/** Buttons of the form, though outside it: what was said of tags goes along. Whoever presses Enter in a field looks for terms, for that button is the first. */
function BackToText() {
  const { t } = useTranslation();
  return (
    <p className="stay-button">
      <button
        type="submit"
        form={FORM}
        name="stay"
        value="find"
        className="unseen"
        tabIndex={-1}
        aria-hidden="true"
      >
        {t('authorTags.findButton')}
      </button>
      <button
        type="submit"
        form={FORM}
        name="stay"
        value="text"
        className="ds-button"
        data-variant="secondary"
      >
        {t('authorTags.changeText')}
      </button>
    </p>
  );
}

function FilesThatCome({ files }: { files: DraftFileView[] }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      {files.length > 0 ? (
        <ul className="attachments" aria-label={t('attachment.list')}>
          {files.map((file) => (
            <li key={file.id}>
              <bdi>{file.name}</bdi> <span className="file-facts">{fileFacts(t, i18n.language, file)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('draftFiles.none')}</p>
      )}
      <p className="stay-button">
        <button
          type="submit"
          form={FORM}
          name="stay"
          value="files"
          className="ds-button"
          data-variant="secondary"
        >
          {t('authorTags.files')}
        </button>
      </p>
    </>
  );
}

/** The last page before a comment is posted, with what may be said of its tags. */
export function AuthorTagsDesk(props: {
  page: CheckPage;
  tags: AuthorTagsPage;
  /** Chosen on this page before; null: as recognised. */
  chosenLanguage: string | null;
}) {
  const { t, i18n } = useTranslation();
  const { page, tags } = props;
  const language = page.languages.find((code) => code === props.chosenLanguage) ?? page.language.code;
  const form = usePlainForm(checkSchema, {
    id: FORM,
    labels: {
      language: t('writing.check.language'),
      keep: t('authorTags.title'),
      choose: t('authorTags.doubt'),
      position: t('authorTags.position'),
      add: t('authorTags.matches'),
      find: t('authorTags.find'),
      proposal: t('authorTags.proposal'),
      offer: t('authorTags.offer'),
      offerWords: t('authorTags.offerWords'),
    },
    defaults: { language, ...tags.fields, find: tags.asked },
  });
  return (
    <CheckDesk page={page} change={<BackToText />} files={<FilesThatCome files={page.files} />}>
      <PlainForm form={form} submit={t('writing.check.post')}>
        <HiddenField name="draft" value={page.draft.id} />
        <AuthorTagsFields
          tags={tags}
          fields={form.fields}
          language={language}
          findAt={`${addressPrefix(i18n.language)}${writingAddress(page.space.slug, page.place, '/find')}`}
        />
        <LanguageChoice page={page} field={form.fields.language} />
      </PlainForm>
    </CheckDesk>
  );
}
