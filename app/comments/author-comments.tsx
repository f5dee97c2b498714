import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { InWords } from '~/ui/worded';
import type { AuthorComment, AuthorSpace } from './author-view';
import { commentAddress } from './comment-view';

/** Comments of one author by their first words, with the way to each; for whoever has to tell who wrote them. */
export function AuthorComments({
  comments,
  space,
}: {
  comments: AuthorComment[];
  space: Pick<AuthorSpace, 'slug' | 'timeZone'>;
}) {
  const { t } = useTranslation();
  return (
    <ol className="author-comments">
      {comments.map((comment) => (
        <li key={comment.number}>
          <p className="when">
            <LocalLink className="permalink" to={commentAddress(space.slug, comment.number)}>
              {t('comment.title', { number: comment.number })}
            </LocalLink>
            <span>
              <Moment {...comment.posted} timeZone={space.timeZone} show="day" />
            </span>
            {comment.status === 'published' ? null : (
              <span className="waits">{t(`comment.${comment.status}`)}</span>
            )}
            {comment.nameWithheld ? <span className="waits">{t('authors.withheld')}</span> : null}
            {comment.stated.length > 0 ? (
              <span>
                {t('authors.states')} <bdi>{comment.stated.join(', ')}</bdi>
              </span>
            ) : null}
          </p>
          <p>
            <InWords of={comment.opening} />
          </p>
        </li>
      ))}
    </ol>
  );
}
