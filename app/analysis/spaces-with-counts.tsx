import { useTranslation } from 'react-i18next';
import { type TermView, termAddress } from '~/frameworks/term-view';
import { LocalLink } from '~/ui/local-link';
import { InWords } from '~/ui/worded';
import type { ObjectivePage } from './read-objective-page.server';

/** The consultations that spoke of a term, each leading to what was said there. */
export function SpacesWithCounts({
  spaces,
  objective,
}: {
  spaces: ObjectivePage['spaces'];
  objective: TermView;
}) {
  const { t } = useTranslation();
  return (
    <div className="table-box">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('table.consultation')}</th>
            <th scope="col">{t('table.comments')}</th>
            <th scope="col">{t('table.organisations')}</th>
          </tr>
        </thead>
        <tbody>
          {spaces.map((space) => (
            <tr key={space.slug}>
              <th scope="row">
                <LocalLink className="ds-link" to={termAddress(space.slug, objective)}>
                  <InWords of={space.title} />
                </LocalLink>
              </th>
              <td>{space.counts.comments}</td>
              <td>{space.counts.organisations}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
