import { LocalLink } from '~/ui/local-link';
import { TermName } from './term-name';
import { type TermView, termAddress } from './term-view';

/** Terms one below the other, each leading to its page in the space; without a space they are names only. */
export function TermList({ terms, spaceSlug }: { terms: TermView[]; spaceSlug?: string }) {
  if (terms.length === 0) return null;
  return (
    <ul className="terms">
      {terms.map((term) => (
        <li key={`${term.framework} ${term.code}`}>
          {spaceSlug ? (
            <LocalLink className="ds-link" to={termAddress(spaceSlug, term)}>
              <TermName term={term} />
            </LocalLink>
          ) : (
            <TermName term={term} />
          )}
        </li>
      ))}
    </ul>
  );
}
