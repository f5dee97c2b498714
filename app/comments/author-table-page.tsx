import { useTranslation } from 'react-i18next';
import type { SpaceFrame } from '~/spaces/space-view';
import { Notice } from '~/ui/form/notice';
import { AuthorDeskPage } from './author-desk-page';
import { AuthorTableForm } from './author-table-form';
import { AuthorTablePreview } from './author-table-preview';
import type { MarkedPreview } from './read-author-preview.server';

/** Assigning many authors: the form, and once a table was sent, what it would do. */
export function AuthorTablePage(props: {
  space: SpaceFrame;
  looked: { preview: MarkedPreview; table: string } | null;
  /** What it would do is not what it did when the reader looked. */
  isStale?: boolean;
}) {
  const { space, looked, isStale = false } = props;
  const { t } = useTranslation();
  const isReady = looked !== null && looked.preview.problems.length === 0;
  return (
    <AuthorDeskPage
      space={space}
      title={t(isReady ? 'authors.table.previewTitle' : 'authors.table.title')}
      lead={<p>{t('authors.table.lead')}</p>}
    >
      {looked && isStale ? <Notice kind="problem">{t('authors.table.stale')}</Notice> : null}
      {looked ? <AuthorTablePreview {...looked} spaceSlug={space.slug} /> : null}
      {isReady ? (
        <details className="more-fields">
          <summary>{t('authors.table.again')}</summary>
          <AuthorTableForm spaceSlug={space.slug} />
        </details>
      ) : (
        <AuthorTableForm spaceSlug={space.slug} />
      )}
    </AuthorDeskPage>
  );
}
