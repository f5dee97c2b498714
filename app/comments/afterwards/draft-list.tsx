import { useTranslation } from 'react-i18next';
import type { Translate } from '~/platform/i18n';
import { ActionForm } from '~/ui/form/action-form';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { InWords } from '~/ui/worded';
import { type WritingPlace, writingAddress } from '../writing/writing-place';
import type { UnpostedDraft } from './own-comment';

/** What one is writing: to go on with, or to throw away. */
export function DraftList({ drafts }: { drafts: UnpostedDraft[] }) {
  const { t } = useTranslation();
  return (
    <ol className="own-comments">
      {drafts.map(({ id, place, space, opening, savedAt }) => (
        <li key={id}>
          <h3 className="who">
            <LocalLink className="ds-link speaker" to={writingAddress(space.slug, place)}>
              {placeInWords(t, place)}
            </LocalLink>{' '}
            <span>
              <InWords of={space.title} />
            </span>
          </h3>
          <p className="when">
            {t('ownComments.saved')} <Moment at={savedAt} precision="moment" timeZone={space.timeZone} />
          </p>
          {opening === '' ? null : (
            <p className="opening" dir="auto">
              {opening}
            </p>
          )}
          <div className="own-buttons">
            <LocalLink className="ds-link" to={writingAddress(space.slug, place)}>
              {t('ownComments.goOn')}
            </LocalLink>
            <ActionForm
              action={writingAddress(space.slug, place, '/discard')}
              label={t('ownComments.discard')}
              of={placeInWords(t, place)}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Where a draft will stand, in words. */
export function DraftPlaceName({ place }: { place: WritingPlace }) {
  const { t } = useTranslation();
  return placeInWords(t, place);
}

function placeInWords(t: Translate, place: WritingPlace): string {
  if (place.kind === 'priority') return t('ownComments.place.priority', { code: place.code });
  if ('number' in place) return t(`ownComments.place.${place.kind}`, { number: place.number });
  return t(`ownComments.place.${place.kind}`);
}
