import { useTranslation } from 'react-i18next';
import { OrganisationSearch } from '~/accounts/organisation-search';
import { ActionForm } from '~/ui/form/action-form';
import { RadiosField } from '~/ui/form/choice-fields';
import { PlainForm } from '~/ui/form/plain-form';
import { TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { Moment } from '~/ui/moment';
import { NothingYet } from '~/ui/nothing-yet';
import { Section } from '~/ui/section';
import type { ExtensionsPage } from './read-extensions.server';
import { extensionSchema } from './space-settings-schema';
import { spaceDeskAddress } from './space-view';
import { zoneName } from './time-zone-choices';

/** Which organisations have more time, and a way to give it to another. */
export function ExtensionsDesk({ page }: { page: ExtensionsPage }) {
  const { t } = useTranslation();
  const { space, extensions, closesAt } = page;
  const address = spaceDeskAddress(space.slug, '/extensions');
  return (
    <>
      <p>
        {closesAt === null ? t('extensions.noClosing') : t(`extensions.closing`)}{' '}
        {closesAt === null ? null : <Moment at={closesAt} precision="moment" timeZone={space.timeZone} />}
      </p>
      <Section id="given" title={t('extensions.given')}>
        {extensions.length === 0 ? <NothingYet>{t('extensions.none')}</NothingYet> : null}
        <ul className="spaced-list">
          {extensions.map(({ organisation, until }) => (
            <li key={organisation.slug}>
              <p>
                <bdi>{organisation.name}</bdi>, {t('extensions.until')}{' '}
                <Moment at={until} precision="moment" timeZone={space.timeZone} />
              </p>
              <ActionForm
                action={`${address}/withdraw`}
                label={t('extensions.withdraw')}
                of={organisation.name}
                values={{ organisation: organisation.slug }}
              />
            </li>
          ))}
        </ul>
      </Section>
      {closesAt === null ? null : (
        <Section id="give" title={t('extensions.give')}>
          <OrganisationSearch
            action={address}
            label={t('extensions.search')}
            submit={t('organisations.searchSubmit')}
            asked={page.asked}
          />
          <GiveForm page={page} />
        </Section>
      )}
    </>
  );
}

/** The organisations that were found, and until when one of them is given time. */
function GiveForm({ page }: { page: ExtensionsPage }) {
  const { t } = useTranslation();
  const form = usePlainForm(extensionSchema, {
    labels: { organisation: t('extensions.organisation'), until: t('extensions.untilLabel') },
  });
  if (page.found.length === 0)
    return page.asked === null ? null : <NothingYet>{t('organisations.nothingFound')}</NothingYet>;
  return (
    <PlainForm form={form} submit={t('extensions.submit')}>
      <RadiosField
        field={form.fields.organisation}
        choices={page.found.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <TextField
        field={form.fields.until}
        type="datetime-local"
        hint={t('extensions.untilHint', { zone: zoneName(page.space.timeZone) })}
      />
    </PlainForm>
  );
}
