import { useTranslation } from 'react-i18next';
import { addressPrefix } from '~/platform/i18n';
import type { SpaceFrame } from '~/spaces/space-view';
import { type LivePlace, livePlaceParameters } from './live-place';

/** Numbers that between them have every plural form that a language has. */
const SAMPLES = [0, 1, 2, 3, 5, 6, 11, 100, 1_000_000];

/**
 * A line that says, where there is JavaScript, how many comments have come since the page was made, and leads to the first; it takes no
 * place of its own. `address` is the discussion's, where it has pages. Stands once on a page; `server/safety.ts` lets its script run there.
 */
export function LiveNews(props: {
  space: Pick<SpaceFrame, 'slug' | 'stage' | 'revision'>;
  place: LivePlace;
  address?: string;
}) {
  const { t, i18n } = useTranslation();
  const { space, place, address } = props;
  if (space.stage === 'archived') return null;
  const prefix = addressPrefix(i18n.language);
  const plural = new Intl.PluralRules(i18n.language);
  const words = Object.fromEntries(
    SAMPLES.map((count) => [plural.select(count), t('live.news', { count, shown: '#' })]),
  );
  return (
    <>
      <div
        className="live-news"
        aria-live="polite"
        data-live={`${prefix}/spaces/${space.slug}/live?${livePlaceParameters(place)}`}
        data-since={space.revision}
        data-words={JSON.stringify(words)}
        data-page={address && `${prefix}${address}`}
      />
      <script type="module" src="/live.js" />
    </>
  );
}
