import { useTranslation } from 'react-i18next';
import type { Tombstone } from '~/comments/afterwards/tombstone';
import { TombstoneWords } from '~/comments/afterwards/tombstone-line';
import { CommentThread } from '~/comments/comment-thread';
import { type SpaceFrame, spaceAddress } from '~/spaces/space-view';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { Section } from '~/ui/section';
import { CommentTags } from './comment-tags';
import type { TaggedComment } from './tagged-comment.server';

/** The page of a comment that is gone. */
export interface GoneCommentPage {
  space: SpaceFrame;
  tombstone: Tombstone;
  replies: TaggedComment[];
  tombstones: Tombstone[];
}

/** In place of a comment that is gone: that it is, and what was replied to it. */
export function GoneComment({ page }: { page: GoneCommentPage }) {
  const { t } = useTranslation();
  const { space, tombstone, replies, tombstones } = page;
  return (
    <>
      <p className="tombstone">
        <TombstoneWords tombstone={tombstone} />
      </p>
      <Section id="replies" title={t('comment.replies')}>
        {replies.length > 0 ? (
          <CommentThread
            comments={replies}
            tombstones={tombstones}
            from={tombstone.depth + 1}
            spaceSlug={space.slug}
            timeZone={space.timeZone}
            canReply={space.can.write}
            canFlag={!space.can.seeDesk}
            tagsOf={(reply) => <CommentTags comment={reply} spaceSlug={space.slug} />}
          />
        ) : (
          <NothingYet>
            {t('comment.noReplies')}{' '}
            <LocalLink className="ds-link" to={spaceAddress(space.slug)}>
              {t('question.nothingNext')}
            </LocalLink>
          </NothingYet>
        )}
      </Section>
    </>
  );
}
