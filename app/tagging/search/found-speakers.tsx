import { useTranslation } from 'react-i18next';
import { organisationAddress } from '~/accounts/organisation';
import { commentAddress } from '~/comments/comment-view';
import type { FoundSpeakers } from '~/comments/search/find-speakers.server';
import { searchAddress } from '~/spaces/space-view';
import { LocalLink } from '~/ui/local-link';

/** Whoever has the words in their name: organisations with the way to what they said here, people with their comments. Nothing where nobody has. */
export function FoundSpeakersList({ speakers, slug }: { speakers: FoundSpeakers; slug: string }) {
  const { t } = useTranslation();
  const { organisations, people } = speakers;
  if (organisations.length + people.length === 0) return null;
  return (
    <section className="found-speakers" aria-labelledby="found-speakers">
      <h2 className="small-heading" id="found-speakers">
        {t('search.speakers')}
      </h2>
      <ul>
        {organisations.map(({ slug: organisation, name, comments }) => (
          <li key={organisation}>
            <LocalLink className="ds-link" to={organisationAddress(organisation)}>
              <bdi>{name}</bdi>
            </LocalLink>{' '}
            <LocalLink
              className="count"
              to={`${searchAddress(slug)}?organisation=${encodeURIComponent(organisation)}`}
              aria-label={t('search.commentsFor', { count: comments, name })}
            >
              {t('count.comments', { count: comments })}
            </LocalLink>
          </li>
        ))}
        {people.map(({ name, comments, numbers }) => (
          <li key={name}>
            <bdi>{name}</bdi>{' '}
            <span className="count">
              {numbers.map((number) => (
                <LocalLink
                  key={number}
                  to={commentAddress(slug, number)}
                  aria-label={t('comment.title', { number })}
                >
                  {t('comment.number', { number })}
                </LocalLink>
              ))}
              {comments > numbers.length ? (
                <span>{t('search.moreComments', { count: comments - numbers.length })}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
