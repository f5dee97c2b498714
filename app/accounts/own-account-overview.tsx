import { useTranslation } from 'react-i18next';
import { type Fact, Facts } from '~/ui/facts';
import { ActionForm } from '~/ui/form/action-form';
import { LocalLink } from '~/ui/local-link';
import { Section } from '~/ui/section';
import { InWords } from '~/ui/worded';
import { ACCOUNT_PAGES, type AccountPageName } from './account-side';
import { organisationAddress, type StakeholderGroup } from './organisation';
import type { OwnAccountView } from './read-own-account.server';

/** The front of one's own account: who one is, what one may do, and the way to all the rest. */
export function OwnAccountOverview({ account }: { account: OwnAccountView }) {
  const { t } = useTranslation();
  const group = account.stakeholderGroup as StakeholderGroup | null;
  return (
    <>
      <Section id="who" title={t('account.who')}>
        <Facts
          facts={[
            { name: t('account.name'), value: <bdi>{account.name}</bdi> },
            { name: t('account.email'), value: <bdi>{account.email}</bdi> },
            { name: t('account.group'), value: t(group ? `stakeholder.${group}` : 'account.groupNone') },
            {
              name: t('account.secondFactor'),
              value: t(account.hasSecondFactor ? 'account.on' : 'account.off'),
            },
          ]}
        />
      </Section>
      <Section id="roles" title={t('account.roles')}>
        <Facts facts={useRoles(account)} />
        {account.awaitsSecondFactor ? (
          <p className="roles-rest">
            {t('account.rolesRest')}{' '}
            <LocalLink className="ds-link" to="/account/two-factor">
              {t('account.addSecondFactor')}
            </LocalLink>
          </p>
        ) : null}
      </Section>
      <Section id="settings" title={t('account.settings')}>
        <AccountLinks />
        <div className="leave">
          <ActionForm action="/sign-out" label={t('site.signOut')} />
        </div>
      </Section>
    </>
  );
}

function useRoles({ isSecretariat, moderates, represents }: OwnAccountView): Fact[] {
  const { t } = useTranslation();
  const spaces = moderates.map(({ slug, title }) => (
    <LocalLink className="ds-link" key={slug} to={`/spaces/${slug}`}>
      <InWords of={title} />
    </LocalLink>
  ));
  const organisations = represents.map(({ slug, name }) => (
    <LocalLink className="ds-link" key={slug} to={organisationAddress(slug)}>
      <bdi>{name}</bdi>
    </LocalLink>
  ));
  return [
    { name: t('account.everybody'), value: t('account.participant') },
    { name: t('account.secretariat'), value: isSecretariat ? t('account.secretariatMay') : null },
    { name: t('account.moderates'), value: listed(spaces) },
    { name: t('account.represents'), value: listed(organisations) },
  ];
}

const listed = (links: JSX.Element[]) =>
  links.length > 0 ? (
    <ul className="names">
      {links.map((link) => (
        <li key={link.key}>{link}</li>
      ))}
    </ul>
  ) : null;

function AccountLinks() {
  const { t } = useTranslation();
  const pages = Object.entries(ACCOUNT_PAGES).filter(([page]) => page !== 'front') as [
    Exclude<AccountPageName, 'front'>,
    string,
  ][];
  return (
    <ul className="account-links">
      {pages.map(([page, to]) => (
        <li key={page}>
          <LocalLink to={to}>{t(`account.pages.${page}`)}</LocalLink>
          <p>{t(`account.about.${page}`)}</p>
        </li>
      ))}
    </ul>
  );
}
