import { useTranslation } from 'react-i18next';
import { TermName } from '~/frameworks/term-name';
import { termAddress, termLabel } from '~/frameworks/term-view';
import { LocalLink } from '~/ui/local-link';
import type { ChipView } from './tag-view';

/** So many chips are in view; a comment with more shows the rest on request. */
const CHIPS_IN_VIEW = 6;

/** What a comment refers to. A chip leads to the words that it rests on, which light up; its arrow to all that was said on the term. */
export function TagChips({ chips, spaceSlug }: { chips: ChipView[]; spaceSlug: string }) {
  const { t } = useTranslation();
  if (chips.length === 0) return null;
  const folded = chips.length > CHIPS_IN_VIEW + 1 ? chips.slice(CHIPS_IN_VIEW) : [];
  const inView = chips.slice(0, chips.length - folded.length);
  return (
    <div className="chips">
      <ul aria-label={t('tags.label')}>
        {inView.map((chip) => (
          <Chip
            key={`${chip.term.framework} ${chip.term.code} ${chip.state}`}
            chip={chip}
            spaceSlug={spaceSlug}
          />
        ))}
      </ul>
      {folded.length > 0 ? (
        <details>
          <summary>{t('tags.more', { count: folded.length })}</summary>
          <ul aria-label={t('tags.label')}>
            {folded.map((chip) => (
              <Chip
                key={`${chip.term.framework} ${chip.term.code} ${chip.state}`}
                chip={chip}
                spaceSlug={spaceSlug}
              />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

function Chip({ chip, spaceSlug }: { chip: ChipView; spaceSlug: string }) {
  const { t } = useTranslation();
  const [first, ...others] = chip.evidence;
  const page = termAddress(spaceSlug, chip.term);
  return (
    <li className={`chip ds-tag ${chip.state}`}>
      {first ? (
        <a className="chip-name" href={`#${first.id}`}>
          <TermName term={chip.term} />
        </a>
      ) : (
        <span className="chip-name">
          <TermName term={chip.term} />
        </span>
      )}
      {others.map((place, index) => (
        <a
          key={place.id}
          className="chip-place"
          href={`#${place.id}`}
          aria-label={t('tags.place', { number: index + 2 })}
        >
          {index + 2}
        </a>
      ))}
      {chip.state === 'proposed' ? <span className="chip-state">{t('tags.proposed')}</span> : null}
      <LocalLink
        className="chip-page"
        to={page}
        aria-label={t('tags.page', { term: chip.term.title?.text ?? termLabel(t, chip.term) })}
      />
    </li>
  );
}
