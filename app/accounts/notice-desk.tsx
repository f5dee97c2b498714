import { useTranslation } from 'react-i18next';
import { Notice } from '~/ui/form/notice';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { Section } from '~/ui/section';
import { RichText } from '~/ui/worded';
import { DeskPage } from './desk-page';
import { NoticeChanges } from './notice-changes';
import { NoticeEditor } from './notice-editor';
import type { NoticePreview } from './preview-privacy-notice.server';
import { placeholdersIn } from './privacy-notice';
import type { NoticeView } from './read-privacy-notice.server';

interface Written {
  draft: { markdown: string; basedOn: number };
  preview: NoticePreview;
}

/** The secretariat's page for the privacy notice: what stands, what was just written as it would look, the text to write in. */
export function NoticeDesk({ notice, written }: { notice: NoticeView; written?: Written }) {
  const { t } = useTranslation();
  const draft = written?.draft ?? { markdown: notice.markdown, basedOn: notice.version };
  return (
    <DeskPage here="privacy" title={t('desk.notice.title')} lead={<p>{t('desk.notice.lead')}</p>}>
      {written ? <Notice kind="waiting">{t('desk.notice.notYet')}</Notice> : null}
      <p>
        {t('desk.notice.current', { version: notice.version })}{' '}
        <Moment at={notice.publishedAt} precision="day" timeZone="UTC" />
        {'. '}
        <LocalLink className="ds-link" to="/privacy">
          {t('desk.notice.read')}
        </LocalLink>
      </p>
      {written ? <Preview preview={written.preview} /> : null}
      <Section id="text" title={t('desk.notice.write')}>
        <Placeholders of={placeholdersIn(draft.markdown)} />
        <NoticeEditor draft={draft} />
      </Section>
    </DeskPage>
  );
}

function Preview({ preview }: { preview: NoticePreview }) {
  const { t } = useTranslation();
  return (
    <>
      <Section id="preview" title={t('desk.notice.asItWillLook')}>
        <RichText html={preview.html} language={preview.language} className="preview" />
      </Section>
      <Section id="changes" title={t('desk.notice.changes')}>
        <NoticeChanges
          changes={preview.changes}
          language={preview.language}
          none={t('desk.notice.unchanged')}
        />
      </Section>
    </>
  );
}

/** What the notice that came with the software leaves to whoever runs it. */
function Placeholders({ of }: { of: string[] }) {
  const { t } = useTranslation();
  if (of.length === 0) return null;
  return (
    <div className="placeholders">
      <p>{t('desk.notice.placeholders', { count: of.length })}</p>
      <ul>
        {[...new Set(of)].map((place) => (
          <li key={place}>
            <bdi>{place}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
