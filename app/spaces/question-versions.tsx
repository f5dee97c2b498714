import { useTranslation } from 'react-i18next';
import { catalogueFor } from '~/platform/i18n';
import { wordChanges } from '~/platform/text/word-changes';
import { ChangedWords } from '~/ui/changed-words';
import { languageName } from '~/ui/intl-language';
import { Moment } from '~/ui/moment';
import { Doer } from './doer';
import { isSameText, type QuestionText } from './question';
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
              <Doer who={version.who} />
            </p>
            {place === 0 ? (
              <FirstVersion version={version} languages={question.languages} />
            ) : (
              <VersionChanges before={versions[place - 1]!} after={version} languages={question.languages} />
            )}
          </li>
        ))
        .reverse()}
    </ol>
  );
}

function FirstVersion({ version, languages }: { version: QuestionVersion; languages: string[] }) {
  const { t } = useTranslation();
  const asked = inOrder(languages, version.text);
  return (
    <>
      <p className="quiet">{t('questionDesk.first')}</p>
      {asked.map((language) => (
        <InLanguage key={language} language={asked.length > 1 ? language : null}>
          <p className="changed-words" lang={language} dir={catalogueFor('en').dir(language)}>
            {version.text[language]}
          </p>
        </InLanguage>
      ))}
    </>
  );
}

/** What one version changed of another, language by language in the given order; a language that stayed as it was is left out. */
export function VersionChanges(props: {
  before: QuestionVersion;
  after: QuestionVersion;
  languages: string[];
}) {
  const { t } = useTranslation();
  const { before, after } = props;
  if (isSameText(before.text, after.text)) return <p>{t('questionDesk.onlyKind')}</p>;
  const languages = inOrder(props.languages, before.text, after.text);
  const changed = languages.filter((language) => before.text[language] !== after.text[language]);
  return changed.map((language) => (
    <InLanguage key={language} language={languages.length > 1 ? language : null}>
      <ChangedWords
        changes={wordChanges(before.text[language] ?? '', after.text[language] ?? '', language)}
        language={language}
      />
    </InLanguage>
  ));
}

/** The languages of texts, in the given order; those in which nobody asks any more last. */
function inOrder(languages: string[], ...texts: QuestionText[]): string[] {
  const all = new Set([...languages, ...texts.flatMap((text) => Object.keys(text))]);
  return [...all].filter((language) => texts.some((text) => text[language]));
}

/** Words under the name of their language, where there are several. */
function InLanguage({ language, children }: { language: string | null; children: React.ReactNode }) {
  const { i18n } = useTranslation();
  return (
    <div className="version-language">
      {language === null ? null : <p className="small-heading">{languageName(language, i18n.language)}</p>}
      {children}
    </div>
  );
}
