import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { InWords } from '~/ui/worded';
import type { WaitingView } from './read-desk.server';

/** What waits for the secretariat: each kind with its number and the way to it. */
export function DeskWaiting({ desk }: { desk: WaitingView }) {
  const { t } = useTranslation();
  const rows: { to: string; words: ReactNode; count: number }[] = [
    { to: '/desk/organisations', words: t('desk.organisations'), count: desk.organisations },
    { to: '/desk/memberships', words: t('desk.memberships'), count: desk.memberships },
    { to: '/desk/claims', words: t('desk.claims'), count: desk.claims },
    ...desk.authors.map(({ slug, title, authors }) => ({
      to: `/desk/spaces/${slug}/authors`,
      words: (
        <>
          {t('desk.authors')} <InWords of={title} />
        </>
      ),
      count: authors,
    })),
    { to: '/desk/privacy', words: t('desk.placeholders'), count: desk.placeholders },
  ];
  return (
    <>
      {rows.every(({ count }) => count === 0) ? <p className="section-note">{t('desk.nothing')}</p> : null}
      <div className="table-box">
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('desk.what')}</th>
              <th scope="col">{t('desk.number')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ to, words, count }) => (
              <tr key={to} className={count === 0 ? 'none' : undefined}>
                <th scope="row">
                  <LocalLink className="ds-link" to={to}>
                    {words}
                  </LocalLink>
                </th>
                <td>{t('desk.count', { count })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
