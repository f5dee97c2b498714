import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { Section } from '~/ui/section';
import { RichText } from '~/ui/worded';
import type { NoticeView } from './read-privacy-notice.server';

/** One version of the privacy notice, with its number and day. */
export function NoticeText({ notice }: { notice: Omit<NoticeView, 'markdown'> }) {
  const { t } = useTranslation();
  return (
    <Section
      id="notice"
      title={t('privacy.version', { version: notice.version })}
      note={
        <>
          {t(notice.isCurrent ? 'privacy.inForceSince' : 'privacy.from')} <Day at={notice.publishedAt} />
        </>
      }
    >
      <RichText html={notice.html} language={notice.language} />
    </Section>
  );
}

/** Every version there is; nothing where there is only one. */
export function NoticeVersions({ notice }: { notice: Pick<NoticeView, 'version' | 'versions'> }) {
  const { t } = useTranslation();
  const [current] = notice.versions;
  if (notice.versions.length < 2) return null;
  return (
    <Section id="versions" title={t('privacy.versions')}>
      <ul className="next-steps">
        {notice.versions.map(({ version, publishedAt }) => (
          <li key={version}>
            <LocalLink
              className="ds-link"
              to={version === current?.version ? '/privacy' : `/privacy/${version}`}
              aria-current={version === notice.version ? 'page' : undefined}
            >
              {t('privacy.version', { version })}
            </LocalLink>
            , <Day at={publishedAt} />
            {version === current?.version ? `, ${t('privacy.current')}` : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const Day = ({ at }: { at: string }) => <Moment at={at} precision="day" timeZone="UTC" />;
