import { useTranslation } from 'react-i18next';
import { GroupsAndPlace } from '~/accounts/groups-and-place';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { NothingYet } from '~/ui/nothing-yet';
import { Section } from '~/ui/section';
import type { Assigned, PreviewRemark, PreviewRow } from './author-preview';
import { confirmAuthorTableSchema } from './author-schema';
import { authorTableAddress } from './author-view';
import type { MarkedPreview } from './read-author-preview.server';

/** What a table of authors would do: what is wrong with it, or row by row what will become of whom, and the button that does it. */
export function AuthorTablePreview(props: { preview: MarkedPreview; table: string; spaceSlug: string }) {
  const { preview } = props;
  const { t } = useTranslation();
  if (preview.problems.length > 0) return <Problems problems={preview.problems} />;
  return (
    <>
      <Section id="preview" title={t('authors.table.preview')}>
        {preview.rows.length === 0 ? (
          <NothingYet>{t('authors.table.nothing')}</NothingYet>
        ) : (
          <Changes preview={preview} />
        )}
      </Section>
      {preview.notes.length > 0 ? (
        <Section id="notes" title={t('authors.table.notes')}>
          <Remarks remarks={preview.notes} />
        </Section>
      ) : null}
      {preview.rows.length > 0 ? <Confirm {...props} /> : null}
    </>
  );
}

function Problems({ problems }: { problems: PreviewRemark[] }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noAutofocus: the page is the answer to a form; what went wrong is what it is about
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2 className="ds-heading">{t('authors.table.problems')}</h2>
      <p>{t('authors.table.problemsNote', { count: problems.length })}</p>
      <Remarks remarks={problems} />
    </div>
  );
}

function Remarks({ remarks }: { remarks: PreviewRemark[] }) {
  const { t } = useTranslation();
  return (
    <ul className="remarks">
      {remarks.map(({ row, column, words }) => (
        <li key={`${row} ${column} ${words}`}>
          <span className="remark-place">{t('authors.table.place', { row, column })}</span> {words}
        </li>
      ))}
    </ul>
  );
}

function Changes({ preview }: { preview: MarkedPreview }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="counts">
        <span>{t('authors.table.changes', { count: preview.rows.length })}</span>
        {preview.entered.length > 0 ? (
          <span>{t('authors.table.entered', { count: preview.entered.length })}</span>
        ) : null}
        {preview.unchanged > 0 ? <span>{t('authors.table.same', { count: preview.unchanged })}</span> : null}
      </p>
      <table className="plan">
        <thead>
          <tr>
            <th scope="col">{t('authors.table.row')}</th>
            <th scope="col">{t('authors.table.author')}</th>
            <th scope="col">{t('authors.table.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row) => (
            <Change key={row.row} row={row} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Change({ row }: { row: PreviewRow }) {
  const { t } = useTranslation();
  const isFirst = row.before.organisation === null && isEmpty(row.before);
  return (
    <tr>
      <td className="number">{row.row}</td>
      <th scope="row">
        <bdi>{row.author}</bdi>
        <span className="count">{t('count.comments', { count: row.comments })}</span>
      </th>
      <td>
        <Said assigned={row.becomes} isNew={row.isNew} />
        {row.formerName ? (
          <span className="count">{t('authors.table.formerName', { name: row.formerName })}</span>
        ) : null}
        {isFirst ? null : (
          <span className="count">
            {t('authors.table.before')} <Said assigned={row.before} />
          </span>
        )}
      </td>
    </tr>
  );
}

const isEmpty = ({ stakeholderGroups, place }: Assigned): boolean =>
  stakeholderGroups.length === 0 && place === null;

/** An organisation first, then groups and place. */
function Said({ assigned, isNew = false }: { assigned: Assigned; isNew?: boolean }) {
  const { t } = useTranslation();
  const { organisation } = assigned;
  return (
    <span className="author-facts">
      <span>
        {organisation ? <bdi className="assigned">{organisation}</bdi> : t('authors.table.noOrganisation')}
        {isNew ? <span className="waits"> {t('authors.table.new')}</span> : null}
      </span>
      <GroupsAndPlace of={assigned} />
    </span>
  );
}

function Confirm({
  preview,
  table,
  spaceSlug,
}: {
  preview: MarkedPreview;
  table: string;
  spaceSlug: string;
}) {
  const { t } = useTranslation();
  const form = usePlainForm(confirmAuthorTableSchema, {
    id: 'confirm',
    action: `${authorTableAddress(spaceSlug)}/confirm`,
    labels: {},
  });
  return (
    <div className="section">
      <PlainForm form={form} submit={t('authors.table.confirm', { count: preview.rows.length })} multipart>
        <p className="section-note">{t('authors.table.confirmNote')}</p>
        <HiddenField name="table" value={table} />
        <HiddenField name="mark" value={preview.mark} />
      </PlainForm>
    </div>
  );
}
