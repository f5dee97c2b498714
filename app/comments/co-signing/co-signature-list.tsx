import { useTranslation } from 'react-i18next';
import { spaceAddress } from '~/spaces/space-view';
import { ActionForm } from '~/ui/form/action-form';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { NothingYet } from '~/ui/nothing-yet';
import { InWords, RichText } from '~/ui/worded';
import { commentAddress } from '../comment-view';
import { type AnsweredCoSignature, type AskedCoSignature, CO_SIGNATURES_ADDRESS } from './co-signature';

/** What one's organisations are asked to sign: who asks, where, the text, and the two answers. */
export function AskedCoSignatures({ asked }: { asked: AskedCoSignature[] }) {
  const { t } = useTranslation();
  if (asked.length === 0) return <NothingYet>{t('coSigning.nothing')}</NothingYet>;
  return (
    <ul className="co-signatures">
      {asked.map((one) => (
        <li key={one.id}>
          <h3 className="ds-heading">
            <bdi>{one.organisation.name}</bdi>
          </h3>
          <p className="author-facts">
            <span>
              {t('coSigning.askedBy')} <bdi>{askerOf(one)}</bdi>
            </span>
            <span>
              <LocalLink to={spaceAddress(one.space.slug)}>
                <InWords of={one.space.title} />
              </LocalLink>
            </span>
            <span>
              <Moment at={one.askedAt} precision="moment" timeZone={one.space.timeZone} show="day" />
            </span>
          </p>
          <div className="drafted">
            <RichText html={one.comment.html} language={one.comment.language} />
          </div>
          {one.comment.nameWithheld ? <p className="section-note">{t('coSigning.withheld')}</p> : null}
          <div className="form-end">
            <ActionForm
              action={`${CO_SIGNATURES_ADDRESS}/confirm`}
              label={t('coSigning.confirm')}
              of={one.organisation.name}
              values={{ signature: one.id }}
              variant="primary"
            />
            <ActionForm
              action={`${CO_SIGNATURES_ADDRESS}/decline`}
              label={t('coSigning.decline')}
              of={one.organisation.name}
              values={{ signature: one.id }}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

const askerOf = ({ asker }: AskedCoSignature): string =>
  [asker.organisation, asker.person].filter((name) => name !== null).join(', ');

/** What was answered for one's organisations. */
export function AnsweredCoSignatures({ answered }: { answered: AnsweredCoSignature[] }) {
  const { t } = useTranslation();
  return (
    <ul className="people">
      {answered.map(({ id, organisation, state, space, comment, answeredAt }) => (
        <li key={id}>
          <p>
            <bdi className="person-name">{organisation.name}</bdi>
          </p>
          <p className="author-facts">
            <span>{t(`coSigning.state.${state}`)}</span>
            <span>
              <Moment at={answeredAt} precision="moment" timeZone={space.timeZone} show="day" />
            </span>
            <span>
              {comment.isReadable ? (
                <LocalLink to={commentAddress(space.slug, comment.number)}>
                  {t('comment.title', { number: comment.number })}
                </LocalLink>
              ) : (
                t('comment.title', { number: comment.number })
              )}{' '}
              <InWords of={space.title} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Over the pages of one's account: somebody waits for an answer. */
export function CoSignaturesWaiting({ count }: { count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <div className="site-warning">
      <div className="frame">
        {t('coSigning.waiting', { count })}{' '}
        <LocalLink className="ds-link" to={CO_SIGNATURES_ADDRESS}>
          {t('coSigning.see')}
        </LocalLink>
      </div>
    </div>
  );
}
