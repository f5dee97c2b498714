import { useTranslation } from 'react-i18next';
import { type TermView, termAddress, termHeading } from '~/frameworks/term-view';
import { questionAddress, unplacedAddress } from '~/spaces/space-view';
import { blockAddress } from '~/spaces/workplan-versions/versions-view';
import { LocalLink } from '~/ui/local-link';
import type { CommentView } from './comment-view';

type Placed = Pick<CommentView, 'question' | 'block' | 'priority'>;

/** The discussion of a priority: the comments that were written on it. */
export const priorityDiscussionAddress = (spaceSlug: string, priority: TermView): string =>
  `${termAddress(spaceSlug, priority)}/comments`;

/** The discussion that a comment belongs to: of its question, paragraph or priority, or outside all. */
export function discussionAddress(spaceSlug: string, { question, block, priority }: Placed): string {
  if (question) return questionAddress(spaceSlug, question.number);
  if (priority) return priorityDiscussionAddress(spaceSlug, priority);
  return block ? blockAddress(spaceSlug, block.number) : unplacedAddress(spaceSlug);
}

/** What a comment speaks to, by name, with the way there. */
export function PlaceName({ comment, spaceSlug }: { comment: Placed; spaceSlug: string }) {
  const { t } = useTranslation();
  const { question, block, priority } = comment;
  if (!question && !block && !priority) return t('comment.outside');
  return (
    <LocalLink className="ds-link" to={discussionAddress(spaceSlug, comment)}>
      {question
        ? t('question.title', { number: question.number })
        : priority
          ? termHeading(t, priority)
          : block?.place
            ? t('block.title', { number: block.place })
            : t('block.goneTitle')}
    </LocalLink>
  );
}

/** What a paragraph said that the document has no more: who reads a comment on it could not look it up. */
export function GoneBlock({ comment }: { comment: Placed }) {
  const { t } = useTranslation();
  const { block } = comment;
  if (!block?.lastText) return null;
  return (
    <figure className="gone-block">
      <figcaption>{t('comment.blockSaid')}</figcaption>
      <blockquote lang={block.language}>
        <bdi>{block.lastText}</bdi>
      </blockquote>
    </figure>
  );
}
