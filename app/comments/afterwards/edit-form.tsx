import { useTranslation } from 'react-i18next';
import { wordChanges } from '~/platform/text/word-changes';
import { ChangedWords } from '~/ui/changed-words';
import { SelectField } from '~/ui/form/choice-fields';
import { HiddenField } from '~/ui/form/hidden-field';
import { Notice } from '~/ui/form/notice';
import { PlainForm } from '~/ui/form/plain-form';
import { TextAreaField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { languageName } from '~/ui/intl-language';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { commentAddress } from '../comment-view';
import { COMMENT_CHARACTERS_MOST } from '../text-length';
import { SignedOutNotice } from '../writing/signed-out-notice';
import { editSchema } from './edit-schema';
import type { CommentEditPage } from './read-comment-edit.server';

const LARGE = 14;

/** Changes a comment. Where its author did so meanwhile in another window, it shows what they changed there, and keeps what was typed here. */
export function EditCommentForm({ page }: { page: CommentEditPage }) {
  const { t, i18n } = useTranslation();
  const { latest, space, number } = page;
  const form = usePlainForm(editSchema, {
    labels: {
      text: t('afterwards.text'),
      language: t('afterwards.language'),
      basedOn: t('afterwards.history'),
    },
    defaults: { text: latest.markdown, language: page.language, basedOn: latest.number },
  });
  const { fields } = form;
  const seen = page.earlier.find((one) => String(one.number) === fields.basedOn?.values[0]);
  return (
    <>
      <EditNotices page={page} />
      <PlainForm
        form={form}
        submit={t('afterwards.save')}
        beside={
          <LocalLink className="ds-link" to={commentAddress(space.slug, number)}>
            {t('afterwards.back')}
          </LocalLink>
        }
      >
        {seen ? (
          <section className="meanwhile" aria-labelledby="meanwhile">
            <h2 className="ds-heading" id="meanwhile">
              {t('afterwards.meanwhile')}
            </h2>
            <p className="section-note">{t('afterwards.meanwhileNote')}</p>
            <ChangedWords
              changes={wordChanges(seen.markdown, latest.markdown, page.language)}
              language={page.language}
            />
          </section>
        ) : null}
        {/* What was changed meanwhile has been shown: from here on it is known. */}
        <HiddenField name="basedOn" value={String(latest.number)} />
        <TextAreaField
          field={fields.text}
          rows={LARGE}
          optional={false}
          hint={t('afterwards.textHint', { count: COMMENT_CHARACTERS_MOST })}
        />
        <SelectField
          field={fields.language}
          hint={t('afterwards.languageHint')}
          choices={page.languages.map((code) => ({ value: code, label: languageName(code, i18n.language) }))}
        />
      </PlainForm>
    </>
  );
}

/** What becomes of it where it does not stand at once, of the text before it and of its tags; and how long it can still be changed. */
function EditNotices({ page }: { page: CommentEditPage }) {
  const { t } = useTranslation();
  return (
    <>
      {page.latest.isHeld ? <Notice kind="waiting">{t('afterwards.isHeld')}</Notice> : null}
      {page.status === 'returned' ? <Notice kind="waiting">{t('afterwards.isReturned')}</Notice> : null}
      {page.status === 'pending' ? <Notice kind="waiting">{t('afterwards.isPending')}</Notice> : null}
      {page.until ? (
        <p>
          {t('afterwards.until')} <Moment at={page.until} precision="moment" timeZone={page.space.timeZone} />
        </p>
      ) : null}
      <p className="section-note">
        {t(page.showsEarlier ? 'afterwards.earlierForReaders' : 'afterwards.earlierForTeam')}{' '}
        {t('afterwards.tagsFollow')}
      </p>
    </>
  );
}

/** The same form for who was signed out while they wrote: it holds what they typed, and nothing else of the comment. */
export function SignedOutEditForm() {
  const { t } = useTranslation();
  const form = usePlainForm(editSchema, {
    labels: {
      text: t('afterwards.text'),
      language: t('afterwards.language'),
      basedOn: t('afterwards.history'),
    },
  });
  const { text, language, basedOn } = form.fields;
  return (
    <>
      <SignedOutNotice words={t('afterwards.signedOut')} />
      <PlainForm form={{ ...form, problems: [] }} submit={t('afterwards.sendAgain')}>
        <HiddenField name="basedOn" value={basedOn.values[0] ?? ''} />
        <HiddenField name="language" value={language.values[0] ?? ''} />
        <TextAreaField field={text} rows={LARGE} optional={false} />
      </PlainForm>
    </>
  );
}
