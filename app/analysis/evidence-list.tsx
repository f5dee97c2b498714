import { useTranslation } from 'react-i18next';
import { attachmentAddress } from '~/attachments/attachment-view';
import { CommentHead } from '~/comments/comment-head';
import { commentAddress, commentAnchor } from '~/comments/comment-view';
import { LocalLink } from '~/ui/local-link';
import type { Passage } from './passages';
import type { EvidenceView, FileQuote } from './read-evidence.server';

/** So many words of its files are quoted with a comment; the others stand in the file. */
const FILE_QUOTES_SHOWN = 5;

/** Comments as evidence: of each the passages that a tag rests on, every one leading to its place in the comment. */
export function EvidenceList(props: {
  comments: EvidenceView[];
  spaceSlug: string;
  timeZone: string;
  /** Set where a page has a second list, which may hold a comment of the first. */
  anchorPrefix?: string;
}) {
  return (
    <ol className="thread evidence">
      {props.comments.map((comment) => (
        <li key={comment.id}>
          <Evidence {...props} comment={comment} />
        </li>
      ))}
    </ol>
  );
}

function Evidence(props: {
  comment: EvidenceView;
  spaceSlug: string;
  timeZone: string;
  anchorPrefix?: string;
}) {
  const { t } = useTranslation();
  const { comment, spaceSlug } = props;
  const anchor = `${props.anchorPrefix ?? ''}${commentAnchor(comment.number)}`;
  return (
    <article className="comment" id={anchor} aria-labelledby={`${anchor}-who`}>
      <CommentHead {...props} place="named" headingId={`${anchor}-who`} />
      {comment.passages.map((passage) => (
        <PassageQuote key={passage.pieces.find((piece) => piece.id)?.id} passage={passage} {...props} />
      ))}
      {comment.inFiles.slice(0, FILE_QUOTES_SHOWN).map((inFile) => (
        <QuoteInFile key={inFile.id} inFile={inFile} {...props} />
      ))}
      {comment.opening !== null ? (
        <>
          <p className="quiet">{t('term.wholeComment')}</p>
          <blockquote className="passage" lang={comment.language} dir="auto">
            {comment.opening}
          </blockquote>
        </>
      ) : null}
      <p className="quiet evidence-notes">
        {comment.positions.length > 0 ? (
          <span>
            {t('term.position')}{' '}
            {comment.positions.map((position) => t(`tags.position.${position}`)).join(', ')}
          </span>
        ) : null}
        {comment.actions.length > 0 ? (
          <span>
            {t('term.actions')} <bdi>{comment.actions.join(', ')}</bdi>
          </span>
        ) : null}
        {comment.candidates.length > 0 ? (
          <span>
            {t('tags.alsoPossible')} <bdi>{comment.candidates.join(', ')}</bdi>
          </span>
        ) : null}
        {comment.opening !== null ? (
          <LocalLink className="ds-link" to={commentAddress(spaceSlug, comment.number)}>
            {t('term.open')}
          </LocalLink>
        ) : null}
      </p>
    </article>
  );
}

/** Words of a file that came with the comment, and the file. */
function QuoteInFile(props: { inFile: FileQuote; comment: EvidenceView; spaceSlug: string }) {
  const { t } = useTranslation();
  const { file, before, quote, after } = props.inFile;
  return (
    <blockquote className="passage" lang={props.comment.language} dir="auto">
      … {before}
      <mark>{quote}</mark>
      {after} …{' '}
      <LocalLink className="ds-link" to={attachmentAddress(props.spaceSlug, file)}>
        {t('tags.inFile')} <bdi>{file.name}</bdi>
      </LocalLink>
    </blockquote>
  );
}

function PassageQuote(props: { passage: Passage; comment: EvidenceView; spaceSlug: string }) {
  const { t } = useTranslation();
  const { passage, comment } = props;
  const address = commentAddress(props.spaceSlug, comment.number);
  return (
    <blockquote className="passage" lang={comment.language} dir="auto">
      {passage.cutBefore ? '… ' : null}
      {passage.pieces.map((piece, place) =>
        piece.id ? (
          <LocalLink key={piece.id} to={`${address}#${piece.id}`} title={t('term.open')}>
            <mark>{piece.text}</mark>
          </LocalLink>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a passage never change places
          <span key={place}>{piece.text.replace(/\n{2,}/g, '\n')}</span>
        ),
      )}
      {passage.cutBehind ? ' …' : null}
    </blockquote>
  );
}
