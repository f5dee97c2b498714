import { useTranslation } from 'react-i18next';
import { catalogueFor } from '~/platform/i18n';
import { wordChanges } from '~/platform/text/word-changes';
import { ChangedWords } from '~/ui/changed-words';
import { Moment } from '~/ui/moment';
import type { CommentHistory } from './read-comment-history.server';

/** All versions of a comment, the newest first, each with what it changed of the one before it. */
export function CommentVersions({ history }: { history: CommentHistory }) {
  const { t } = useTranslation();
  const { versions, language, space } = history;
  const standsNow = versions.findLast(({ status }) => status === 'stands')?.number;
  return (
    <ol className="versions" reversed>
      {versions
        .map((version, place) => (
          <li key={version.number}>
            <h2 className="ds-heading">
              {t('afterwards.version', { number: place + 1 })}
              {version.number === standsNow ? (
                <span className="quiet"> ({t('afterwards.current')})</span>
              ) : null}
            </h2>
            <p className="audit-time">
              <Moment at={version.at} precision="moment" timeZone={space.timeZone} />
            </p>
            {version.status === 'stands' ? null : (
              <p className="waiting">{t(`afterwards.versionIs.${version.status}`)}</p>
            )}
            {place === 0 ? (
              <p className="changed-words" lang={language} dir={catalogueFor('en').dir(language)}>
                {version.text}
              </p>
            ) : (
              <ChangedWords
                changes={wordChanges(versions[place - 1]!.text, version.text, language)}
                language={language}
              />
            )}
          </li>
        ))
        .reverse()}
    </ol>
  );
}
