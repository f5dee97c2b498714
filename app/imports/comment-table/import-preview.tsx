import { useTranslation } from 'react-i18next';
import type { SpaceFrame } from '~/spaces/space-view';
import { HiddenField } from '~/ui/form/hidden-field';
import { Notice } from '~/ui/form/notice';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { languageName } from '~/ui/intl-language';
import { Moment } from '~/ui/moment';
import { NothingYet } from '~/ui/nothing-yet';
import { Section } from '~/ui/section';
import type { LookedTable } from '../read-comment-preview.server';
import { importAddress } from '../received-address';
import { fieldsOfReading } from './column-fields';
import type { PreviewComment, PreviewRemark } from './comment-preview';
import { confirmTableSchema } from './import-schema';

/** Whether something must still be chosen, or cells cannot be taken: nothing can be entered then. */
export const isUnfinished = ({ preview }: LookedTable): boolean =>
  preview.asked.length + preview.problemCount > 0;

/** What must still be said of a table as a whole, in the form below; before anybody could say it, that is no mistake. */
export function StillToSay({ looked: { preview } }: { looked: LookedTable }) {
  const { t } = useTranslation();
  return (
    <Notice kind="waiting">
      {preview.asked.length > 0
        ? preview.asked.map((one) => t(`received.import.asked.${one}`)).join(' ')
        : t('received.import.checkColumns')}
    </Notice>
  );
}

/** The cells that cannot be taken; `isLoud` where the reader has said which column is which. */
export function TableProblems({ looked: { preview }, isLoud }: { looked: LookedTable; isLoud: boolean }) {
  const { t } = useTranslation();
  const words = (
    <>
      <p>{t('received.import.problemsNote', { count: preview.problemCount })}</p>
      <Remarks remarks={preview.problems} count={preview.problemCount} />
    </>
  );
  if (!isLoud)
    return (
      <Section id="cells" title={t('received.import.cells')}>
        {words}
      </Section>
    );
  return (
    // biome-ignore lint/a11y/noAutofocus: the page is the answer to a form; what went wrong is what it is about
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2 className="ds-heading">{t('received.import.problems')}</h2>
      {words}
    </div>
  );
}

/** What a table would do, row by row, and the button that does it. */
export function ImportPreview({ looked, space }: { looked: LookedTable; space: SpaceFrame }) {
  const { preview } = looked;
  const { t } = useTranslation();
  return (
    <>
      <Section id="preview" title={t('received.import.preview')}>
        {preview.commentCount === 0 ? (
          <NothingYet>{t('received.import.nothing')}</NothingYet>
        ) : (
          <Entered looked={looked} space={space} />
        )}
      </Section>
      {preview.noteCount > 0 ? (
        <Section id="notes" title={t('received.import.notes')}>
          <Remarks remarks={preview.notes} count={preview.noteCount} />
        </Section>
      ) : null}
      {preview.commentCount > 0 ? <Confirm looked={looked} space={space} /> : null}
    </>
  );
}

function Remarks({ remarks, count }: { remarks: PreviewRemark[]; count: number }) {
  const { t } = useTranslation();
  return (
    <>
      <ul className="remarks">
        {remarks.map(({ row, column, words }) => (
          <li key={`${row} ${column} ${words}`}>
            <span className="remark-place">{t('authors.table.place', { row, column })}</span> {words}
          </li>
        ))}
      </ul>
      {count > remarks.length ? (
        <p>{t('received.import.moreRemarks', { count: count - remarks.length })}</p>
      ) : null}
    </>
  );
}

function Entered({ looked: { preview }, space }: { looked: LookedTable; space: SpaceFrame }) {
  const { t } = useTranslation();
  const { comments, commentCount, entered, known, repeated } = preview;
  return (
    <>
      <p className="counts">
        <span>{t('received.import.comments', { count: commentCount })}</span>
        {entered.length > 0 ? (
          <span>
            {t('received.import.organisations', { count: entered.length, names: entered.join('; ') })}
          </span>
        ) : null}
        {known > 0 ? <span>{t('received.import.known', { count: known })}</span> : null}
        {repeated > 0 ? <span>{t('received.import.repeated', { count: repeated })}</span> : null}
      </p>
      <p>{t(space.stage === 'draft' ? 'received.import.publishedDraft' : 'received.import.published')}</p>
      {preview.unmapped.length > 0 ? (
        <Notice kind="waiting">
          {t('received.import.leftOut', {
            count: preview.unmapped.length,
            columns: preview.unmapped.join(', '),
          })}
        </Notice>
      ) : null}
      <table className="plan received-plan">
        <thead>
          <tr>
            <th scope="col">{t('received.import.row')}</th>
            <th scope="col">{t('received.import.who')}</th>
            <th scope="col">{t('received.import.what')}</th>
          </tr>
        </thead>
        <tbody>
          {comments.map((comment) => (
            <Row key={comment.row} comment={comment} space={space} />
          ))}
        </tbody>
      </table>
      {commentCount > comments.length ? (
        <p>{t('received.import.moreRows', { count: commentCount - comments.length })}</p>
      ) : null}
    </>
  );
}

function Row({ comment, space }: { comment: PreviewComment; space: SpaceFrame }) {
  const { t, i18n } = useTranslation();
  const { organisations, author, posted, channel } = comment;
  const isUnnamed = organisations.length === 0 && author === null;
  return (
    <tr>
      <td className="number">{comment.row}</td>
      <th scope="row">
        {organisations.map(({ name, isNew }) => (
          <span className="author-facts" key={name}>
            <bdi className="assigned">{name}</bdi>
            {isNew ? <span className="waits">{t('received.import.new')}</span> : null}
          </span>
        ))}
        {author ? <bdi>{author}</bdi> : null}
        {isUnnamed ? t('received.import.unnamed') : null}
        {comment.facts.length > 0 ? <span className="count">{comment.facts.join(', ')}</span> : null}
        {comment.nameWithheld ? <span className="count">{t('received.import.withheld')}</span> : null}
      </th>
      <td>
        <bdi lang={comment.language}>{comment.opening}</bdi>
        <span className="count">
          <Place comment={comment} /> ·{' '}
          {posted.at ? <Moment {...posted} timeZone={space.timeZone} /> : t('received.import.undated')} ·{' '}
          {channel ? t(`received.channel.${channel}`) : null} ·{' '}
          {languageName(comment.language, i18n.language)}
        </span>
      </td>
    </tr>
  );
}

function Place({ comment: { parent, question } }: { comment: PreviewComment }) {
  const { t } = useTranslation();
  if (parent)
    return 'row' in parent
      ? t('received.import.replyToRow', parent)
      : t('received.import.replyToNumber', parent);
  return question === null
    ? t('received.import.outside')
    : t('received.import.questionNumber', { number: question });
}

function Confirm({ looked, space }: { looked: LookedTable; space: SpaceFrame }) {
  const { t } = useTranslation();
  const form = usePlainForm(confirmTableSchema, {
    id: 'confirm',
    action: `${importAddress(space.slug)}/confirm`,
    labels: {},
  });
  const { preview, table, mark } = looked;
  return (
    <div className="section">
      <PlainForm form={form} submit={t('received.import.confirm', { count: preview.commentCount })} multipart>
        <p className="section-note">{t('received.import.confirmNote')}</p>
        {Object.entries({ ...fieldsOfReading(preview.reading), table, mark }).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
      </PlainForm>
    </div>
  );
}
