import { useTranslation } from 'react-i18next';
import { BackToComment } from '~/comments/afterwards/comment-page-frame';
import { RadiosField } from '~/ui/form/choice-fields';
import { Notice } from '~/ui/form/notice';
import { PlainForm } from '~/ui/form/plain-form';
import { TextAreaField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { Moment } from '~/ui/moment';
import { NOTE_LENGTH } from '../decision';
import { flagSchema } from './flag-schema';
import type { FlagPage } from './read-flag-page.server';

/** Reports a comment to the moderators: which one, why, and what becomes of it. Once: after that it says so. */
export function FlagForm({ page }: { page: FlagPage }) {
  const { t } = useTranslation();
  const { space, number, opening, reasons, flaggedAt } = page;
  const form = usePlainForm(flagSchema, {
    labels: { reason: t('flag.reason'), otherText: t('flag.text') },
    defaults: {},
  });
  const back = <BackToComment slug={space.slug} number={number} />;
  return (
    <>
      <blockquote className="own-words" lang={opening.language} dir="auto">
        {opening.text}
      </blockquote>
      {flaggedAt ? (
        <>
          <Notice kind="waiting">
            {t('flag.already')} <Moment at={flaggedAt} precision="moment" timeZone={space.timeZone} />
          </Notice>
          <p>{back}</p>
        </>
      ) : (
        <PlainForm form={form} submit={t('flag.submit')} beside={back}>
          <RadiosField
            field={form.fields.reason}
            optional={false}
            choices={reasons.map(({ code, title }) => ({
              value: code,
              label: title.text,
              language: title.language,
            }))}
          />
          <TextAreaField
            field={form.fields.otherText}
            rows={4}
            hint={t('flag.textHint', { count: NOTE_LENGTH })}
          />
        </PlainForm>
      )}
    </>
  );
}
