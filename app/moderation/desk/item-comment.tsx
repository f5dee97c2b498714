import { useTranslation } from 'react-i18next';
import { Comment } from '~/comments/comment-article';
import { wordChanges } from '~/platform/text/word-changes';
import type { SpaceFrame } from '~/spaces/space-view';
import { CommentTags } from '~/tagging/comment-tags';
import { ChangedWords } from '~/ui/changed-words';
import { Moment } from '~/ui/moment';
import type { DeskComment } from './item-view';

/** A comment as readers see it, or would; with what its author or a moderator would change of it. */
export function ItemComment({ comment, space }: { comment: DeskComment; space: SpaceFrame }) {
  const { t } = useTranslation();
  const { shown, heldEdit, suggestion, marks } = comment;
  return (
    <>
      {marks.length > 0 ? (
        <p className="item-marks">
          {marks.map(({ kind, original }) => (
            <span key={kind} className="cause">
              {t(`moderationDesk.marks.${kind}`, { number: original ?? 0 })}{' '}
            </span>
          ))}
        </p>
      ) : null}
      <div data-redact-text>
        <Comment
          comment={shown}
          spaceSlug={space.slug}
          timeZone={space.timeZone}
          place="named"
          heading="h2"
          tags={<CommentTags comment={shown} spaceSlug={space.slug} />}
        />
      </div>
      {heldEdit ? (
        <section className="item-change" aria-labelledby="held-edit">
          <h3 id="held-edit">{t('moderationDesk.heldEdit')}</h3>
          <p className="field-hint">{t('moderationDesk.heldEditNote')}</p>
          <ChangedWords
            changes={wordChanges(comment.text, heldEdit.text, comment.language)}
            language={comment.language}
          />
        </section>
      ) : null}
      {suggestion ? (
        <section className="item-change" aria-labelledby="suggestion">
          <h3 id="suggestion">{t('moderationDesk.suggestion')}</h3>
          <p className="quiet">
            <Moment at={suggestion.at} precision="moment" timeZone={space.timeZone} />
          </p>
          <ChangedWords
            changes={wordChanges(comment.text, suggestion.text, comment.language)}
            language={comment.language}
          />
        </section>
      ) : null}
    </>
  );
}
