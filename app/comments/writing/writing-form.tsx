import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { addressPrefix, type Translate } from '~/platform/i18n';
import { CheckboxesField } from '~/ui/form/choice-fields';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { TextAreaField } from '~/ui/form/text-field';
import { UnseenField } from '~/ui/form/unseen-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { COMMENT_CHARACTERS_MOST } from '../text-length';
import { EMPTY_DRAFT, IN_PERSON } from './draft-content';
import type { WritingPage } from './read-writing-page.server';
import { VoiceFields } from './voice-fields';
import { writingAddress } from './writing-place';
import { writingSchema } from './writing-schema';

/** The form of a comment: its words, the priorities that it chooses, for whom it speaks. Everything else comes on the next page. */
export function WritingForm({ page }: { page: WritingPage }) {
  const { t, i18n } = useTranslation();
  const { draft, voices, place, space } = page;
  const content = draft?.content ?? EMPTY_DRAFT;
  const form = usePlainForm(writingSchema, {
    id: 'writing',
    labels: {
      text: t(page.priorities.length > 0 ? 'writing.why' : 'writing.text'),
      interests: t('writing.interests'),
      voice: t('writing.voice'),
      coSignatories: t('writing.coSignatories'),
      nameWithheld: t('writing.nameWithheld'),
    },
    defaults: { ...content, text: page.text, voice: content.voice ?? voices[0]?.organisationId ?? IN_PERSON },
  });
  const { fields } = form;
  const sent = useSent();
  // To who was signed out meanwhile the draft is not shown: the mark that they sent is still the one they know.
  const mark = page.writer === null ? String(sent?.mark ?? 0) : String(draft?.mark ?? 0);
  const base = `${addressPrefix(i18n.language)}${writingAddress(space.slug, place)}`;
  return (
    <div
      className="writing"
      data-writing={page.writer ?? ''}
      data-save={`${base}/save`}
      data-most={COMMENT_CHARACTERS_MOST}
      data-paste={`${base}/paste`}
      data-words={JSON.stringify(scriptWords(t))}
    >
      <Meanwhile page={page} />
      <PlainForm form={form} submit={t('writing.goOn')} beside={<StayButtons />}>
        <HiddenField name="mark" value={mark} />
        <UnseenField name="homepage" label={t('writing.unseen')} />
        {page.priorities.length > 0 ? (
          <CheckboxesField
            field={fields.interests}
            optional={false}
            choices={page.priorities.map(({ code, title, language }) => ({
              value: code,
              label: `${code} ${title}`,
              language,
            }))}
          />
        ) : null}
        <TextAreaField
          field={fields.text}
          rows={12}
          optional={page.priorities.length > 0}
          hint={t('writing.textHint', { count: COMMENT_CHARACTERS_MOST })}
        />
        <VoiceFields
          voices={voices}
          fields={fields}
          isSignedOut={page.writer === null}
          isTeam={space.can.seeDesk}
        />
      </PlainForm>
    </div>
  );
}

/** Keeping the draft and looking at it: buttons of the same form, so that nothing typed stays behind. */
function StayButtons() {
  const { t } = useTranslation();
  return (
    <>
      <button type="submit" name="stay" value="preview" className="ds-button" data-variant="secondary">
        {t('writing.showPreview')}
      </button>
      <button type="submit" name="stay" value="save" className="ds-button" data-variant="secondary">
        {t('writing.save')}
      </button>
    </>
  );
}

/** What the form sent, where it was refused just now. */
function useSent(): Record<string, unknown> | null | undefined {
  const answer = useActionData() as
    | { result?: { initialValue?: Record<string, unknown> | null } }
    | undefined;
  return answer?.result?.initialValue;
}

/** Where the draft was saved in another window meanwhile: what stands there, beside what was typed here. */
function Meanwhile({ page }: { page: WritingPage }) {
  const { t } = useTranslation();
  const sent = useSent();
  if (!sent || !page.draft || Number(sent.mark) === page.draft.mark) return null;
  if (String(sent.text ?? '') === page.draft.content.text) return null;
  return (
    <section className="meanwhile" aria-labelledby="meanwhile">
      <h2 className="ds-heading" id="meanwhile">
        {t('writing.meanwhile')}
      </h2>
      <p className="section-note">{t('writing.meanwhileNote')}</p>
      <pre className="typed">{page.draft.content.text}</pre>
    </section>
  );
}

/** What the script says, in the reader's language. */
const scriptWords = (t: Translate) => ({
  saved: t('writing.script.saved'),
  saving: t('writing.script.saving'),
  offline: t('writing.script.offline'),
  signedOut: t('writing.script.signedOut'),
  elsewhere: t('writing.script.elsewhere'),
  found: t('writing.script.found'),
  use: t('writing.script.use'),
  drop: t('writing.script.drop'),
  count: t('writing.script.count'),
  finds: t('writing.script.finds'),
  tools: t('writing.script.tools'),
  bold: t('writing.script.bold'),
  italic: t('writing.script.italic'),
  link: t('writing.script.link'),
  list: t('writing.script.list'),
  quote: t('writing.script.quote'),
});
