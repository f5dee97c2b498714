import { useTranslation } from 'react-i18next';
import en from '~/platform/catalogue/en.json';
import { languageName } from '~/ui/intl-language';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { InWords } from '~/ui/worded';
import { itemPageAddress } from './desk-address';
import type { CauseView, DeskComment, FlagView } from './item-view';

/** Why a comment waits, in words, since when, and what those say who flagged it. */
export function ItemCauses(props: {
  comment: DeskComment;
  since: string | null;
  slug: string;
  timeZone: string;
}) {
  const { t } = useTranslation();
  const { comment, since, timeZone } = props;
  if (comment.causes.length === 0 && comment.flags.length === 0)
    return <p className="item-calm">{t('moderationDesk.notWaiting')}</p>;
  return (
    <div className={comment.causes.length > 0 ? 'item-causes' : 'item-causes is-calm'}>
      {comment.causes.length === 0 ? <p>{t('moderationDesk.notWaiting')}</p> : null}
      {comment.causes.map((cause) => (
        <Cause key={cause.cause} of={cause} slug={props.slug} />
      ))}
      {since ? (
        <p className="quiet">
          {t('moderationDesk.since')} <Moment at={since} precision="moment" timeZone={timeZone} />
        </p>
      ) : null}
      <Flags of={comment.flags} timeZone={timeZone} />
    </div>
  );
}

function Cause({ of, slug }: { of: CauseView; slug: string }) {
  const { t } = useTranslation();
  return (
    <div>
      <p>
        <strong>{t(`moderationDesk.why.${of.cause}`)}</strong>
      </p>
      {of.holds.length > 0 ? (
        <ul>
          {of.holds.map((hold) => (
            <li key={hold.reason}>
              <HoldWords of={hold} slug={slug} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

type Known = keyof typeof en.moderationDesk.hold;
const isKnown = (reason: string): reason is Known => Object.hasOwn(en.moderationDesk.hold, reason);

/** What a check found, with what fills its words; where it names another comment, the way there. */
function HoldWords({ of: { reason, values }, slug }: { of: CauseView['holds'][number]; slug: string }) {
  const { t, i18n } = useTranslation();
  if (!isKnown(reason)) return t('moderationDesk.hold.other', { reason });
  const { language, number } = values;
  const words = t(`moderationDesk.hold.${reason}`, {
    ...values,
    language: language === undefined ? undefined : languageName(String(language), i18n.language),
  } as Record<string, string | number>);
  return (
    <>
      {words}{' '}
      {number === undefined ? null : (
        <LocalLink className="ds-link" to={itemPageAddress(slug, `comment-${number}`)}>
          {t('comment.title', { number: Number(number) })}
        </LocalLink>
      )}
    </>
  );
}

function Flags({ of, timeZone }: { of: FlagView[]; timeZone: string }) {
  const { t } = useTranslation();
  if (of.length === 0) return null;
  return (
    <>
      <h2>{t('moderationDesk.flags')}</h2>
      <ul className="item-flags">
        {of.map((flag) => (
          <li key={flag.id}>
            <InWords of={flag.reason} className="flag-reason" />{' '}
            {flag.text ? <q dir="auto">{flag.text}</q> : null}{' '}
            <span className="quiet">
              <bdi>{flag.who}</bdi>, <Moment at={flag.at} precision="moment" timeZone={timeZone} />
              {flag.isOpen ? null : <> ({t('moderationDesk.settled')})</>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
