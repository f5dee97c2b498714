import { useTranslation } from 'react-i18next';
import { addressPrefix } from '~/platform/i18n';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import { NothingYet } from '~/ui/nothing-yet';
import { Pager } from '~/ui/pager';
import { KeyList } from '../desk/key-list';
import { moderationAddress } from '../moderation-address';
import { ModerationWays } from './moderation-ways';
import type { RecordPage } from './record';
import { RECORD_COLUMNS } from './record-columns';
import { RecordFiltersForm } from './record-filters';
import { RecordLineShown } from './record-line';

/** The record of what the team of a space decided. */
export function RecordDesk({ page }: { page: RecordPage }) {
  const { t } = useTranslation();
  const { space, lines, found, choices } = page;
  const isEmpty = choices.kinds.length === 0;
  return (
    <SpaceDeskPage
      space={space}
      here="moderation"
      trail={[{ to: moderationAddress(space.slug), label: t('moderationWays.label') }]}
      title={t('record.title')}
      lead={<p>{t('record.lead')}</p>}
    >
      <ModerationWays slug={space.slug} here="record" hasKeys />
      {isEmpty ? (
        <NothingYet>{t('record.none')}</NothingYet>
      ) : (
        <>
          <RecordFiltersForm page={page} />
          <p className="record-found">{t('record.found', { count: found })}</p>
          {lines.length === 0 ? <NothingYet>{t('record.noneSuch')}</NothingYet> : null}
          <ol className="record">
            {lines.map((line) => (
              <RecordLineShown key={line.number} line={line} slug={space.slug} timeZone={space.timeZone} />
            ))}
          </ol>
          <Pager
            label={t('record.pages')}
            earlier={page.newer}
            later={page.older}
            words={{ earlier: t('record.newer'), later: t('record.older') }}
          />
          <RecordFile slug={space.slug} />
        </>
      )}
      <KeyList />
    </SpaceDeskPage>
  );
}

/** The way to the whole record as a table, with what its columns mean. */
function RecordFile({ slug }: { slug: string }) {
  const { t, i18n } = useTranslation();
  return (
    <section className="section" aria-labelledby="table">
      <h2 className="ds-heading" id="table">
        {t('record.table')}
      </h2>
      <p>
        <a
          className="ds-link"
          href={`${addressPrefix(i18n.language)}${moderationAddress(slug, '/record.csv')}`}
        >
          {t('record.download')}
        </a>
      </p>
      <details className="fold">
        <summary>{t('record.columns')}</summary>
        <dl className="facts">
          {RECORD_COLUMNS.map(({ name }) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{t(`record.column.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
