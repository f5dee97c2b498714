import { useTranslation } from 'react-i18next';
import { Facts } from '~/ui/facts';
import { LocalLink } from '~/ui/local-link';
import { InWords } from '~/ui/worded';
import type { SpaceLine } from './read-spaces.server';
import { Stage, useSpaceDates } from './space-dates';
import { spaceAddress } from './space-view';

/** The consultations, one below the other: what it is, where it stands, how much was said. */
export function SpaceList({ spaces }: { spaces: SpaceLine[] }) {
  return (
    <ul className="spaces">
      {spaces.map((space) => (
        <SpaceItem key={space.slug} space={space} />
      ))}
    </ul>
  );
}

function SpaceItem({ space }: { space: SpaceLine }) {
  const { t } = useTranslation();
  return (
    <li>
      <Stage stage={space.stage} />
      <h2 className="ds-heading">
        <LocalLink to={spaceAddress(space.slug)}>
          <InWords of={space.title} />
        </LocalLink>
      </h2>
      <p className="counts">
        <span>{t('count.questions', { count: space.questions })}</span>
        <span>{t('count.comments', { count: space.comments })}</span>
      </p>
      <Facts facts={useSpaceDates(space)} />
    </li>
  );
}
