import { useTranslation } from 'react-i18next';
import { TermName } from '~/frameworks/term-name';
import { type TermView, termAddress } from '~/frameworks/term-view';
import { LocalLink } from '~/ui/local-link';
import type { CommentAsks } from './comment-asks';

/** What a comment asks for and offers, under its text: the priorities that it chooses, its proposals, its offers. `language` is the comment's. */
export function CommentAsksShown({
  asks,
  language,
  spaceSlug,
}: {
  asks: CommentAsks;
  language: string;
  spaceSlug: string;
}) {
  const { t } = useTranslation();
  const { proposals, offers, interests } = asks;
  if (proposals.length + offers.length + interests.length === 0) return null;
  return (
    <dl className="asks">
      {interests.length > 0 ? (
        <div>
          <dt>{t('tags.chooses')}</dt>
          {interests.map((term) => (
            <dd key={term.code}>
              <TermLink term={term} spaceSlug={spaceSlug} />
            </dd>
          ))}
        </div>
      ) : null}
      {proposals.length > 0 ? (
        <div>
          <dt>{t('tags.proposes')}</dt>
          {proposals.map((title) => (
            <dd key={title} lang={language} dir="auto">
              {title}
            </dd>
          ))}
        </div>
      ) : null}
      {offers.length > 0 ? (
        <div>
          <dt>{t('tags.offers')}</dt>
          {offers.map(({ term }) => (
            <dd key={term.code}>
              <TermLink term={term} spaceSlug={spaceSlug} />
            </dd>
          ))}
          {[...new Set(offers.map(({ text }) => text))].map((text) =>
            text ? (
              <dd key={text} className="asks-words" lang={language} dir="auto">
                {text}
              </dd>
            ) : null,
          )}
        </div>
      ) : null}
    </dl>
  );
}

const TermLink = ({ term, spaceSlug }: { term: TermView; spaceSlug: string }) => (
  <LocalLink className="ds-link" to={termAddress(spaceSlug, term)}>
    <TermName term={term} />
  </LocalLink>
);
