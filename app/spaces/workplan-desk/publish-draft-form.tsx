import { useTranslation } from 'react-i18next';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { draftAddress } from './draft-address';
import { publishDraftSchema } from './draft-schema';
import type { DraftDesk } from './read-draft.server';

/** The last step: what publishing does, and the button, once nothing stands against it. */
export function PublishDraftForm({ desk }: { desk: DraftDesk }) {
  const { t } = useTranslation();
  const { space, isFurther, problems, revision } = desk;
  const form = usePlainForm(publishDraftSchema, { id: 'publish', labels: {} });
  if (problems.length > 0) return <p>{t('workplanDesk.correctFirst')}</p>;
  const effect = isFurther ? 'publishNext' : space.stage === 'draft' ? 'publishDraft' : 'publishFirst';
  return (
    <PlainForm
      form={form}
      submit={t('workplanDesk.publish')}
      beside={
        <LocalLink className="ds-link" to={draftAddress(space.slug, '/preview')}>
          {t('workplanDesk.preview')}
        </LocalLink>
      }
    >
      <p>{t(`workplanDesk.${effect}`)}</p>
      <HiddenField name="revision" value={String(revision)} />
    </PlainForm>
  );
}
