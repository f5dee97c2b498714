import { useTranslation } from 'react-i18next';
import { ActionForm } from '~/ui/form/action-form';
import { Moment } from '~/ui/moment';
import { type ShareView, shareAddress } from './draft-share';
import type { SharePage } from './read-share-page.server';

/** Who is shown a draft: what they may, since when, until when, and whether they have looked. */
export function ShareList({ page }: { page: SharePage }) {
  const { t } = useTranslation();
  const { space, place, shares } = page;
  return (
    <ul className="people shares">
      {shares.map((share) => (
        <li key={share.id}>
          <p>
            <bdi className="person-name">{share.name}</bdi>
          </p>
          <p className="author-facts">
            <span>{t(share.mayEdit ? 'draftsShown.edits' : 'draftsShown.onlyRemarks')}</span>
            <ShareTimes share={share} timeZone={space.timeZone} />
          </p>
          {share.state === 'open' ? (
            <ActionForm
              action={shareAddress(space.slug, place, '/withdraw')}
              label={t('draftsShown.withdraw')}
              of={share.name}
              values={{ share: share.id }}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function ShareTimes({ share, timeZone }: { share: ShareView; timeZone: string }) {
  const { t } = useTranslation();
  const at = (moment: string) => <Moment at={moment} precision="moment" timeZone={timeZone} />;
  return (
    <>
      <span className={share.openedAt ? undefined : 'waits'}>
        {share.openedAt ? (
          <>
            {t('draftsShown.opened')} {at(share.openedAt)}
          </>
        ) : (
          t('draftsShown.notOpened')
        )}
      </span>
      {share.changedAt ? (
        <span>
          {t('draftsShown.changed')} {at(share.changedAt)}
        </span>
      ) : null}
      <span>
        {share.state === 'open' ? (
          <>
            {t('draftsShown.until')} {at(share.expiresAt)}
          </>
        ) : (
          t(`draftsShown.state.${share.state}`)
        )}
      </span>
    </>
  );
}
