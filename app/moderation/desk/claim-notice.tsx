import { useTranslation } from 'react-i18next';
import { addressPrefix } from '~/platform/i18n';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { itemPageAddress, nextAddress } from './desk-address';
import type { ItemPage } from './item-view';
import { Key, withKey } from './key';
import { DESK_KEYS } from './keys';

/** In place of the forms: somebody else works on this item; leave it to them, or take it over. */
export function ClaimNotice({ page }: { page: ItemPage }) {
  const { t, i18n } = useTranslation();
  const { claim, space, key, search } = page;
  if (!claim || claim.isMine) return null;
  const take = `${addressPrefix(i18n.language)}${itemPageAddress(space.slug, key)}/take${search}`;
  return (
    <div className="notice notice-waiting" role="status">
      <p>
        <strong>{t('moderationDesk.claimed', { name: claim.name })}</strong>{' '}
        <Moment at={claim.since} precision="moment" timeZone={space.timeZone} />
      </p>
      <p>{t('moderationDesk.claimedNote')}</p>
      <div className="action-row">
        <LocalLink className="ds-link" to={nextAddress(space.slug, key, search)}>
          {t('moderationDesk.skip')}
        </LocalLink>
        <form method="post" action={take}>
          <button type="submit" className="ds-button" data-variant="secondary" {...withKey(DESK_KEYS.take)}>
            {t('moderationDesk.takeOver')} <Key of={DESK_KEYS.take} />
          </button>
        </form>
      </div>
    </div>
  );
}
