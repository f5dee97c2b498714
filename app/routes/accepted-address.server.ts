import type { SpaceStage } from '~/spaces/space';
import { spaceAddress } from '~/spaces/space-view';

/** Where an accepted invitation leads: to the consultation, or, while that is a draft, to the account, which says so. */
export const acceptedAddress = ({ space }: { space: { slug: string; stage: SpaceStage } }): string =>
  space.stage === 'draft'
    ? '/account?done=invitationAccepted'
    : `${spaceAddress(space.slug)}?done=invitationAcceptedOpen`;
