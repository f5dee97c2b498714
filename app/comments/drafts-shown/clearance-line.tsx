import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import type { WritingPlace } from '../writing/writing-place';
import { shareAddress } from './draft-share';
import type { DraftClearance } from './read-share-page.server';

/** On the page of writing: the way to show the draft to colleagues, what they said, and who changed it last. */
export function ClearanceLine(props: {
  clearance: DraftClearance;
  slug: string;
  place: WritingPlace;
  timeZone: string;
}) {
  const { t } = useTranslation();
  const { remarks, changedBy } = props.clearance;
  const address = shareAddress(props.slug, props.place);
  return (
    <p className="clearance">
      {changedBy ? (
        <span>
          {t('draftsShown.changedBy')} <bdi>{changedBy.name}</bdi>,{' '}
          <Moment at={changedBy.at} precision="moment" timeZone={props.timeZone} />.
        </span>
      ) : null}{' '}
      {remarks > 0 ? (
        <LocalLink className="ds-link" to={`${address}#remarks`}>
          {t('draftsShown.remarkCount', { count: remarks })}
        </LocalLink>
      ) : (
        <LocalLink className="ds-link" to={address}>
          {t('draftsShown.show')}
        </LocalLink>
      )}
    </p>
  );
}
