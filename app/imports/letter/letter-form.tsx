import { useTranslation } from 'react-i18next';
import { STAKEHOLDER_GROUPS } from '~/accounts/organisation';
import { INTAKE_CHANNELS } from '~/comments/comment';
import { offeredLanguages } from '~/spaces/content-language';
import { CheckboxesField, CheckboxField, SelectField } from '~/ui/form/choice-fields';
import { HiddenField } from '~/ui/form/hidden-field';
import { Notice } from '~/ui/form/notice';
import { PlainForm } from '~/ui/form/plain-form';
import { TextAreaField, TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { languageName } from '~/ui/intl-language';
import { letterAddress } from '../received-address';
import { TakenFileField } from '../taken-file-field';
import { letterSchema } from './letter-schema';
import type { LetterPageView } from './read-letter-page.server';

const QUESTION_CHARACTERS = 80;

/** The letter's file, who wrote it, when, how it came, and its text. A file that was sent stays with the form until it is entered. */
export function LetterForm({ page }: { page: LetterPageView }) {
  const { t, i18n } = useTranslation();
  const { space, questions, types, bytes } = page;
  const form = usePlainForm(letterSchema, {
    id: 'letter',
    action: letterAddress(space.slug),
    labels: {
      file: t('received.letterForm.file'),
      sha256: t('received.letterForm.file'),
      fileName: t('received.letterForm.file'),
      organisation: t('received.column.organisation'),
      another: t('authors.another'),
      groups: t('received.column.group'),
      author: t('received.letterForm.person'),
      nameWithheld: t('received.letterForm.withheld'),
      date: t('received.letterForm.date'),
      channel: t('received.column.channel'),
      question: t('received.column.question'),
      language: t('received.column.language'),
      text: t('received.column.text'),
      note: t('received.column.note'),
    },
    defaults: { language: page.language, channel: 'email' },
  });
  const { fields } = form;
  const [sha256] = fields.sha256.values;
  const [name = ''] = fields.fileName.values;
  const isRead = (fields.text.values[0] ?? '') !== '';
  return (
    <PlainForm form={form} submit={t('received.letterForm.submit')} multipart>
      {sha256 ? (
        <>
          <Notice kind={isRead ? 'done' : 'waiting'}>
            <bdi>{name}</bdi> {t(isRead ? 'received.letterForm.textRead' : 'received.letterForm.textNotRead')}
          </Notice>
          <HiddenField name="sha256" value={sha256} />
          <HiddenField name="fileName" value={name} />
          <details className="more-fields" open={Boolean(fields.file.error)}>
            <summary>{t('received.letterForm.anotherFile')}</summary>
            <TakenFileField field={{ ...fields.file, sentBack: false }} types={types} bytes={bytes} />
          </details>
        </>
      ) : (
        <>
          <TakenFileField field={fields.file} types={types} bytes={bytes} />
          <p className="section-note">{t('received.letterForm.fileNote')}</p>
        </>
      )}
      <TextField
        field={fields.organisation}
        autoComplete="off"
        hint={t('received.letterForm.organisationHint')}
      />
      {fields.organisation.error ? <CheckboxField field={fields.another} /> : null}
      <details className="more-fields" open={fields.groups.values.length > 0 || Boolean(fields.groups.error)}>
        <summary>{t('received.letterForm.newOrganisation')}</summary>
        <CheckboxesField
          field={fields.groups}
          choices={STAKEHOLDER_GROUPS.map((group) => ({ value: group, label: t(`stakeholder.${group}`) }))}
        />
      </details>
      <TextField field={fields.author} autoComplete="off" hint={t('received.letterForm.personHint')} />
      <CheckboxField field={fields.nameWithheld} hint={t('received.letterForm.withheldHint')} />
      <TextField field={fields.date} type="date" />
      <SelectField
        field={fields.channel}
        choices={INTAKE_CHANNELS.map((channel) => ({
          value: channel,
          label: t(`received.channel.${channel}`),
        }))}
      />
      <SelectField
        field={fields.question}
        empty={t('received.letterForm.noQuestion')}
        choices={questions.map(({ number, text }) => ({
          value: String(number),
          label: `${number}. ${text.text.slice(0, QUESTION_CHARACTERS)}`,
        }))}
      />
      <SelectField
        field={fields.language}
        choices={offeredLanguages([page.language]).map((code) => ({
          value: code,
          label: languageName(code, i18n.language),
        }))}
      />
      <TextAreaField field={fields.text} rows={16} hint={t('received.letterForm.textHint')} />
      <TextAreaField field={fields.note} rows={2} hint={t('received.letterForm.noteHint')} />
      <p className="section-note">
        {t(space.stage === 'draft' ? 'received.letterForm.publishedDraft' : 'received.letterForm.published')}
      </p>
    </PlainForm>
  );
}
