import { useTranslation } from 'react-i18next';
import { STAKEHOLDER_GROUPS } from '~/accounts/organisation';
import { OrganisationGroups } from '~/accounts/organisation-groups';
import { FileField } from '~/ui/form/file-field';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { Section } from '~/ui/section';
import { AUTHOR_TABLE_BYTES, authorTableSchema } from './author-schema';
import { authorsAddress, authorTableAddress } from './author-view';

const BYTES_PER_MEGABYTE = 1_000_000;

/** The table to fill in, how, and where to send it. It is sent to be looked at: nothing is written by it. */
export function AuthorTableForm({ spaceSlug }: { spaceSlug: string }) {
  const { t } = useTranslation();
  const form = usePlainForm(authorTableSchema, {
    action: authorTableAddress(spaceSlug),
    labels: { file: t('authors.table.file') },
  });
  return (
    <>
      <Section id="get" title={t('authors.table.get')} note={t('authors.table.downloadNote')}>
        <p>
          <LocalLink className="ds-link" to={`${authorsAddress(spaceSlug)}.csv`}>
            {t('authors.table.download')}
          </LocalLink>
        </p>
        <details className="more-fields">
          <summary>{t('authors.table.rules')}</summary>
          <Rules />
        </details>
      </Section>
      <Section id="send" title={t('authors.table.send')}>
        <PlainForm form={form} submit={t('authors.table.look')} multipart>
          <FileField
            field={form.fields.file}
            accept=".csv,.txt,.tsv,text/csv"
            hint={t('authors.table.fileHint', { megabytes: AUTHOR_TABLE_BYTES / BYTES_PER_MEGABYTE })}
          />
        </PlainForm>
      </Section>
    </>
  );
}

function Rules() {
  const { t } = useTranslation();
  return (
    <ul className="rules">
      <li>{t('authors.table.ruleAuthor')}</li>
      <li>{t('authors.table.ruleEmpty')}</li>
      <li>{t('authors.table.ruleOrganisation')}</li>
      <li>
        {t('authors.table.ruleGroup')} <OrganisationGroups groups={[...STAKEHOLDER_GROUPS]} />.
      </li>
      <li>{t('authors.table.rulePlace')}</li>
      <li>{t('authors.table.ruleAgain')}</li>
    </ul>
  );
}
