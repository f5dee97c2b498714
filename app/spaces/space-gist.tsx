import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import type { SpaceInFull } from './read-space.server';
import { Stage } from './space-dates';
import { workplanAddress } from './space-view';

/** Where the side column is folded (a phone), what a reader came for stands over the text: until when, and the way to the workplan. */
export function SpaceGist({ space, hasWorkplan }: { space: SpaceInFull; hasWorkplan: boolean }) {
  const { t } = useTranslation();
  const isOver = space.stage === 'closed' || space.stage === 'archived';
  return (
    <div className="space-gist">
      <p>
        <Stage stage={space.stage} />
        {space.closesAt ? (
          <span>
            {t(isOver ? 'time.closed' : 'time.closes')}{' '}
            <Moment at={space.closesAt} precision="moment" timeZone={space.timeZone} />
          </span>
        ) : null}
      </p>
      {hasWorkplan ? (
        <p>
          <LocalLink className="ds-button" data-variant="secondary" to={workplanAddress(space.slug)}>
            {t('space.readWorkplan')}
          </LocalLink>
        </p>
      ) : null}
    </div>
  );
}
