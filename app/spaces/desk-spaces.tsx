import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { NothingYet } from '~/ui/nothing-yet';
import { InWords } from '~/ui/worded';
import type { DeskSpace } from './read-desk-spaces.server';
import { Stage } from './space-dates';
import { spaceDeskAddress } from './space-view';

/** The consultations of a desk, each leading to its own, and for the secretariat the way to a new one. */
export function DeskSpaces(props: {
  spaces: DeskSpace[];
  canStart: boolean;
  /** What waits for moderators, by slug: the ways there. */
  waiting: { title: string; of: Record<string, ReactNode> };
}) {
  const { t } = useTranslation();
  const { spaces, canStart, waiting } = props;
  return (
    <>
      {spaces.length === 0 ? (
        <NothingYet>{t('spaceDesk.none')}</NothingYet>
      ) : (
        <div className="table-box">
          <table className="ledger desk-spaces">
            <thead>
              <tr>
                <th scope="col">{t('table.consultation')}</th>
                <th scope="col">{t('space.stageName')}</th>
                <th scope="col">{t('spaceDesk.nextDate')}</th>
                <th scope="col">{waiting.title}</th>
              </tr>
            </thead>
            <tbody>
              {spaces.map((space) => (
                <tr key={space.slug}>
                  <th scope="row">
                    <LocalLink className="ds-link" to={spaceDeskAddress(space.slug)}>
                      <InWords of={space.title} />
                    </LocalLink>
                  </th>
                  <td>
                    <Stage stage={space.stage} />
                  </td>
                  <td>
                    <NextDate space={space} />
                  </td>
                  <td>{waiting.of[space.slug]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {canStart ? (
        <p className="desk-spaces-new">
          <LocalLink className="ds-button" data-variant="primary" to="/desk/spaces/new">
            {t('newSpace.title')}
          </LocalLink>
        </p>
      ) : null}
    </>
  );
}

/** When it opens, or when it closes or closed. */
function NextDate({ space }: { space: DeskSpace }) {
  const { t } = useTranslation();
  const { stage, opensAt, closesAt, timeZone } = space;
  const at = stage === 'draft' ? opensAt : closesAt;
  if (at === null) return null;
  const isOver = stage === 'closed' || stage === 'archived';
  return (
    <>
      {t(stage === 'draft' ? 'time.opens' : isOver ? 'time.closed' : 'time.closes')}{' '}
      <Moment at={at} precision="moment" timeZone={timeZone} show="day" />
    </>
  );
}
