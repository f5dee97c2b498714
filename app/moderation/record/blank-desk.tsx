import { useTranslation } from 'react-i18next';
import { addressPrefix } from '~/platform/i18n';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import { CheckboxesField } from '~/ui/form/choice-fields';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { useWhyLabels, WhyFields } from '../deciding/why-fields';
import { Key, withKey } from '../desk/key';
import { KeyList, KeysButton } from '../desk/key-list';
import { DESK_KEYS } from '../desk/keys';
import { moderationAddress } from '../moderation-address';
import { blankSchema } from './blank-schema';
import type { BlankPage } from './read-blank-page.server';
import { NO_FILTERS, recordAddress } from './record';

/** Removes the text of notes from the record: which notes, and why. */
export function BlankDesk({ page }: { page: BlankPage }) {
  const { t, i18n } = useTranslation();
  const { space, line } = page;
  const { number } = line;
  const written = line.notes.filter(({ text }) => text !== null);
  const form = usePlainForm(blankSchema, {
    labels: { notes: t('record.blank.which'), ...useWhyLabels() },
    defaults: {
      notes: written.length === 1 ? written.map(({ reader }) => reader) : [],
      reason: page.why.usual,
    },
  });
  const back = `${recordAddress(space.slug, NO_FILTERS, { after: number + 1 })}#decision-${number}`;
  const isOpen = written.length > 0 || form.fields.notes.sentBack;
  return (
    <SpaceDeskPage
      space={space}
      here="moderation"
      trail={[
        { to: moderationAddress(space.slug), label: t('moderationWays.label') },
        { to: recordAddress(space.slug), label: t('record.title') },
      ]}
      title={t('record.blank.title', { number })}
      lead={<p>{t('record.blank.lead')}</p>}
    >
      <div data-open-form={`${addressPrefix(i18n.language)}${back}`}>
        {isOpen ? (
          <PlainForm
            form={form}
            submit={t('record.blank.submit')}
            variant="danger"
            beside={
              <LocalLink className="ds-link" to={back}>
                {t('record.back')}
              </LocalLink>
            }
          >
            <CheckboxesField
              field={form.fields.notes}
              choices={written.map(({ reader, text }) => ({
                value: reader,
                label: t(`deciding.noteFor.${reader}`),
                hint: text ?? undefined,
              }))}
            />
            <WhyFields why={page.why} fields={form.fields} />
          </PlainForm>
        ) : (
          <NothingYet>
            {t('record.blank.nothing')}{' '}
            <LocalLink className="ds-link" to={back}>
              {t('record.back')}
            </LocalLink>
          </NothingYet>
        )}
      </div>
      <p>
        <LocalLink className="ds-link" to={moderationAddress(space.slug)} {...withKey(DESK_KEYS.queue)}>
          {t('moderationDesk.backToQueue')} <Key of={DESK_KEYS.queue} />
        </LocalLink>{' '}
        <KeysButton />
      </p>
      <KeyList />
    </SpaceDeskPage>
  );
}
