import { useTranslation } from 'react-i18next';
import { ActionForm } from '~/ui/form/action-form';
import { Moment } from '~/ui/moment';
import { type RemarkView, shareAddress } from './draft-share';
import type { SharePage } from './read-share-page.server';

/** What colleagues said of a draft, for all who see it. */
export function RemarkList({ remarks, timeZone }: { remarks: RemarkView[]; timeZone: string }) {
  return (
    <ol className="remarks">
      {remarks.map((remark) => (
        <li key={remark.id}>
          <Remark remark={remark} timeZone={timeZone} />
        </li>
      ))}
    </ol>
  );
}

/** The same for the author, who settles one after the other: those that wait first. */
export function OwnRemarks({ page }: { page: SharePage }) {
  const { t } = useTranslation();
  const { space, place, remarks } = page;
  const settled = remarks.filter(({ isSettled }) => isSettled);
  return (
    <>
      <ol className="remarks">
        {remarks
          .filter(({ isSettled }) => !isSettled)
          .map((remark) => (
            <li key={remark.id}>
              <Remark remark={remark} timeZone={space.timeZone} />
              <ActionForm
                action={shareAddress(space.slug, place, '/settle')}
                label={t('draftsShown.settle')}
                of={remark.by}
                values={{ remark: remark.id }}
              />
            </li>
          ))}
      </ol>
      {settled.length > 0 ? (
        <details className="fold">
          <summary>{t('draftsShown.settled', { count: settled.length })}</summary>
          <RemarkList remarks={settled} timeZone={space.timeZone} />
        </details>
      ) : null}
    </>
  );
}

function Remark({ remark, timeZone }: { remark: RemarkView; timeZone: string }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="author-facts">
        <span>
          <bdi className="person-name">{remark.by}</bdi>
        </span>
        <span>
          <Moment at={remark.madeAt} precision="moment" timeZone={timeZone} />
        </span>
        {remark.isSettled ? <span>{t('draftsShown.isSettled')}</span> : null}
      </p>
      <p className="remark-text" dir="auto">
        {remark.text}
      </p>
    </>
  );
}
