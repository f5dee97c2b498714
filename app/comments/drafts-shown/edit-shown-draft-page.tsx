import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { TextAreaField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { type ShownDraft, shownDraftAddress } from './draft-share';
import { shownTextSchema } from './share-schema';
import { ShownFrame } from './shown-draft-page';

/** The page on which a colleague changes the text of a draft. */
export function EditShownDraftPage({ shown, secret }: { shown: ShownDraft; secret: string }) {
  const { t } = useTranslation();
  const form = usePlainForm(shownTextSchema, {
    id: 'text',
    labels: { text: t('draftsShown.text') },
    defaults: { text: shown.markdown },
  });
  return (
    <ShownFrame shown={shown}>
      <Meanwhile shown={shown} />
      <div className="writing">
        <PlainForm
          form={form}
          submit={t('draftsShown.save')}
          beside={
            <LocalLink className="ds-link" to={shownDraftAddress(secret)}>
              {t('draftsShown.leave')}
            </LocalLink>
          }
        >
          <HiddenField name="mark" value={String(shown.mark)} />
          <TextAreaField field={form.fields.text} rows={16} hint={t('draftsShown.textHint')} />
        </PlainForm>
      </div>
    </ShownFrame>
  );
}

/** Where somebody changed the text meanwhile: what stands there, beside what was typed here. */
function Meanwhile({ shown }: { shown: ShownDraft }) {
  const { t } = useTranslation();
  const answer = useActionData() as
    | { result?: { initialValue?: Record<string, unknown> | null } }
    | undefined;
  const sent = answer?.result?.initialValue;
  if (!sent || Number(sent.mark) === shown.mark || String(sent.text ?? '') === shown.markdown) return null;
  return (
    <section className="meanwhile" aria-labelledby="meanwhile">
      <h2 className="ds-heading" id="meanwhile">
        {t('writing.meanwhile')}
      </h2>
      <pre className="typed">{shown.markdown}</pre>
    </section>
  );
}
