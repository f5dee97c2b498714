import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { type VersionLine, versionAddress, versionFileAddress } from './versions-view';

/** The versions of a workplan, the newest first: when each was published, what it changed, and the document that it came as. */
export function VersionList(props: { versions: VersionLine[]; spaceSlug: string; timeZone: string }) {
  const { t } = useTranslation();
  return (
    <ol className="versions" reversed>
      {props.versions.map((version) => (
        <li key={version.number}>
          <p className="version-name">
            <LocalLink className="ds-link" to={versionAddress(props.spaceSlug, version.number)}>
              {t('versions.version', { number: version.number })}
            </LocalLink>
            {version.isCurrent ? <span className="quiet"> ({t('versions.current')})</span> : null}
          </p>
          <p>
            <bdi lang={version.language}>{version.title}</bdi>
          </p>
          <p className="audit-time">
            <Moment at={version.publishedAt} precision="moment" timeZone={props.timeZone} />
            {' · '}
            {t('versions.priorityCount', { count: version.priorities })}
            {' · '}
            {t('versions.blockCount', { count: version.blocks })}
          </p>
          {version.fileName ? <VersionFile version={version} spaceSlug={props.spaceSlug} /> : null}
        </li>
      ))}
    </ol>
  );
}

/** The way to the document that a version was read from. */
export function VersionFile({ version, spaceSlug }: { version: VersionLine; spaceSlug: string }) {
  const { t } = useTranslation();
  return (
    <p>
      {t('versions.original')}{' '}
      <a className="ds-link" href={versionFileAddress(spaceSlug, version.number)} download>
        <bdi>{version.fileName}</bdi>
      </a>
    </p>
  );
}
