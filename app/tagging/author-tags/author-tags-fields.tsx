import { useTranslation } from 'react-i18next';
import type { FormField } from '~/ui/form/form-field';
import { AddedTerms } from './added-terms';
import { OfferFields, ProposalFields } from './asks-and-offers';
import type { FindKind } from './find-key';
import { FindList } from './find-list';
import type { AuthorTagsPage } from './read-author-tags.server';

export type AuthorTagsField =
  | 'keep'
  | 'choose'
  | 'position'
  | 'add'
  | 'find'
  | 'proposal'
  | 'offer'
  | 'offerWords';

/** What an author may say of the tags of a comment before it is posted: all of it optional. `language` is the comment's. */
export function AuthorTagsFields(props: {
  tags: AuthorTagsPage;
  fields: Record<AuthorTagsField, FormField>;
  language: string;
  /** Where the script looks for terms. */
  findAt: string;
}) {
  const { t } = useTranslation();
  const { tags, fields } = props;
  return (
    <section className="section author-tags" aria-labelledby="tags">
      <h2 className="ds-heading" id="tags">
        {t('authorTags.title')}
      </h2>
      <p className="section-note">{t('authorTags.lead')}</p>
      {tags.finds.length === 0 ? <p>{t('authorTags.foundNothing')}</p> : null}
      <Finds kind="sure" {...props} />
      <Finds kind="probable" {...props} />
      <Finds kind="open" {...props} />
      <AddedTerms tags={tags} fields={fields} findAt={props.findAt} />
      <ProposalFields field={fields.proposal} />
      {tags.priorities.length > 0 ? <OfferFields priorities={tags.priorities} fields={fields} /> : null}
      <script type="module" src="/tagging.js" />
    </section>
  );
}

/** Finds of one kind, under what is asked about them; nothing where there are none. */
function Finds({
  kind,
  tags,
  fields,
  language,
}: {
  kind: FindKind;
  tags: AuthorTagsPage;
  fields: Record<AuthorTagsField, FormField>;
  language: string;
}) {
  const { t } = useTranslation();
  const finds = tags.finds.filter((find) => find.kind === kind);
  if (finds.length === 0) return null;
  const list = <FindList finds={finds} fields={fields} language={language} />;
  if (kind === 'sure')
    return (
      <>
        <p>{t('authorTags.found', { count: finds.length })}</p>
        {list}
      </>
    );
  return (
    <section className="find-group" aria-labelledby={`finds-${kind}`}>
      <h3 className="ds-heading" id={`finds-${kind}`}>
        {t(`authorTags.${kind}`)}
      </h3>
      <p className="section-note">
        {kind === 'open' ? t('authorTags.openNote') : t('authorTags.probableNote', { count: finds.length })}
      </p>
      {list}
    </section>
  );
}
