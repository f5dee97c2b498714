import { useTranslation } from 'react-i18next';
import { Facts } from '~/ui/facts';
import { Moment } from '~/ui/moment';
import { OWN_DATA_KINDS, type OwnDataSummary } from './own-data-summary';

/** Whose data it is, and how much there is of each kind. */
export function OwnDataTable({ summary }: { summary: OwnDataSummary }) {
  const { t } = useTranslation();
  return (
    <>
      <Facts
        facts={[
          { name: t('ownData.name'), value: <bdi>{summary.name}</bdi> },
          { name: t('ownData.email'), value: summary.email ? <bdi>{summary.email}</bdi> : null },
          {
            name: t('ownData.since'),
            value: <Moment at={summary.since} precision="day" timeZone="UTC" />,
          },
        ]}
      />
      <div className="table-box">
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('ownData.kind')}</th>
              <th scope="col">{t('ownData.number')}</th>
            </tr>
          </thead>
          <tbody>
            {OWN_DATA_KINDS.map((kind) => (
              <tr key={kind} className={summary.counts[kind] === 0 ? 'none' : undefined}>
                <th scope="row">{t(`ownData.kinds.${kind}`)}</th>
                <td>{t('ownData.count', { count: summary.counts[kind] })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
