import { useTranslation } from 'react-i18next';
import { attachmentAddress } from '~/attachments/attachment-view';
import { TermName } from '~/frameworks/term-name';
import { termAddress, termLabel } from '~/frameworks/term-view';
import { LocalLink } from '~/ui/local-link';
import type { ChipView } from './tag-view';

/** So many chips are in view; a comment with more shows the rest on request. */
const CHIPS_IN_VIEW = 6;

/** So many words of files are quoted with a chip; the others stand in the file. */
const QUOTES_SHOWN = 3;

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
      {chip.files.slice(0, 1).map((file) => (
        <LocalLink key={file.id} className="chip-file" to={attachmentAddress(spaceSlug, file)}>
          {t('tags.inFile')} <bdi>{file.name}</bdi>
        </LocalLink>
      ))}
      {chip.isLost ? <span className="chip-state">{t('tags.lost')}</span> : null}
      {chip.state === 'proposed' ? <span className="chip-state">{t('tags.proposed')}</span> : null}
      <LocalLink
        className="chip-page"
        to={page}
        aria-label={t('tags.page', { term: chip.term.title?.text ?? termLabel(t, chip.term) })}
      />
      <ChipMore chip={chip} />
    </li>
  );
}

/** What is said of a chip when it has focus or the pointer is over it: the position, the words in a file. */
function ChipMore({ chip }: { chip: ChipView }) {
  const { t } = useTranslation();
  const { positions, files } = chip;
  if (positions.length === 0 && files.length === 0) return null;
  return (
    <span className="chip-more">
      {positions.length > 0 ? (
        <span>{positions.map((position) => t(`tags.position.${position}`)).join(', ')}</span>
      ) : null}
      {files.slice(0, QUOTES_SHOWN).map(({ id, name, quote }) => (
        <span key={`${id} ${quote}`}>
          <bdi>{name}</bdi>: “<bdi>{quote}</bdi>”
        </span>
      ))}
    </span>
  );
}
