import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachmentList } from '~/attachments/attachment-list';
import { RichText } from '~/ui/worded';
import { CommentActionLine } from './afterwards/comment-actions';
import type { CommentActions } from './afterwards/read-comment-actions.server';
import { CommentHead } from './comment-head';
import { type CommentView, commentAnchor } from './comment-view';
import type { FoldedText } from './fold-text.server';
import { ClosedLine, MarkBadges, MarkLines } from './marked/mark-lines';

export type ShownComment = Omit<CommentView, 'html'> & { text: FoldedText };

/** A comment from the top: who, when and in answer to what; the text; what it refers to. It is text with a margin, not a card. */
export function Comment(props: {
  comment: ShownComment;
  spaceSlug: string;
  timeZone: string;
  place?: 'named' | 'known';
  heading?: 'h2' | 'h3';
  /** Its tags, as the tagging domain shows them. */
  tags?: ReactNode;
  /** The space takes comments. */
  canReply?: boolean;
  /** The reader is not of the team, which has the desk: they may report what others wrote. */
  canFlag?: boolean;
  /** What else this reader may do with it: on its own page. */
  actions?: CommentActions;
}) {
  const { t } = useTranslation();
  const { comment } = props;
  const { marked } = comment;
  const anchor = commentAnchor(comment.number);
  return (
    <article className="comment" id={anchor} aria-labelledby={`${anchor}-who`}>
      <CommentHead
        comment={comment}
        spaceSlug={props.spaceSlug}
        timeZone={props.timeZone}
        place={props.place}
        heading={props.heading}
        headingId={`${anchor}-who`}
      />
      <MarkBadges marked={marked} spaceSlug={props.spaceSlug} />
      {marked.isDuplicate && props.heading !== 'h2' ? (
        <details className="fold duplicate">
          <summary>{t('comment.readDuplicate')}</summary>
          <CommentText text={comment.text} language={comment.language} />
        </details>
      ) : (
        <CommentText text={comment.text} language={comment.language} />
      )}
      <MarkLines marked={marked} spaceSlug={props.spaceSlug} />
      <AttachmentList files={comment.files} spaceSlug={props.spaceSlug} />
      {comment.attachmentMissing ? (
        <p className="attachment-missing">{t('comment.attachmentMissing')}</p>
      ) : null}
      {props.tags}
      {props.canReply && (comment.depth === 0 || marked.closed === 'replies' || props.heading === 'h2') ? (
        <ClosedLine closed={marked.closed} />
      ) : null}
      <CommentActionLine
        spaceSlug={props.spaceSlug}
        number={comment.number}
        canReply={props.canReply === true && comment.status === 'published' && marked.closed === null}
        canFlag={props.canFlag === true && comment.status === 'published' && !comment.isOwn}
        actions={props.actions}
      />
    </article>
  );
}

/** The text; of a long one the opening, and the rest behind a fold that needs no script. */
function CommentText({ text, language }: { text: FoldedText; language: string }) {
  const { t } = useTranslation();
  return (
    <div className="comment-text">
      <RichText html={text.opening} language={language} />
      {text.rest === null ? null : (
        <details className="fold">
          <summary>
            <span className="when-folded">{t('comment.readWhole', { count: text.words })}</span>
            <span className="when-open">{t('comment.fold')}</span>
          </summary>
          <RichText html={text.rest} language={language} />
        </details>
      )}
    </div>
  );
}
