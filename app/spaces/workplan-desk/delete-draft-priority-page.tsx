import { useTranslation } from 'react-i18next';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { Section } from '~/ui/section';
import { RichText } from '~/ui/worded';
import type { DraftPriority } from '../workplan-draft';
import { draftPriorityAddress } from './draft-address';
import { DraftPage } from './draft-page';
import { deletePrioritySchema } from './draft-schema';
import type { DraftDesk } from './read-draft.server';

/** A priority that is to be deleted with its text: what goes, before it goes. `mark` is of both. */
export function DeleteDraftPriorityPage(props: {
  desk: DraftDesk;
  priority: DraftPriority;
  blocks: { id: string; html: string }[];
  mark: string;
}) {
  const { t } = useTranslation();
  const { desk, priority, blocks } = props;
  const { language } = desk.document;
  const form = usePlainForm(deletePrioritySchema, { labels: {} });
  return (
    <DraftPage
      desk={desk}
      step="recognised"
      within={[]}
      title={t('workplanDesk.deleteTitle', { code: priority.code })}
      lead={t('workplanDesk.deleteLead')}
    >
      <Section id="goes" title={priority.title || priority.code} note={t('workplanDesk.deleteFacts')}>
        {blocks.length === 0 ? <NothingYet>{t('workplanDesk.deleteNoText')}</NothingYet> : null}
        {blocks.map(({ id, html }) => (
          <RichText key={id} html={html} language={language} />
        ))}
      </Section>
      <div className="draft-ends">
        <PlainForm
          form={form}
          submit={
            blocks.length === 0
              ? t('workplanDesk.deleteOnly')
              : t('workplanDesk.deleteYes', { count: blocks.length })
          }
          variant="danger"
          beside={
            <LocalLink className="ds-link" to={draftPriorityAddress(desk.space.slug, priority.key)}>
              {t('workplanDesk.deleteNo')}
            </LocalLink>
          }
        >
          <HiddenField name="basedOn" value={props.mark} />
        </PlainForm>
      </div>
    </DraftPage>
  );
}
