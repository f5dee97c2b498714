import { useTranslation } from 'react-i18next';
import { DraftFactsForm } from './draft-facts-form';
import { DraftPage } from './draft-page';
import type { DraftDesk } from './read-draft.server';

/** What the document says of itself, on a page of its own: no button of a list beside it can lose what is typed. `mark` is of what it said. */
export function DraftAboutPage({ desk, mark }: { desk: DraftDesk; mark: string }) {
  const { t } = useTranslation();
  return (
    <DraftPage desk={desk} step="recognised" within={[]} title={t('workplanDesk.about')}>
      <DraftFactsForm document={desk.document} mark={mark} slug={desk.space.slug} />
    </DraftPage>
  );
}
