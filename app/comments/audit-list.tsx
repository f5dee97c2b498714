import { useTranslation } from 'react-i18next';
import type { AuditedAction } from '~/accounts/record-audit-entry.server';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { NothingYet } from '~/ui/nothing-yet';
import type { AuditLine } from './read-audit-lines.server';

/** What staff did, in words, newest first. */
export function AuditList({ entries }: { entries: AuditLine[] }) {
  const { t } = useTranslation();
  if (entries.length === 0) return <NothingYet>{t('desk.nothingRecorded')}</NothingYet>;
  return (
    <ol className="audit">
      {entries.map(({ id, at, who, action, subject }) => (
        <li key={id}>
          <p>
            {who === null ? t('desk.platform') : <Somebody name={who} />}{' '}
            {t(`desk.audit.${action as AuditedAction}`, { defaultValue: action })}
            {subject ? ': ' : null}
            {subject ? <SubjectName subject={subject} /> : null}
          </p>
          <p className="audit-time">
            <Moment at={at} precision="moment" timeZone="UTC" />
          </p>
        </li>
      ))}
    </ol>
  );
}

function SubjectName({ subject }: { subject: NonNullable<AuditLine['subject']> }) {
  if (subject.to === null) return <Somebody name={subject.name} />;
  return (
    <LocalLink className="ds-link" to={subject.to}>
      <bdi>{subject.name}</bdi>
    </LocalLink>
  );
}

/** A name; nothing is left of it once the account is closed. */
function Somebody({ name }: { name: string }) {
  const { t } = useTranslation();
  return name === '' ? t('desk.somebody') : <bdi>{name}</bdi>;
}
