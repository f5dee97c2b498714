import { NotFound } from '~/platform/errors';
import { answering } from '~/platform/http.server';

/** Every address that is no page's. */
export const loader = () =>
  answering(async () => {
    throw new NotFound('There is no such page.');
  });

export default function Nowhere() {
  return null;
}
