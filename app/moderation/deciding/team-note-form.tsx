import { useTranslation } from 'react-i18next';
import { PlainForm } from '~/ui/form/plain-form';
import { TextAreaField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { Section } from '~/ui/section';
import { NOTE_LENGTH } from '../decision';
import { itemAddress } from '../moderation-address';
import { teamNoteSchema } from './team-note-schema';

/** Leaves a note on a comment for the others of the team. */
export function TeamNoteForm({ slug, number, search }: { slug: string; number: number; search: string }) {
  const { t } = useTranslation();
  const form = usePlainForm(teamNoteSchema, { labels: { text: t('deciding.noteText') } });
  return (
    <div className="deciding">
      <Section id="decide" title={t('deciding.noteTitle', { number })} note={t('deciding.noteLead')}>
        <PlainForm
          form={form}
          submit={t('deciding.noteSubmit')}
          beside={
            <LocalLink className="ds-link" to={`${itemAddress(slug, { about: 'comment', number })}${search}`}>
              {t('deciding.back')}
            </LocalLink>
          }
        >
          <TextAreaField
            field={form.fields.text}
            rows={4}
            optional={false}
            autoFocus
            hint={t('deciding.noteHint', { count: NOTE_LENGTH })}
          />
        </PlainForm>
      </Section>
    </div>
  );
}
