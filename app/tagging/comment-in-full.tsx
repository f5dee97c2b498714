import { useTranslation } from 'react-i18next';
import { WaitingNotice } from '~/comments/afterwards/comment-actions';
import { UnsignedLine } from '~/comments/co-signing/unsigned-line';
import { Comment } from '~/comments/comment-article';
import { discussionAddress, PlaceName } from '~/comments/comment-place';
import { CommentThread } from '~/comments/comment-thread';
import { commentAddress, commentAnchor, keyBeforeThread } from '~/comments/comment-view';
import { LiveNews } from '~/comments/live-news';
import { SpeakerName } from '~/comments/speaker-line';
import { SubmissionLine } from '~/comments/submission/submission-line';
import { Facts } from '~/ui/facts';
import { languageName } from '~/ui/intl-language';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { Section } from '~/ui/section';
import { InWords } from '~/ui/worded';
import { CommentTags } from './comment-tags';
import type { CommentPage } from './read-comment-page.server';

/** A comment unfolded, with its tags, then its replies. */
export function CommentInFull({ page }: { page: CommentPage }) {
  const { t } = useTranslation();
  const { space, comment, replies } = page;
  const shared = {
    spaceSlug: space.slug,
    timeZone: space.timeZone,
    canReply: space.can.write,
    canFlag: !space.can.seeDesk,
  };
  return (
    <>
      <WaitingNotice waits={page.actions.waits} />
      <Comment
        comment={comment}
        place="named"
        heading="h2"
        actions={page.actions}
        tags={<CommentTags comment={comment} spaceSlug={space.slug} />}
        {...shared}
      />
      <UnsignedLine unsigned={page.unsigned} />
      <SubmissionLine numbers={page.submission} here={comment.number} spaceSlug={space.slug} />
      <Section id="replies" title={t('comment.replies')}>
        {replies.length > 0 ? (
          <CommentThread
            comments={replies}
            tombstones={page.tombstones}
            from={comment.depth + 1}
            tagsOf={(reply) => <CommentTags comment={reply} spaceSlug={space.slug} />}
            {...shared}
          />
        ) : (
          <NothingYet>{t('comment.noReplies')}</NothingYet>
        )}
        {page.moreReplies ? (
          <p>
            {t('comment.moreReplies')} <InDiscussion page={page} />
          </p>
        ) : null}
      </Section>
      <LiveNews space={space} place={{ kind: 'comment', number: comment.number }} />
    </>
  );
}

/** Where a comment stands: its question, its parent, the discussion around it. */
export function CommentPlace({ page }: { page: CommentPage }) {
  const { t, i18n } = useTranslation();
  const { space, comment } = page;
  const { parent, question } = comment;
  return (
    <>
      <Facts
        facts={[
          {
            name: t('comment.place'),
            value: <PlaceName comment={comment} spaceSlug={space.slug} />,
          },
          { name: t('table.question'), value: question && <InWords of={question.text} /> },
          {
            name: t('comment.parent'),
            value:
              parent?.number != null ? (
                <>
                  <LocalLink className="ds-link" to={commentAddress(space.slug, parent.number)}>
                    {t('comment.title', { number: parent.number })}
                  </LocalLink>{' '}
                  {parent.speaker ? <SpeakerName speaker={parent.speaker} /> : null}
                </>
              ) : null,
          },
          {
            name: t('comment.language'),
            value: <bdi>{languageName(comment.language, i18n.language)}</bdi>,
          },
        ]}
      />
      <p>
        <InDiscussion page={page} />
      </p>
      {comment.chips.length > 0 ? <p className="quiet">{t('tags.note')}</p> : null}
    </>
  );
}

function InDiscussion({ page: { space, comment } }: { page: CommentPage }) {
  const { t } = useTranslation();
  const discussion = discussionAddress(space.slug, comment);
  const key = keyBeforeThread(comment.path);
  return (
    <LocalLink
      className="ds-link"
      to={`${discussion}${key ? `?after=${key}` : ''}#${commentAnchor(comment.number)}`}
    >
      {t('comment.inDiscussion')}
    </LocalLink>
  );
}
