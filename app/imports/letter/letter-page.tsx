import { useTranslation } from 'react-i18next';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import { receivedAddress } from '../received-address';
import { LetterForm } from './letter-form';
import type { LetterPageView } from './read-letter-page.server';

/** Entering one letter: its file, who, when and what, in one form. */
export function LetterPage({ page }: { page: LetterPageView }) {
  const { t } = useTranslation();
  const { space } = page;
  return (
    <SpaceDeskPage
      space={space}
      here="comments"
      trail={[{ to: receivedAddress(space.slug), label: t('received.title') }]}
      title={t('received.letterForm.title')}
      lead={<p>{t('received.letterForm.lead')}</p>}
    >
      <LetterForm page={page} />
    </SpaceDeskPage>
  );
}
