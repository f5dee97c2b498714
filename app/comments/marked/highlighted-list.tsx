import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { Section } from '~/ui/section';
import { commentAddress } from '../comment-view';
import { SpeakerName } from '../speaker-line';
import type { HighlightedComment } from './read-highlighted.server';

/** On a space's page: comments that the moderators ask everybody to read. Nothing where there is none. */
export function HighlightedList(props: { comments: HighlightedComment[]; spaceSlug: string }) {
  const { t } = useTranslation();
  if (props.comments.length === 0) return null;
  return (
    <Section id="highlighted" title={t('comment.highlightedTitle')}>
      <ul className="highlighted-list">
        {props.comments.map(({ number, speaker, opening }) => (
          <li key={number}>
            <LocalLink className="ds-link" to={commentAddress(props.spaceSlug, number)}>
              {t('comment.title', { number })}
            </LocalLink>
            {', '}
            <SpeakerName speaker={speaker} />
            <p className="opening" lang={opening.language} dir="auto">
              {opening.text}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
