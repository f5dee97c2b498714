import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addressPrefix } from '~/platform/i18n';
import { spaceDeskAddress } from '~/spaces/space-view';
import { DoneNotice } from '~/ui/done-notice';
import { LocalLink } from '~/ui/local-link';
import { Page } from '~/ui/page';
import { InWords } from '~/ui/worded';
import { ActionList, OtherActions } from './action-list';
import { ClaimNotice } from './claim-notice';
import { DecidedNotice } from './decided-notice';
import { itemPageAddress, queueAddress } from './desk-address';
import { ItemCauses } from './item-causes';
import { ItemComment } from './item-comment';
import { ItemContext } from './item-context';
import { ItemHistory } from './item-history';
import { ContestActions, ContestShown, MemberActions, MemberShown } from './item-others';
import type { ItemPage as Item } from './item-view';
import { Key, withKey } from './key';
import { KeyList, KeysButton } from './key-list';
import { DESK_KEYS } from './keys';
import { itemName, QueueList } from './queue-list';

/** The page of an item: the list, the item with the form that is open, its context. `open` is the action whose form it is (a decision's kind, "note", "undo"). */
export function ItemPage({ page, open, children }: { page: Item; open?: string; children?: ReactNode }) {
  const { t } = useTranslation();
  const { space, comment } = page;
  return (
    <Page
      trail={[
        { to: '/desk', label: t('desk.title') },
        { to: spaceDeskAddress(space.slug), label: <InWords of={space.title} /> },
        { to: queueAddress(space.slug), label: t('moderationDesk.title') },
      ]}
      title={itemName(t, page.key)}
      lead={<ItemWays page={page} />}
    >
      <div className={comment ? 'desk-columns' : 'desk-columns without-context'}>
        <aside className="desk-list" aria-label={t('moderationDesk.list')}>
          <details>
            <summary>{t('moderationDesk.list')}</summary>
            <QueueList
              lines={page.list.lines}
              slug={space.slug}
              timeZone={space.timeZone}
              search={page.search}
              here={page.key}
            />
          </details>
        </aside>
        <div className="desk-item">
          <DoneNotice autoFocus />
          <DecidedNotice slug={space.slug} decided={page.decided} />
          <ClaimNotice page={page} />
          <Subject page={page} />
          <Deciding page={page} open={open}>
            {children}
          </Deciding>
          {comment ? (
            <ItemHistory
              space={space}
              item={`comment-${comment.number}`}
              decisions={comment.decisions}
              notes={comment.notes}
              search={page.search}
            />
          ) : null}
        </div>
        {comment ? (
          <aside className="desk-context" aria-label={t('moderationDesk.context')}>
            <ItemContext comment={comment} space={space} />
          </aside>
        ) : null}
      </div>
      <KeyList />
    </Page>
  );
}

/** To the neighbours in the list, and back to it. */
function ItemWays({ page }: { page: Item }) {
  const { t } = useTranslation();
  const { slug } = page.space;
  const ways = [
    { name: 'previous', to: page.previous && itemPageAddress(slug, page.previous, page.search) },
    { name: 'next', to: page.next && itemPageAddress(slug, page.next, page.search) },
    { name: 'queue', to: queueAddress(slug, page.search) },
  ] as const;
  const words = {
    previous: t('moderationDesk.previous'),
    next: t('moderationDesk.next'),
    queue: t('moderationDesk.backToQueue'),
  };
  return (
    <nav className="item-ways" aria-label={t('moderationDesk.queue')}>
      {ways.map(({ name, to }) =>
        to ? (
          <LocalLink key={name} className="ds-link" to={to} {...withKey(DESK_KEYS[name])}>
            {words[name]} <Key of={DESK_KEYS[name]} />
          </LocalLink>
        ) : null,
      )}
      <KeysButton />
    </nav>
  );
}

/** What the item is about. */
function Subject({ page }: { page: Item }) {
  const { t } = useTranslation();
  const { comment, contest, member, space } = page;
  return (
    <>
      {member ? <MemberShown page={page} member={member} /> : null}
      {contest ? <ContestShown page={page} contest={contest} /> : null}
      {comment && !contest ? (
        <ItemCauses comment={comment} since={page.since} slug={space.slug} timeZone={space.timeZone} />
      ) : null}
      {comment && contest ? <h2 className="ds-heading">{t('moderationDesk.contestComment')}</h2> : null}
      {comment ? <ItemComment comment={comment} space={space} /> : null}
    </>
  );
}

/** The open form, and what else can be decided, folded beside it; without a form all that can be decided. */
function Deciding({ page, open, children }: { page: Item; open?: string; children?: ReactNode }) {
  const { t, i18n } = useTranslation();
  if (!children) return <Actions page={page} />;
  return (
    <>
      {/* The script's key for leaving the form leads back to the item. */}
      <div
        data-open-form={`${addressPrefix(i18n.language)}${itemPageAddress(page.space.slug, page.key, page.search)}`}
      >
        {children}
      </div>
      <details className="other-actions">
        <summary>{t('moderationDesk.other')}</summary>
        <Actions page={page} open={open} />
      </details>
    </>
  );
}

/** What can be decided; nothing where somebody else works on it. Where the reader may not, why; a note for the team they may leave all the same. */
function Actions({ page, open }: { page: Item; open?: string }) {
  const { comment, contest, member, refusal, mayAct } = page;
  if (!mayAct) return null;
  if (refusal !== null)
    return (
      <>
        <p className="notice notice-waiting">{refusal}</p>
        {comment && !contest ? <OtherActions page={page} comment={comment} open={open} /> : null}
      </>
    );
  if (member) return <MemberActions page={page} member={member} open={open} />;
  if (contest) return <ContestActions page={page} contest={contest} open={open} />;
  return comment ? <ActionList page={page} comment={comment} open={open} /> : null;
}
