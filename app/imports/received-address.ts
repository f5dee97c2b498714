import { spaceDeskAddress } from '~/spaces/space-view';

export const receivedAddress = (slug: string): string => spaceDeskAddress(slug, '/comments');
export const importAddress = (slug: string): string => `${receivedAddress(slug)}/import`;
export const letterAddress = (slug: string): string => `${receivedAddress(slug)}/letter`;
/** Where files are added to a comment. */
export const receivedCommentAddress = (slug: string, number: number): string =>
  `${receivedAddress(slug)}/${number}`;
