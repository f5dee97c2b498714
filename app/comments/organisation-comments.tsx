import { useTranslation } from 'react-i18next';
import { questionAddress, spaceAddress } from '~/spaces/space-view';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { NothingYet } from '~/ui/nothing-yet';
import { InWords } from '~/ui/worded';
import { commentAddress } from './comment-view';
import type { SaidComment, SaidPage } from './read-organisation-comments.server';

/** What was said for an organisation, consultation by consultation: each comment by its first words, with the way to the whole. */
export function OrganisationComments({ said }: { said: SaidPage }) {
  const { t } = useTranslation();
  if (said.spaces.length === 0)
    return (
      <NothingYet>
        {t('organisation.nothingSaid')}{' '}
        <LocalLink className="ds-link" to="/">
          {t('organisation.nothingSaidNext')}
        </LocalLink>
      </NothingYet>
    );
  return said.spaces.map((space) => (
    <section key={space.slug} className="said" aria-labelledby={`in-${space.slug}`}>
      <h3 className="ds-heading" id={`in-${space.slug}`}>
        <LocalLink to={spaceAddress(space.slug)}>
          <InWords of={space.title} />
        </LocalLink>
      </h3>
      <ol className="thread">
        {space.comments.map((comment) => (
          <li key={comment.number}>
            <Said comment={comment} spaceSlug={space.slug} timeZone={space.timeZone} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

function Said({
  comment,
  spaceSlug,
  timeZone,
}: {
  comment: SaidComment;
  spaceSlug: string;
  timeZone: string;
}) {
  const { t } = useTranslation();
  return (
    <article className="comment">
      <p className="when">
        <LocalLink className="permalink" to={commentAddress(spaceSlug, comment.number)}>
          {t('comment.title', { number: comment.number })}
        </LocalLink>
        <span>
          <Moment {...comment.posted} timeZone={timeZone} />
        </span>
        <span>
          {comment.question === null ? (
            t('comment.outside')
          ) : (
            <>
              {t('comment.answers')}{' '}
              <LocalLink className="ds-link" to={questionAddress(spaceSlug, comment.question)}>
                {t('question.title', { number: comment.question })}
              </LocalLink>
            </>
          )}
        </span>
        {comment.confirmed ? null : <span>{t('organisation.voiceUnconfirmed')}</span>}
        {comment.withheld ? <span className="waits">{t('organisation.voiceWithheld')}</span> : null}
      </p>
      <p lang={comment.opening.language} dir="auto">
        {comment.opening.text}
      </p>
    </article>
  );
}
