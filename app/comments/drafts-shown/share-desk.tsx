import { useTranslation } from 'react-i18next';
import { spaceAddress } from '~/spaces/space-view';
import { DoneNotice } from '~/ui/done-notice';
import { RadiosField, SelectField } from '~/ui/form/choice-fields';
import { PlainForm } from '~/ui/form/plain-form';
import { TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { Page } from '~/ui/page';
import { Section } from '~/ui/section';
import { InWords } from '~/ui/worded';
import { writingAddress } from '../writing/writing-place';
import { SHARE_DAYS } from './draft-share';
import type { SharePage } from './read-share-page.server';
import { OwnRemarks } from './remark-list';
import { ShareList } from './share-list';
import { shareSchema } from './share-schema';

/** A link that was just made: shown this once. */
export interface MadeLink {
  name: string;
  link: string;
}

/** The page on which an author shows a draft to colleagues: the remarks that came, a new link, who has one. */
export function ShareDesk({ page, made }: { page: SharePage; made: MadeLink | null }) {
  const { t } = useTranslation();
  const { space, place, shares, remarks } = page;
  const writing = writingAddress(space.slug, place);
  return (
    <Page
      trail={[
        { to: '/', label: t('site.spaces') },
        { to: spaceAddress(space.slug), label: <InWords of={space.title} /> },
        { to: writing, label: t('draftsShown.draft') },
      ]}
      title={t('draftsShown.title')}
      lead={<p>{t('draftsShown.lead')}</p>}
    >
      <DoneNotice />
      {made ? <ShownLink made={made} /> : null}
      {remarks.length > 0 ? (
        <Section id="remarks" title={t('draftsShown.remarks')}>
          <OwnRemarks page={page} />
        </Section>
      ) : null}
      <Section id="new" title={t('draftsShown.new')}>
        {page.isWritten ? <ShareForm /> : <NothingYet>{t('draftsShown.nothingWritten')}</NothingYet>}
      </Section>
      {shares.length > 0 ? (
        <Section id="people" title={t('draftsShown.people')}>
          <ShareList page={page} />
        </Section>
      ) : null}
      <p className="form-after">
        <LocalLink className="ds-link" to={writing}>
          {t('draftsShown.back')}
        </LocalLink>
      </p>
    </Page>
  );
}

function ShareForm() {
  const { t } = useTranslation();
  const form = usePlainForm(shareSchema, {
    id: 'share',
    labels: { name: t('draftsShown.name'), may: t('draftsShown.may'), days: t('draftsShown.days') },
    defaults: { may: 'remark', days: '14' },
  });
  return (
    <PlainForm form={form} submit={t('draftsShown.make')}>
      <TextField field={form.fields.name} hint={t('draftsShown.nameHint')} autoComplete="off" />
      <RadiosField
        field={form.fields.may}
        optional={false}
        choices={[
          { value: 'remark', label: t('draftsShown.mayRemark') },
          { value: 'edit', label: t('draftsShown.mayEdit') },
        ]}
      />
      <SelectField
        field={form.fields.days}
        choices={SHARE_DAYS.map((days) => ({
          value: String(days),
          label: t('draftsShown.forDays', { count: days }),
        }))}
      />
    </PlainForm>
  );
}

function ShownLink({ made }: { made: MadeLink }) {
  const { t } = useTranslation();
  return (
    <section className="notice notice-done" aria-labelledby="link">
      <h2 className="ds-heading" id="link">
        {t('draftsShown.linkFor')} <bdi>{made.name}</bdi>
      </h2>
      <p>{t('draftsShown.linkText')}</p>
      <p>
        <code className="shown-link" dir="ltr">
          {made.link}
        </code>
      </p>
    </section>
  );
}
