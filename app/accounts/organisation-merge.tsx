import { useTranslation } from 'react-i18next';
import { Facts, Names } from '~/ui/facts';
import { ErrorSummary } from '~/ui/form/error-summary';
import { HiddenField } from '~/ui/form/hidden-field';
import { Notice } from '~/ui/form/notice';
import { PlainForm } from '~/ui/form/plain-form';
import { type PlainFormState, usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { OrganisationList } from './organisation-list';
import { chosenOrganisationSchema } from './organisation-schema';
import { OrganisationSearch } from './organisation-search';
import type { MergePage, MergePreview } from './read-merge-page.server';

export const mergeAddress = (slug: string): string => `/desk/organisations/${slug}/merge`;

/** A merge in two steps: which one stays, then what moves. An organisation that is gone by now has neither. */
export function MergeSteps({ page, asked }: { page: MergePage; asked: string | null }) {
  const { t } = useTranslation();
  const form = usePlainForm(chosenOrganisationSchema, { labels: {} });
  const { from, isFormer, preview } = page;
  if (isFormer)
    return (
      <Notice kind="problem">
        <p>{t('merge.gone')}</p>
        <p>
          {t('merge.goneNext')}{' '}
          <LocalLink className="ds-link" to={mergeAddress(from.slug)}>
            <bdi>{from.name}</bdi>
          </LocalLink>
        </p>
      </Notice>
    );
  return preview ? (
    <ConfirmMerge from={from} preview={preview} form={form} />
  ) : (
    <>
      <ErrorSummary problems={form.problems} />
      <ChooseOrganisation page={page} asked={asked} />
    </>
  );
}

/** First step: which one stays. */
function ChooseOrganisation({ page, asked }: { page: MergePage; asked: string | null }) {
  const { t } = useTranslation();
  const address = mergeAddress(page.from.slug);
  return (
    <>
      <Facts facts={[{ name: t('merge.goes'), value: <bdi>{page.from.name}</bdi> }]} />
      <OrganisationSearch
        action={address}
        label={t('merge.search')}
        submit={t('organisations.searchSubmit')}
        asked={asked}
        isMain
      />
      {page.matches.length > 0 ? (
        <>
          <h2 className="ds-heading">{t('merge.choose')}</h2>
          <OrganisationList
            organisations={page.matches}
            below={({ slug, name }) => (
              <p>
                <LocalLink className="ds-link" to={`${address}?into=${slug}`}>
                  {t('merge.chooseThis')}
                  <span className="unseen">: {name}</span>
                </LocalLink>
              </p>
            )}
          />
        </>
      ) : null}
      {page.matches.length === 0 && asked !== null ? (
        <NothingYet>{t('organisations.nothingFound')}</NothingYet>
      ) : null}
    </>
  );
}

/** Second step: what moves, and the button that moves it. */
function ConfirmMerge({
  from,
  preview,
  form,
}: {
  from: MergePage['from'];
  preview: MergePreview;
  form: PlainFormState;
}) {
  const { t } = useTranslation();
  const { into, comments, commentsOfBoth, members, authors, names } = preview;
  return (
    <>
      <Facts
        facts={[
          { name: t('merge.goes'), value: <bdi>{from.name}</bdi> },
          {
            name: t('merge.stays'),
            value: (
              <strong>
                <bdi>{into.name}</bdi>
              </strong>
            ),
          },
          {
            name: t('merge.preview'),
            value: (
              <ul className="moves">
                <li>
                  {t('merge.comments', { count: comments })}
                  {commentsOfBoth > 0 ? `; ${t('merge.commentsOfBoth', { count: commentsOfBoth })}` : null}
                </li>
                {members > 0 ? <li>{t('merge.members', { count: members })}</li> : null}
                {authors > 0 ? <li>{t('merge.authors', { count: authors })}</li> : null}
              </ul>
            ),
          },
          { name: t('merge.names'), value: <Names of={names} /> },
        ]}
      />
      <p className="section-note">{t('merge.fill')}</p>
      <PlainForm
        form={form}
        submit={t('merge.submit')}
        variant="danger"
        beside={
          <LocalLink className="ds-link" to={mergeAddress(from.slug)}>
            {t('merge.other')}
          </LocalLink>
        }
      >
        <HiddenField name="organisation" value={into.slug} />
      </PlainForm>
    </>
  );
}
