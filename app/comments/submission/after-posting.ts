import { commentAddress } from '../comment-view';

const OWN_COMMENTS = '/account/comments';

/**
 * The address to which one is led who has posted answers: the first of them, or the list of all one's comments and drafts where an answer waits for a
 * moderator, or where something begun in the same space is not posted yet.
 */
export function afterPosting(
  slug: string,
  posted: { comments: { number: number; status: 'published' | 'pending' }[]; isNew: boolean },
  isMoreBegun: boolean,
): string {
  const { comments, isNew } = posted;
  const [first] = comments;
  const waits = !first || comments.some(({ status }) => status === 'pending');
  if (!waits && !isNew) return `${commentAddress(slug, first.number)}?done=commentPostedBefore`;
  if (isMoreBegun) return `${OWN_COMMENTS}?done=${waits ? 'answersWaitingMore' : 'answersPostedMore'}`;
  const what = comments.length === 1 ? 'answer' : 'answers';
  if (waits) return `${OWN_COMMENTS}?done=${what}Waiting`;
  return `${commentAddress(slug, first.number)}?done=${what}Posted`;
}
