import { useTranslation } from 'react-i18next';
import { CommentThread } from '~/comments/comment-thread';
import { LiveNews } from '~/comments/live-news';
import type { LivePlace } from '~/comments/live-place';
import { TermList } from '~/frameworks/term-list';
import { QuestionList } from '~/spaces/question-list';
import { searchAddress, spaceAddress, unplacedAddress } from '~/spaces/space-view';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { Pager } from '~/ui/pager';
import { CommentTags } from './comment-tags';
import type { DiscussionPage } from './read-question-page.server';
import type { TaggedComment } from './tagged-comment.server';

/** A page of a discussion: the comments in thread order with their tags, and the ways on. `address` is the discussion's own. */
export function Discussion({
  page,
  address,
  nothing,
  live,
}: {
  page: Pick<DiscussionPage, 'space' | 'comments' | 'pinned' | 'tombstones' | 'before' | 'after'>;
  address: string;
  nothing: string;
  /** What it is about, for news of it. */
  live: LivePlace;
}) {
  const { t } = useTranslation();
  const { space, comments, pinned } = page;
  const news = <LiveNews space={space} place={live} address={address} />;
  if (comments.length + pinned.length === 0)
    return (
      <>
        <NothingYet>
          {nothing}{' '}
          <LocalLink className="ds-link" to={spaceAddress(space.slug)}>
            {t('question.nothingNext')}
          </LocalLink>
        </NothingYet>
        {news}
      </>
    );
  const isPinned = ({ path }: { path: string }) => pinned.some((one) => path.startsWith(`${one.path}.`));
  const shared = {
    spaceSlug: space.slug,
    timeZone: space.timeZone,
    canReply: space.can.write,
    canFlag: !space.can.seeDesk,
    tagsOf: (comment: TaggedComment) => <CommentTags comment={comment} spaceSlug={space.slug} />,
  };
  return (
    <>
      {pinned.length > 0 ? (
        <section className="pinned" aria-label={t('comment.pinned')}>
          <CommentThread comments={pinned} tombstones={page.tombstones.filter(isPinned)} {...shared} />
        </section>
      ) : null}
      <CommentThread
        comments={comments}
        tombstones={page.tombstones.filter((one) => !isPinned(one))}
        {...shared}
      />
      <Pager
        label={t('pager.comments')}
        earlier={page.before && `${address}?before=${page.before}#comments`}
        later={page.after && `${address}?after=${page.after}#comments`}
      />
      {news}
    </>
  );
}

/** Beside a discussion: all the questions, the one on the page marked. */
export function DiscussionSide({ page }: { page: DiscussionPage }) {
  const { t } = useTranslation();
  const isTagged = [...page.comments, ...page.pinned].some((comment) => comment.chips.length > 0);
  return (
    <nav className="contents" aria-label={t('question.all')}>
      <p className="small-heading">{t('question.all')}</p>
      <QuestionList questions={page.questions} spaceSlug={page.space.slug} current={page.question?.number} />
      <p>
        <LocalLink
          className="ds-link"
          to={unplacedAddress(page.space.slug)}
          aria-current={page.question ? undefined : 'page'}
        >
          {t('space.unplaced')}
        </LocalLink>
      </p>
      <p>
        <LocalLink className="ds-link" to={searchAddress(page.space.slug)}>
          {t('search.link')}
        </LocalLink>
      </p>
      {page.priorities.length > 0 ? (
        <>
          <p className="small-heading">{t('question.priorities')}</p>
          <TermList terms={page.priorities} spaceSlug={page.space.slug} />
        </>
      ) : null}
      {isTagged ? <p className="quiet">{t('tags.note')}</p> : null}
    </nav>
  );
}
