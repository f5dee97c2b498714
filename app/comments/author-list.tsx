import { useTranslation } from 'react-i18next';
import { GroupsAndPlace } from '~/accounts/groups-and-place';
import { LocalLink } from '~/ui/local-link';
import { type AuthorLine, authorAddress } from './author-view';

/** The authors of a consultation as printed, each with its comments and what is assigned. */
export function AuthorList({ authors, spaceSlug }: { authors: AuthorLine[]; spaceSlug: string }) {
  return (
    <ul className="people">
      {authors.map((author) => (
        <li key={author.id}>
          <p>
            <LocalLink className="person-name" to={authorAddress(spaceSlug, author.id)}>
              <AuthorName name={author.name} />
            </LocalLink>
          </p>
          <AuthorFacts author={author} />
        </li>
      ))}
    </ul>
  );
}

/** The name as printed; of somebody who closed the account, that. */
export function AuthorName({ name }: { name: string | null }) {
  const { t } = useTranslation();
  return name === null ? t('comment.formerParticipant') : <bdi>{name}</bdi>;
}

/** How much somebody wrote, for whom, and whether it is known who it is. */
export function AuthorFacts({ author }: { author: AuthorLine }) {
  const { t } = useTranslation();
  const { assigned } = author;
  return (
    <p className="author-facts">
      <span>{t('count.comments', { count: author.comments })}</span>
      {assigned?.organisation ? (
        <span>
          <bdi className="assigned">{assigned.organisation.name}</bdi>
        </span>
      ) : null}
      {assigned ? <GroupsAndPlace of={assigned} /> : null}
      {author.waits ? <span className="waits">{t('authors.notAssigned')}</span> : null}
      {assigned || author.waits || author.name === null || author.comments === 0 ? null : t('authors.stated')}
      {author.isClaimed ? <span>{t('authors.claimed')}</span> : null}
    </p>
  );
}
