import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { Section } from '~/ui/section';
import { DraftPlaceName } from '../afterwards/draft-list';
import { writingAddress } from '../writing/writing-place';
import type { BegunElsewhere } from './read-begun-elsewhere.server';

/** Over the form of all answers: the drafts that it does not post, each with the page that does. */
export function AlsoBegun({ drafts }: { drafts: BegunElsewhere[] }) {
  const { t } = useTranslation();
  if (drafts.length === 0) return null;
  return (
    <Section
      id="also-begun"
      title={t('submission.alsoBegun', { count: drafts.length })}
      note={t('submission.alsoBegunNote')}
    >
      <ul className="also-begun">
        {drafts.map(({ id, place, space, opening, paragraph }) => (
          <li key={id}>
            <LocalLink className="ds-link" to={writingAddress(space.slug, place)}>
              {paragraph === null ? (
                <DraftPlaceName place={place} />
              ) : (
                t('block.title', { number: paragraph })
              )}
            </LocalLink>{' '}
            <span className="quiet" dir="auto">
              {opening}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
