import { useTranslation } from 'react-i18next';
import { addressPrefix } from '~/platform/i18n';
import { type SpaceFrame, spaceAddress } from '~/spaces/space-view';

/** On the workplan: the way to comment on words that are selected; it shows itself, by a script, while some are. */
export function QuoteWay({ space }: { space: Pick<SpaceFrame, 'slug' | 'can'> }) {
  const { t, i18n } = useTranslation();
  if (!space.can.write) return null;
  const address = `${addressPrefix(i18n.language)}${spaceAddress(space.slug)}`;
  return (
    <>
      <a
        className="ds-button quote-way"
        data-variant="primary"
        data-quote={`${address}/write`}
        href={address}
        hidden
      >
        {t('writing.here.selected')}
      </a>
      <script type="module" src="/quote.js" />
    </>
  );
}
