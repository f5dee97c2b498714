import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachmentList } from '~/attachments/attachment-list';
import { RichText } from '~/ui/worded';
import { CommentActionLine } from './afterwards/comment-actions';
import type { CommentActions } from './afterwards/read-comment-actions.server';
import { CommentHead } from './comment-head';
import { type CommentView, commentAnchor } from './comment-view';
import type { FoldedText } from './fold-text.server';

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
  /** What else this reader may do with it: on its own page. */
  actions?: CommentActions;
}) {
  const { t } = useTranslation();
  const { comment } = props;
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
      <CommentText text={comment.text} language={comment.language} />
      <AttachmentList files={comment.files} spaceSlug={props.spaceSlug} />
      {comment.attachmentMissing ? (
        <p className="attachment-missing">{t('comment.attachmentMissing')}</p>
      ) : null}
      {props.tags}
      <CommentActionLine
        spaceSlug={props.spaceSlug}
        number={comment.number}
        canReply={props.canReply === true && comment.status === 'published'}
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
