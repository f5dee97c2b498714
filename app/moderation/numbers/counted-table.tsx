import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface CountedRow {
  key: string;
  name: ReactNode;
  count: number;
  /** A second number, where the table has one. */
  of?: number;
}

/** A figure that is its own table: a bar for each number, to be read in grey and in print, and the number beside it. */
export function CountedTable(props: {
  caption: string;
  /** What the rows are, what is counted, and what the second number counts. */
  heads: { name: string; count: string; of?: string };
  rows: CountedRow[];
}) {
  const { i18n } = useTranslation();
  const { heads, rows } = props;
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const written = (count: number) => new Intl.NumberFormat(i18n.language).format(count);
  return (
    <div className="table-box">
      <table className="counted">
        <caption className="unseen">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heads.name}</th>
            <th scope="col" className="counted-number">
              {heads.count}
            </th>
            {heads.of === undefined ? null : (
              <th scope="col" className="counted-number">
                {heads.of}
              </th>
            )}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, count, of }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className="counted-number">{written(count)}</td>
              {heads.of === undefined ? null : <td className="counted-number">{written(of ?? 0)}</td>}
              <td className="bar">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(count / most) * 100} height="10" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
