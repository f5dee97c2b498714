import { useTranslation } from 'react-i18next';
import { SignedOutNotice } from '~/comments/writing/signed-out-notice';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { TextAreaField } from '~/ui/form/text-field';
import { type PlainFormState, usePlainForm } from '~/ui/form/use-plain-form';
import { Page } from '~/ui/page';
import { ProposalFields } from './asks-and-offers';
import { checkSchema } from './check-schema';

/** What was chosen goes along unseen; what was typed is shown. */
const CHOSEN = ['draft', 'language', 'seen', 'keep', 'choose', 'position', 'add', 'offer', 'find'] as const;
type Chosen = (typeof CHOSEN)[number];

/** The last page before posting, for somebody whose session has ended on it: the draft is theirs and not shown, what they said of it is in the form still. */
export function SignedOutCheck() {
  const { t } = useTranslation();
  const unseen = Object.fromEntries(CHOSEN.map((name) => [name, name])) as Record<Chosen, string>;
  const form = usePlainForm(checkSchema, {
    id: 'post',
    labels: { ...unseen, proposal: t('authorTags.proposal'), offerWords: t('authorTags.offerWords') },
  });
  const { fields } = form;
  return (
    <Page trail={[{ to: '/', label: t('site.spaces') }]} title={t('writing.check.title')}>
      <SignedOutNotice words={t('authorTags.signedOut')} />
      <PlainForm form={form} submit={t('writing.check.post')}>
        <Unseen fields={fields} />
        <ProposalFields field={fields.proposal} />
        {fields.offerWords.values[0] ? <TextAreaField field={fields.offerWords} rows={3} /> : null}
      </PlainForm>
    </Page>
  );
}

const Unseen = ({ fields }: { fields: PlainFormState<Chosen>['fields'] }) =>
  CHOSEN.flatMap((name) =>
    fields[name].values.map((value) => <HiddenField key={`${name} ${value}`} name={name} value={value} />),
  );
