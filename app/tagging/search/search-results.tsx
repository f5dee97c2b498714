import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { attachmentAddress } from '~/attachments/attachment-view';
import { CommentHead } from '~/comments/comment-head';
import { commentAddress } from '~/comments/comment-view';
import type { Snippet } from '~/comments/search/snippet';
import { TermName } from '~/frameworks/term-name';
import { termAddress } from '~/frameworks/term-view';
import { questionAddress, type SpaceFrame } from '~/spaces/space-view';
import { blockAddress } from '~/spaces/workplan-versions/versions-view';
import { LocalLink } from '~/ui/local-link';
import type { Found, FoundComment } from './found';

type InSpace = { space: Pick<SpaceFrame, 'slug' | 'timeZone'> };

/** What was found, each with the words that were. */
export function SearchResults({ found, space }: { found: Found[] } & InSpace) {
  return (
    <ol className="results">
      {found.map((one) => (
        <li key={one.id}>
          <Result found={one} space={space} />
        </li>
      ))}
    </ol>
  );
}

function Result({ found, space }: { found: Found } & InSpace) {
  const { t } = useTranslation();
  const { slug } = space;
  if (found.kind === 'comment')
    return (
      <ResultComment comment={found.comment} space={space} id={found.id}>
        <SnippetLine snippet={found.snippet} />
      </ResultComment>
    );
  if (found.kind === 'attachment')
    return (
      <ResultComment comment={found.comment} space={space} id={found.id}>
        <p className="result-file">
          {t('search.inFile')}{' '}
          <LocalLink className="ds-link" to={attachmentAddress(slug, found.file)}>
            <bdi>{found.file.name}</bdi>
          </LocalLink>
        </p>
        <SnippetLine snippet={found.snippet} />
      </ResultComment>
    );
  if (found.kind === 'question')
    return (
      <ResultText kind={t('search.one.question')} snippet={found.snippet}>
        <LocalLink to={questionAddress(slug, found.number)}>
          {t('question.title', { number: found.number })}
        </LocalLink>
      </ResultText>
    );
  if (found.kind === 'priority')
    return (
      <ResultText kind={t('search.one.priority')} snippet={found.snippet}>
        <LocalLink to={termAddress(slug, found.term)}>
          <TermName term={found.term} />
        </LocalLink>
      </ResultText>
    );
  return (
    <ResultText kind={t('search.one.block')} snippet={found.snippet}>
      <LocalLink to={blockAddress(slug, found.number)}>{t('block.title', { number: found.place })}</LocalLink>
    </ResultText>
  );
}

/** A comment as a result: who, when and in answer to what; then what was found. */
export function ResultComment(props: { comment: FoundComment; id: string; children?: ReactNode } & InSpace) {
  const { comment, space } = props;
  return (
    <article className="result" aria-labelledby={`found-${props.id}`}>
      <CommentHead
        comment={comment}
        spaceSlug={space.slug}
        timeZone={space.timeZone}
        place="named"
        headingId={`found-${props.id}`}
      />
      {props.children}
      <ReadOn number={comment.number} slug={space.slug} />
    </article>
  );
}

function ReadOn({ number, slug }: { number: number; slug: string }) {
  const { t } = useTranslation();
  return (
    <p className="result-more">
      <LocalLink className="ds-link" to={commentAddress(slug, number)}>
        {t('search.readComment', { number })}
      </LocalLink>
    </p>
  );
}

/** Something of the draft, or a question. */
function ResultText(props: { kind: string; snippet: Snippet; children: ReactNode }) {
  return (
    <article className="result">
      <h3 className="who">
        <span className="speaker">{props.children}</span>
      </h3>
      <p className="when">{props.kind}</p>
      <SnippetLine snippet={props.snippet} />
    </article>
  );
}

function SnippetLine({ snippet }: { snippet: Snippet }) {
  let at = 0;
  return (
    <p className="snippet" lang={snippet.language} dir="auto">
      {snippet.pieces.map(({ text, isFound }) => {
        at += text.length;
        return isFound ? <mark key={at}>{text}</mark> : <Fragment key={at}>{text}</Fragment>;
      })}
    </p>
  );
}
