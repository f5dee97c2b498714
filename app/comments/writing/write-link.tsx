import type { ReactNode } from 'react';
import type { SpaceFrame } from '~/spaces/space-view';
import { LocalLink } from '~/ui/local-link';
import { type WritingPlace, writingAddress } from './writing-place';

/** The way to write in a place, where the space takes comments now: the main action of a page of reading. */
export function WriteLink(props: {
  space: Pick<SpaceFrame, 'slug' | 'can'>;
  place: WritingPlace;
  variant?: 'primary' | 'secondary';
  children: ReactNode;
}) {
  const { space, place, variant = 'primary' } = props;
  if (!space.can.write) return null;
  return (
    <p className="write-here">
      <LocalLink className="ds-button" data-variant={variant} to={writingAddress(space.slug, place)}>
        {props.children}
      </LocalLink>
    </p>
  );
}
