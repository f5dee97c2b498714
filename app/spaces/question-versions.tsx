import { useTranslation } from 'react-i18next';
import { catalogueFor } from '~/platform/i18n';
import { ChangedWords } from '~/ui/changed-words';
import { languageName } from '~/ui/intl-language';
import { Moment } from '~/ui/moment';
import { isSameText } from './question';
import type { QuestionHistory, QuestionVersion } from './read-question-history.server';

/** All versions of a question, the newest first, each with what it changed. */
export function QuestionVersions({ question }: { question: QuestionHistory }) {
  const { t } = useTranslation();
  const { versions, space } = question;
  return (
    <ol className="versions" reversed>
      {versions
        .map((version, place) => (
          <li key={version.number}>
            <h2 className="ds-heading">
              {t('questionDesk.version', { number: version.number })}
              {place === versions.length - 1 ? (
                <span className="quiet"> ({t('questionDesk.current')})</span>
              ) : null}
            </h2>
            <p className="audit-time">
              <Moment
                at={version.at}
                precision={version.at === null ? 'unknown' : 'moment'}
                timeZone={space.timeZone}
              />
              {' · '}
              <Whose version={version} />
            </p>
            {place === 0 ? (
              <FirstVersion version={version} />
            ) : (
              <VersionChanges before={versions[place - 1]!} after={version} />
            )}
          </li>
        ))
        .reverse()}
    </ol>
  );
}

function Whose({ version }: { version: QuestionVersion }) {
  const { t } = useTranslation();
  if (version.who) return <bdi>{version.who}</bdi>;
  return t(version.who === null ? 'desk.platform' : 'desk.somebody');
}

function FirstVersion({ version }: { version: QuestionVersion }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="quiet">{t('questionDesk.first')}</p>
      {Object.entries(version.text).map(([language, words]) => (
        <p key={language} className="changed-words" lang={language} dir={catalogueFor('en').dir(language)}>
          {words}
        </p>
      ))}
    </>
  );
}

/** What one version changed of another, language by language; a language that stayed as it was is left out. */
export function VersionChanges({ before, after }: { before: QuestionVersion; after: QuestionVersion }) {
  const { t, i18n } = useTranslation();
  if (isSameText(before.text, after.text)) return <p>{t('questionDesk.onlyKind')}</p>;
  const languages = [...new Set([...Object.keys(before.text), ...Object.keys(after.text)])];
  const changed = languages.filter((language) => before.text[language] !== after.text[language]);
  return changed.map((language) => (
    <div key={language} className="version-language">
      {languages.length > 1 ? <p className="small-heading">{languageName(language, i18n.language)}</p> : null}
      <ChangedWords
        before={before.text[language] ?? ''}
        after={after.text[language] ?? ''}
        language={language}
      />
    </div>
  ));
}
