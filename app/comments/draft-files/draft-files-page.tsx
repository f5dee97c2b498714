import { useTranslation } from 'react-i18next';
import { spaceAddress } from '~/spaces/space-view';
import { DoneNotice } from '~/ui/done-notice';
import { ErrorSummary } from '~/ui/form/error-summary';
import { LocalLink } from '~/ui/local-link';
import { Page } from '~/ui/page';
import { InWords } from '~/ui/worded';
import { writingAddress } from '../writing/writing-place';
import { DraftFileForm } from './draft-file-form';
import { DraftFileList } from './draft-file-list';
import type { RefusedFile } from './draft-file-view';
import type { DraftFilesPageView } from './read-draft-files-page.server';

/** The files of what somebody writes: those that are there, and a form for more. `refused` are those of the form that was just sent. */
export function DraftFilesPage({ page, refused }: { page: DraftFilesPageView; refused: RefusedFile[] }) {
  const { t } = useTranslation();
  const { space, files, isWritten } = page;
  const writing = writingAddress(space.slug, files.place);
  return (
    <Page
      trail={[
        { to: '/', label: t('site.spaces') },
        { to: spaceAddress(space.slug), label: <InWords of={space.title} /> },
        { to: writing, label: t('draftFiles.comment') },
      ]}
      title={t('draftFiles.title')}
      lead={<p>{t('draftFiles.lead')}</p>}
    >
      <DoneNotice />
      <ErrorSummary
        problems={refused.map(({ name, words }) => ({
          words: name === '' ? words : t('form.problemOf', { label: name, words }),
        }))}
      />
      <DraftFileList {...files} />
      <DraftFileForm {...files} />
      <p className="form-end form-after">
        {isWritten ? (
          <LocalLink className="ds-button" data-variant="primary" to={`${writing}/check`}>
            {t('draftFiles.check')}
          </LocalLink>
        ) : null}
        <LocalLink className="ds-link" to={writing}>
          {t('draftFiles.back')}
        </LocalLink>
      </p>
      <script type="module" src="/attach-files.js" />
    </Page>
  );
}
