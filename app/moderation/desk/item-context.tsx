import { useTranslation } from 'react-i18next';
import { organisationAddress } from '~/accounts/organisation';
import { commentAddress } from '~/comments/comment-view';
import type { SpaceFrame } from '~/spaces/space-view';
import { Facts } from '~/ui/facts';
import { languageName } from '~/ui/intl-language';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { InWords } from '~/ui/worded';
import { itemPageAddress } from './desk-address';
import type { CommentContext, DeskComment } from './item-view';

/** What stands beside a comment: what it answers, what says nearly the same, who wrote it. */
export function ItemContext({ comment, space }: { comment: DeskComment; space: SpaceFrame }) {
  const { t, i18n } = useTranslation();
  const { context } = comment;
  return (
    <>
      {context.parent ? <Parent of={context.parent} slug={space.slug} /> : null}
      <Facts
        facts={[
          { name: t('moderationDesk.place'), value: <Place context={context} /> },
          { name: t('moderationDesk.replies'), value: comment.replies > 0 ? comment.replies : null },
          { name: t('moderationDesk.language'), value: languageName(comment.language, i18n.language) },
          {
            name: t('moderationDesk.alike'),
            value: context.alike.length > 0 ? <Alike of={context.alike} slug={space.slug} /> : null,
          },
        ]}
      />
      <p>
        <LocalLink className="ds-link" to={commentAddress(space.slug, comment.number)}>
          {t('moderationDesk.asReaders')}
        </LocalLink>
      </p>
      <Author of={context.author} space={space} />
    </>
  );
}

function Parent({ of, slug }: { of: NonNullable<CommentContext['parent']>; slug: string }) {
  const { t } = useTranslation();
  return (
    <div className="context-parent">
      <h3>
        {t('moderationDesk.parent')}{' '}
        <LocalLink className="ds-link" to={itemPageAddress(slug, `comment-${of.number}`)}>
          {t('comment.title', { number: of.number })}
        </LocalLink>
      </h3>
      <p className="quiet">
        {of.who ? <bdi>{of.who}</bdi> : t('moderationDesk.unnamed')}
        {of.status === 'published' ? null : <> ({t(`moderationDesk.notShown.${of.status}`)})</>}
      </p>
      <blockquote lang={of.language} dir="auto">
        {of.text}
      </blockquote>
    </div>
  );
}

function Place({ context: { question, priority, block } }: { context: CommentContext }) {
  const { t } = useTranslation();
  if (question)
    return (
      <>
        {t('moderationDesk.question', { number: question.number })}: <InWords of={question.text} />
      </>
    );
  if (priority)
    return (
      <>
        {priority.code} {priority.title ? <InWords of={priority.title} /> : null}
      </>
    );
  return block ? t('moderationDesk.paragraph', { number: block.number }) : t('moderationDesk.outside');
}

function Alike({ of, slug }: { of: CommentContext['alike']; slug: string }) {
  const { t } = useTranslation();
  return (
    <ul className="names">
      {of.map(({ number, percent }) => (
        <li key={number}>
          <LocalLink className="ds-link" to={itemPageAddress(slug, `comment-${number}`)}>
            {t('moderationDesk.alikeAs', { number, percent })}
          </LocalLink>
        </li>
      ))}
    </ul>
  );
}

function Author({ of, space }: { of: CommentContext['author']; space: SpaceFrame }) {
  const { t } = useTranslation();
  if (!of) return null;
  return (
    <div>
      <h3>{t('moderationDesk.author')}</h3>
      <p>
        {of.name ? <bdi>{of.name}</bdi> : t('moderationDesk.noAuthor')}
        {of.isOnTeam ? <> ({t('moderationDesk.onTeam')})</> : null}
      </p>
      {of.organisations.map(({ name, slug, confirmed }) => (
        <p key={slug}>
          <LocalLink className="ds-link" to={organisationAddress(slug)}>
            <bdi>{name}</bdi>
          </LocalLink>{' '}
          {confirmed ? null : <span className="quiet">({t('moderationDesk.unconfirmed')})</span>}
        </p>
      ))}
      {of.hasAccount ? (
        <AuthorFacts of={of} space={space} />
      ) : (
        <p className="quiet">{t('moderationDesk.noAccount')}</p>
      )}
    </div>
  );
}

function AuthorFacts({ of, space }: { of: NonNullable<CommentContext['author']>; space: SpaceFrame }) {
  const { t } = useTranslation();
  const { restriction } = of;
  const decisions = of.decisions.map(({ kind, count }) =>
    t('moderationDesk.counted', { what: t(`deciding.kind.${kind}`), count }),
  );
  return (
    <Facts
      facts={[
        {
          name: t('moderationDesk.commentsHere'),
          value: t('moderationDesk.commentsHereOf', { published: of.published, count: of.comments }),
        },
        {
          name: t('moderationDesk.decisionsHere'),
          value: decisions.length > 0 ? decisions.join(', ') : t('moderationDesk.noneYet'),
        },
        {
          name: t('moderationDesk.restriction'),
          value: restriction && (
            <strong>
              {t(`moderationDesk.restricted.${restriction.kind}`)}{' '}
              {restriction.until ? (
                <Moment at={restriction.until} precision="moment" timeZone={space.timeZone} />
              ) : null}
            </strong>
          ),
        },
      ]}
    />
  );
}
