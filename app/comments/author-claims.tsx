import { useTranslation } from 'react-i18next';
import { spaceAddress } from '~/spaces/space-view';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { InWords } from '~/ui/worded';
import { type ClaimableAuthor, claimAddress, type OwnClaim } from './author-view';
import type { ClaimableAuthors } from './read-claimable-authors.server';

/** What a person has claimed, with what became of it. */
export function OwnClaims({ claims }: { claims: OwnClaim[] }) {
  const { t } = useTranslation();
  if (claims.length === 0) return <NothingYet>{t('claims.mineNone')}</NothingYet>;
  return (
    <ul className="people">
      {claims.map((claim) => (
        <li key={claim.id}>
          <p>
            <LocalLink className="person-name" to={claimAddress(claim.authorId)}>
              <bdi>{claim.name}</bdi>
            </LocalLink>
          </p>
          <p className="author-facts">
            <span>
              <LocalLink to={spaceAddress(claim.space.slug)}>
                <InWords of={claim.space.title} />
              </LocalLink>
            </span>
            <span className={claim.status === 'requested' ? 'waits' : undefined}>
              {t(`claims.state.${claim.status}`)}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Authors that were found by name, each with the way to claim it. */
export function FoundAuthors({ found }: { found: ClaimableAuthors }) {
  const { t } = useTranslation();
  if (found.authors.length === 0)
    return (
      <NothingYet>
        {t('claims.foundNone')} {t('claims.foundNoneNext')}
      </NothingYet>
    );
  return (
    <>
      <h3 className="ds-heading">{t('claims.found', { count: found.authors.length })}</h3>
      {found.most === null ? null : (
        <p className="section-note">{t('claims.foundMost', { count: found.most })}</p>
      )}
      <ul className="people">
        {found.authors.map((author) => (
          <Found key={author.id} author={author} />
        ))}
      </ul>
    </>
  );
}

function Found({ author }: { author: ClaimableAuthor }) {
  const { t } = useTranslation();
  return (
    <li>
      <p>
        <LocalLink className="person-name" to={claimAddress(author.id)}>
          <bdi>{author.name}</bdi>
        </LocalLink>
      </p>
      <p className="author-facts">
        <span>
          <InWords of={author.space.title} />
        </span>
        <span>{t('count.comments', { count: author.comments })}</span>
        {author.isTaken ? <span>{t('claims.taken')}</span> : null}
      </p>
    </li>
  );
}
