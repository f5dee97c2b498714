import { useTranslation } from 'react-i18next';
import { TermName } from '~/frameworks/term-name';
import { termAddress } from '~/frameworks/term-view';
import { LocalLink } from '~/ui/local-link';
import { Section } from '~/ui/section';
import type { InterestCount } from './read-interests.server';

/** What the answers to a question choose, by priority; nothing where none was chosen. */
export function InterestCounts({ interests, spaceSlug }: { interests: InterestCount[]; spaceSlug: string }) {
  const { t } = useTranslation();
  if (interests.length === 0) return null;
  return (
    <Section id="chosen" title={t('interests.title')} note={t('interests.note')}>
      <div className="table-box">
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('table.priority')}</th>
              <th scope="col">{t('table.organisations')}</th>
              <th scope="col">{t('interests.persons')}</th>
            </tr>
          </thead>
          <tbody>
            {interests.map(({ term, organisations, persons }) => (
              <tr key={term.code}>
                <th scope="row">
                  <LocalLink className="ds-link" to={termAddress(spaceSlug, term)}>
                    <TermName term={term} />
                  </LocalLink>
                </th>
                <td>{organisations}</td>
                <td>{persons}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
