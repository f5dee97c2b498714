import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { Pager } from '~/ui/pager';
import { Section } from '~/ui/section';
import { workplanAddress } from '../space-view';
import type { VersionPage } from './read-version-page.server';
import { VersionFile } from './version-list';
import { VersionParts } from './version-parts';
import { versionAddress } from './versions-view';
import { WorkplanChanges } from './workplan-changes';

/** A version: its title, when it was published, its document, and what it changed of the one before it. */
export function VersionInFull({ page }: { page: VersionPage }) {
  const { t } = useTranslation();
  const { space, version, before, changes, next } = page;
  return (
    <>
      <div className="version-facts">
        <p>
          <bdi lang={version.language}>{version.title}</bdi>
          {' · '}
          <Moment at={version.publishedAt} precision="moment" timeZone={space.timeZone} />
        </p>
        <p>
          {version.isCurrent ? null : `${t('versions.notCurrent')} `}
          <LocalLink className="ds-link" to={workplanAddress(space.slug)}>
            {t('versions.readCurrent')}
          </LocalLink>
        </p>
        {version.fileName ? <VersionFile version={version} spaceSlug={space.slug} /> : null}
      </div>
      {changes ? <WorkplanChanges changes={changes} spaceSlug={space.slug} /> : null}
      <Section id="whole-text" title={t('versions.whole')}>
        <VersionParts parts={page.text} language={version.language} />
      </Section>
      <Pager
        label={t('versions.pager')}
        earlier={before && versionAddress(space.slug, before.number)}
        later={next === null ? null : versionAddress(space.slug, next)}
        words={{
          earlier: t('versions.earlier', { number: before?.number }),
          later: t('versions.later', { number: next }),
        }}
      />
    </>
  );
}
