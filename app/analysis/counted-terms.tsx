import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TermName } from '~/frameworks/term-name';
import { termAddress } from '~/frameworks/term-view';
import { LocalLink } from '~/ui/local-link';
import type { CountedTerm } from './read-term-counts.server';

/** Terms with how many comments and organisations spoke to each, in groups under headings of their own. */
export function CountedTerms(props: {
  spaceSlug: string;
  /** What the first column names; also what the table is called. */
  heading: string;
  groups: { key: string; name: ReactNode; terms: CountedTerm[] }[];
}) {
  const { t } = useTranslation();
  return (
    <div className="table-box">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{props.heading}</th>
            <th scope="col">{t('table.comments')}</th>
            <th scope="col">{t('table.organisations')}</th>
            <th scope="col">{t('table.unstated')}</th>
          </tr>
        </thead>
        {props.groups.map((group) => (
          <tbody key={group.key}>
            {group.name ? (
              <tr className="group-row">
                <th scope="rowgroup" colSpan={4}>
                  {group.name}
                </th>
              </tr>
            ) : null}
            {group.terms.map((term) => (
              <tr key={term.code} className={term.counts.comments === 0 ? 'none' : undefined}>
                <th scope="row">
                  <LocalLink className="ds-link" to={termAddress(props.spaceSlug, term)}>
                    <TermName term={term} />
                  </LocalLink>
                </th>
                <td>{term.counts.comments}</td>
                <td>{term.counts.organisations}</td>
                <td>{term.counts.unstated}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Terms of a framework that is not the consultation's subject, in one paragraph, each with its number of comments. */
export function NamedTerms({ terms, spaceSlug }: { terms: CountedTerm[]; spaceSlug: string }) {
  const { t } = useTranslation();
  return (
    <ul className="named-terms">
      {terms.map((term) => (
        <li key={term.code}>
          <LocalLink className="ds-link" to={termAddress(spaceSlug, term)}>
            <TermName term={term} />
          </LocalLink>{' '}
          <span className="number">
            <span aria-hidden="true">{term.counts.comments}</span>
            <span className="ds-sr-only">{t('count.comments', { count: term.counts.comments })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
