import { useTranslation } from 'react-i18next';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { NothingYet } from '~/ui/nothing-yet';
import { Section } from '~/ui/section';
import { invitationsAddress } from './invitation';
import type { InvitationPreview, PreviewRemark } from './invitation-preview';
import { carried, confirmInvitationsSchema, inviteSchema } from './schema';

/** What inviting a list would do: what is wrong with it, or row by row what becomes of whom, and the button that sends it. */
export function InvitationPlanTable(props: {
  preview: InvitationPreview;
  organisation: string | null;
  spaceSlug: string;
}) {
  const { preview } = props;
  const { t } = useTranslation();
  if (preview.problems.length > 0)
    return (
      <>
        <Problems problems={preview.problems} />
        {preview.sound.rows.length > 0 ? <LeaveOut {...props} /> : null}
      </>
    );
  const passed = preview.people.length - preview.invited;
  return (
    <>
      <Section id="preview" title={t('invitations.preview.what')}>
        {preview.invited === 0 ? <NothingYet>{t('invitations.preview.nothing')}</NothingYet> : null}
        <p className="counts">
          {preview.invited > 0 ? (
            <span>{t('invitations.preview.invited', { count: preview.invited })}</span>
          ) : null}
          {passed > 0 ? <span>{t('invitations.preview.passed', { count: passed })}</span> : null}
          {preview.entered.length > 0 ? (
            <span>{t('invitations.preview.entered', { count: preview.entered.length })}</span>
          ) : null}
        </p>
        {preview.invited > 0 ? <Send {...props} /> : null}
      </Section>
      {preview.notes.length > 0 ? (
        <Section id="notes" title={t('invitations.preview.notes')}>
          <Remarks remarks={preview.notes} />
        </Section>
      ) : null}
      <Table preview={preview} />
    </>
  );
}

function Problems({ problems }: { problems: PreviewRemark[] }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noAutofocus: the page is the answer to a form; what went wrong is what it is about
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2 className="ds-heading">{t('invitations.preview.problems')}</h2>
      <p>{t('invitations.preview.problemsNote', { count: problems.length })}</p>
      <Remarks remarks={problems} />
    </div>
  );
}

function Remarks({ remarks }: { remarks: PreviewRemark[] }) {
  const { t } = useTranslation();
  return (
    <ul className="remarks">
      {remarks.map(({ row, words }) => (
        <li key={`${row} ${words}`}>
          <span className="remark-place">{t('invitations.preview.place', { row })}</span> {words}
        </li>
      ))}
    </ul>
  );
}

function Table({ preview }: { preview: InvitationPreview }) {
  const { t } = useTranslation();
  return (
    <table className="plan invited-plan">
      <thead>
        <tr>
          <th scope="col">{t('invitations.preview.row')}</th>
          <th scope="col">{t('invitations.preview.address')}</th>
          <th scope="col">{t('invitations.preview.becomes')}</th>
        </tr>
      </thead>
      <tbody>
        {preview.people.map((person) => (
          <Person key={person.email} person={person} />
        ))}
      </tbody>
    </table>
  );
}

function Person({ person }: { person: InvitationPreview['people'][number] }) {
  const { t } = useTranslation();
  const { row, email, organisation, isNewOrganisation, outcome, hasAccount } = person;
  return (
    <tr>
      <td className="number">{row}</td>
      <th scope="row">
        <bdi dir="ltr">{email}</bdi>
        {organisation ? (
          <span className="count">
            <bdi>{organisation}</bdi>
            {isNewOrganisation ? <span className="waits"> {t('invitations.preview.new')}</span> : null}
          </span>
        ) : null}
      </th>
      <td>
        {t(`invitations.preview.outcome.${outcome}`)}
        {hasAccount ? <span className="count">{t('invitations.preview.hasAccount')}</span> : null}
      </td>
    </tr>
  );
}

/** Goes on with the rows that nothing is wrong with: they are looked at once more, and nobody is invited by it. */
function LeaveOut(props: { preview: InvitationPreview; organisation: string | null; spaceSlug: string }) {
  const { preview, organisation, spaceSlug } = props;
  const { t } = useTranslation();
  const form = usePlainForm(inviteSchema, {
    id: 'leave-out',
    action: invitationsAddress(spaceSlug, '/new'),
    labels: {},
  });
  return (
    <PlainForm
      form={{ ...form, problems: [] }}
      submit={t('invitations.preview.leaveOut', { count: preview.sound.leftOut })}
      multipart
    >
      <HiddenField name="rows" value={carried(preview.sound.rows)} />
      {organisation ? <HiddenField name="organisation" value={organisation} /> : null}
    </PlainForm>
  );
}

function Send(props: { preview: InvitationPreview; organisation: string | null; spaceSlug: string }) {
  const { preview, organisation, spaceSlug } = props;
  const { t } = useTranslation();
  const form = usePlainForm(confirmInvitationsSchema, {
    id: 'send',
    action: invitationsAddress(spaceSlug, '/send'),
    labels: {},
  });
  return (
    <PlainForm form={form} submit={t('invitations.preview.send', { count: preview.invited })} multipart>
      <HiddenField name="rows" value={carried(preview.rows)} />
      <HiddenField name="organisation" value={organisation ?? ''} />
      <HiddenField name="mark" value={preview.mark} />
    </PlainForm>
  );
}
