import { useTranslation } from 'react-i18next';
import { Facts } from '~/ui/facts';
import { ActionForm } from '~/ui/form/action-form';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { Page } from '~/ui/page';
import { Section } from '~/ui/section';
import { InWords } from '~/ui/worded';
import { useSpaceDates } from '../space-dates';
import { spaceAddress } from '../space-view';
import type { InvitationView } from './read-invitation.server';

/** An invitation as whoever has its link reads it: who invites to what, and the way to accept it. `path` is its own address, with the language. */
export function InvitationPage(props: { invitation: InvitationView; path: string; secret: string }) {
  const { invitation } = props;
  const { t } = useTranslation();
  const { space, organisation } = invitation;
  const dates = useSpaceDates(space);
  return (
    <Page title={t('invitation.title')} lead={<p>{t('invitation.lead')}</p>}>
      <h2 className="ds-heading invitation-title">
        <InWords of={space.title} />
      </h2>
      <Facts
        facts={[
          { name: t('invitation.for'), value: organisation && <bdi>{organisation}</bdi> },
          ...dates,
          { name: t('invitation.whoReads'), value: t(`invitation.reads.${space.visibility}`) },
          {
            name: t('invitation.until'),
            value: invitation.isAccepted ? null : (
              <Moment at={acceptedUntil(invitation)} precision="moment" timeZone={space.timeZone} />
            ),
          },
        ]}
      />
      <StageNote stage={space.stage} />
      {space.visibility === 'public' && space.stage !== 'draft' && !invitation.isAccepted ? (
        <p className="section-note">
          <LocalLink className="ds-link" to={spaceAddress(space.slug)}>
            {t('invitation.readNow')}
          </LocalLink>
        </p>
      ) : null}
      {invitation.isAccepted ? (
        <Accepted slug={space.slug} isDraft={space.stage === 'draft'} />
      ) : invitation.account ? (
        <AcceptAs {...props} account={invitation.account} />
      ) : (
        <NeedsAccount path={props.path} secret={props.secret} />
      )}
    </Page>
  );
}

/** Until when it is good for something: an open consultation's closing, where that comes before its end. */
const acceptedUntil = ({ expiresAt, space: { stage, closesAt } }: InvitationView): string =>
  stage === 'open' && closesAt !== null && closesAt < expiresAt ? closesAt : expiresAt;

function StageNote({ stage }: { stage: InvitationView['space']['stage'] }) {
  const { t } = useTranslation();
  if (stage === 'open') return null;
  return <p className="section-note">{t(stage === 'draft' ? 'invitation.notOpen' : 'invitation.over')}</p>;
}

function Accepted({ slug, isDraft }: { slug: string; isDraft: boolean }) {
  const { t } = useTranslation();
  return (
    <Section id="accepted" title={t('invitation.accepted')}>
      {isDraft ? null : (
        <p>
          <LocalLink className="ds-button" data-variant="primary" to={spaceAddress(slug)}>
            {t('invitation.toSpace')}
          </LocalLink>
        </p>
      )}
    </Section>
  );
}

function AcceptAs(props: {
  invitation: InvitationView;
  account: NonNullable<InvitationView['account']>;
  secret: string;
}) {
  const { invitation, account, secret } = props;
  const { t } = useTranslation();
  return (
    <Section id="accept" title={t('invitation.accept')}>
      <p className="invitation-step">
        {t('invitation.signedInAs')} <bdi>{account.name}</bdi> (<bdi dir="ltr">{account.email}</bdi>).
      </p>
      <WhatFollows organisation={invitation.organisation} isAddressed={account.isAddressed} />
      <div className="person-actions invitation-step">
        <ActionForm
          action={`/invitation/${secret}`}
          label={t('invitation.acceptAs', { name: account.name })}
          variant="primary"
        />
        <ActionForm action="/sign-out" label={t('site.signOut')} />
      </div>
      <p className="section-note invitation-step">{t('invitation.notYou')}</p>
    </Section>
  );
}

function WhatFollows({ organisation, isAddressed }: { organisation: string | null; isAddressed: boolean }) {
  const { t } = useTranslation();
  if (organisation === null)
    return isAddressed ? null : <p className="invitation-step">{t('invitation.handedOn')}</p>;
  return (
    <p className="invitation-step">
      {t(isAddressed ? 'invitation.speakFor' : 'invitation.askFor', { organisation })}
    </p>
  );
}

function NeedsAccount({ path, secret }: { path: string; secret: string }) {
  const { t } = useTranslation();
  return (
    <Section id="accept" title={t('invitation.accept')}>
      <p className="invitation-step">{t('invitation.needsAccount')}</p>
      <p className="invitation-step">
        <LocalLink
          className="ds-button"
          data-variant="primary"
          to={`/sign-in?to=${encodeURIComponent(path)}`}
        >
          {t('invitation.signIn')}
        </LocalLink>
      </p>
      <p className="invitation-step">
        <LocalLink className="ds-link" to={`/register?invitation=${encodeURIComponent(secret)}`}>
          {t('invitation.register')}
        </LocalLink>
      </p>
      <p className="section-note invitation-step">{t('invitation.registerNote')}</p>
    </Section>
  );
}
