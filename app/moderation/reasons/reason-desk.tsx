import { useTranslation } from 'react-i18next';
import { DeskPage } from '~/accounts/desk-page';
import { Doer } from '~/spaces/doer';
import { ActionForm } from '~/ui/form/action-form';
import { languageName } from '~/ui/intl-language';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { NothingYet } from '~/ui/nothing-yet';
import { Section } from '~/ui/section';
import { InWords } from '~/ui/worded';
import type { DeskReason, ReasonDesk, ReasonHistoryLine } from './read-reason-desk.server';
import { reasonAddress, reasonsAddress } from './reason';

/** The secretariat's list of reasons: those that are offered, in order, those that were, and what was done to the list. */
export function ReasonDeskPage({ desk }: { desk: ReasonDesk }) {
  const { t } = useTranslation();
  const { offered, retired, history } = desk;
  return (
    <DeskPage here="reasons" title={t('reasons.title')} lead={<p>{t('reasons.lead')}</p>}>
      <p className="way-on">
        <LocalLink className="ds-button" data-variant="primary" to={reasonAddress('new')}>
          {t('reasons.add')}
        </LocalLink>
      </p>
      <Section id="offered" title={t('reasons.offered')} note={t('reasons.offeredNote')}>
        <ol className="desk-questions">
          {offered.map((reason, place) => (
            <ReasonItem key={reason.code} reason={reason}>
              {place > 0 ? <Move reason={reason} to="up" /> : null}
              {place < offered.length - 1 ? <Move reason={reason} to="down" /> : null}
              {reason.isFixed ? null : <Button reason={reason} does="retire" />}
            </ReasonItem>
          ))}
        </ol>
      </Section>
      {retired.length > 0 ? (
        <Section id="retired" title={t('reasons.retired')} note={t('reasons.retiredNote')}>
          <ul className="desk-questions">
            {retired.map((reason) => (
              <ReasonItem key={reason.code} reason={reason}>
                <Button reason={reason} does="bring-back" />
              </ReasonItem>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="history" title={t('reasons.history')}>
        {history.length === 0 ? (
          <NothingYet>{t('reasons.untouched')}</NothingYet>
        ) : (
          <History lines={history} />
        )}
      </Section>
    </DeskPage>
  );
}

function ReasonItem({ reason, children }: { reason: DeskReason; children: React.ReactNode }) {
  const { t, i18n } = useTranslation();
  const { code, title, titles, uses, decisions } = reason;
  const languages = Object.keys(titles);
  return (
    <li id={`reason-${code}`}>
      <p className="person-name">
        <LocalLink to={reasonAddress(code)}>
          <InWords of={title} />
        </LocalLink>
      </p>
      <p className="person-what">
        <code>{code}</code>
        <span>{uses.map((use) => t(`reasons.use.${use}`)).join(', ')}</span>
        {reason.asksForText ? <span>{t('reasons.asksForTextShort')}</span> : null}
        {languages.length > 1 ? (
          <span>{languages.map((one) => languageName(one, i18n.language)).join(', ')}</span>
        ) : null}
        <span>{t('reasons.decisions', { count: decisions })}</span>
      </p>
      <div className="person-actions">
        <LocalLink className="ds-link" to={reasonAddress(code)}>
          {t('reasons.edit')}
          <span className="unseen">: {title.text}</span>
        </LocalLink>
        <div className="question-moves">{children}</div>
      </div>
    </li>
  );
}

function Move({ reason, to }: { reason: DeskReason; to: 'up' | 'down' }) {
  const { t } = useTranslation();
  return (
    <ActionForm
      action={reasonAddress(reason.code, '/move')}
      label={t(`questionDesk.${to}`)}
      of={reason.title.text}
      values={{ to }}
    />
  );
}

function Button({ reason, does }: { reason: DeskReason; does: 'retire' | 'bring-back' }) {
  const { t } = useTranslation();
  return (
    <ActionForm
      action={reasonAddress(reason.code, `/${does}`)}
      label={t(`reasons.${does}`)}
      of={reason.title.text}
    />
  );
}

function History({ lines }: { lines: ReasonHistoryLine[] }) {
  const { t } = useTranslation();
  return (
    <ol className="audit">
      {lines.map(({ id, at, who, action, code }) => (
        <li key={id}>
          <p>
            <Doer who={who} /> {t(`desk.audit.${action as 'reason-added'}`, { defaultValue: action })}:{' '}
            <LocalLink className="ds-link" to={`${reasonsAddress}#reason-${code}`}>
              <code>{code}</code>
            </LocalLink>
          </p>
          <p className="audit-time">
            <Moment at={at} precision="moment" timeZone="UTC" />
          </p>
        </li>
      ))}
    </ol>
  );
}
