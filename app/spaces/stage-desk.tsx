import { useTranslation } from 'react-i18next';
import { ActionForm } from '~/ui/form/action-form';
import { HiddenField } from '~/ui/form/hidden-field';
import { Notice } from '~/ui/form/notice';
import { PlainForm } from '~/ui/form/plain-form';
import { TextAreaField, TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { NothingYet } from '~/ui/nothing-yet';
import { Section } from '~/ui/section';
import { Doer } from './doer';
import type { StagePage } from './read-stage-page.server';
import { Stage } from './space-dates';
import { moveStageSchema } from './space-settings-schema';
import { spaceDeskAddress } from './space-view';

/** Where a consultation stands, the ways on from there, and how it came there. Closing and archiving are `asked` first: what they take away is said before. */
export function StageDesk({ page, asked }: { page: StagePage; asked: string | null }) {
  const { t } = useTranslation();
  const { space, byClock, next, changes } = page;
  return (
    <>
      <p>
        {t('stage.now')} <Stage stage={space.stage} />
      </p>
      {byClock ? (
        <p>
          {t(`stage.byClock.${byClock.to}`)}{' '}
          <Moment at={byClock.at} precision="moment" timeZone={space.timeZone} />
        </p>
      ) : null}
      {page.lacks ? (
        <Notice kind="waiting">
          {t('stage.lacks')}{' '}
          <LocalLink className="ds-link" to={spaceDeskAddress(space.slug)}>
            {t('stage.seeLacks')}
          </LocalLink>
        </Notice>
      ) : null}
      {next.length === 0 ? <p>{t('stage.end')}</p> : null}
      {next.includes('open') && !page.lacks ? <MoveForm page={page} to="open" /> : null}
      {next.includes('closed') ? <Ending page={page} to="closed" isAsked={asked === 'closed'} /> : null}
      {next.includes('archived') ? <Ending page={page} to="archived" isAsked={asked === 'archived'} /> : null}
      <Section id="history" title={t('stage.history')}>
        {changes.length === 0 ? <NothingYet>{t('stage.noHistory')}</NothingYet> : null}
        <ol className="audit">
          {changes.map((change) => (
            <li key={change.id}>
              <p>
                <Stage stage={change.from} /> → <Stage stage={change.to} />
              </p>
              {change.reason ? (
                <p>
                  <bdi>{change.reason}</bdi>
                </p>
              ) : null}
              <p className="audit-time">
                <Moment at={change.at} precision="moment" timeZone={space.timeZone} />
                {' · '}
                {change.byClock ? t('spaceActivity.clock') : <Doer who={change.who} />}
              </p>
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}

/** Closing or archiving: a quiet way to the question, and there what is lost by it and the button. */
function Ending({ page, to, isAsked }: { page: StagePage; to: 'closed' | 'archived'; isAsked: boolean }) {
  const { t } = useTranslation();
  const { space, byClock } = page;
  const here = spaceDeskAddress(space.slug, '/stage');
  const kind = to === 'closed' ? 'closed' : 'archived';
  return (
    <Section id={to} title={t(`stage.end-title.${kind}`)} note={t(`stage.effect.${kind}`)}>
      {isAsked ? (
        <>
          <Notice kind="waiting">
            {t(`stage.loses.${kind}`)}{' '}
            {byClock?.to === 'closed' ? (
              <>
                {t('stage.closingFallsAway')}{' '}
                <Moment at={byClock.at} precision="moment" timeZone={space.timeZone} />
              </>
            ) : null}
          </Notice>
          <div className="form-end">
            <ActionForm
              action={here}
              label={t(`stage.submit.${kind}`)}
              values={{ from: space.stage, to }}
              variant="danger"
            />
            <LocalLink className="ds-link" to={here}>
              {t('stage.leave')}
            </LocalLink>
          </div>
        </>
      ) : (
        <p>
          <LocalLink className="ds-link" to={`${here}?to=${to}#${to}`}>
            {t(`stage.ask.${kind}`)}
          </LocalLink>
        </p>
      )}
    </Section>
  );
}

/** Opening with its effect; opening again also asks why, and until when. */
function MoveForm({ page, to }: { page: StagePage; to: 'open' }) {
  const { t } = useTranslation();
  const { stage, timeZone } = page.space;
  const isAgain = stage === 'closed';
  const kind = isAgain ? 'again' : to;
  const form = usePlainForm(moveStageSchema, {
    labels: isAgain
      ? { reason: t('stage.reason'), closesAt: t('stage.newClosing') }
      : ({} as { reason: string; closesAt: string }),
    defaults: { closesAt: page.formerClosing },
  });
  return (
    <Section id="move" title={t(`stage.move.${kind}`)} note={t(`stage.effect.${kind}`)}>
      <PlainForm form={form} submit={t(`stage.submit.${kind}`)}>
        <HiddenField name="from" value={stage} />
        <HiddenField name="to" value={to} />
        {!isAgain && page.byClock ? (
          <p>
            {t('stage.openingFallsAway')}{' '}
            <Moment at={page.byClock.at} precision="moment" timeZone={timeZone} />
          </p>
        ) : null}
        {isAgain ? (
          <>
            <TextAreaField
              field={form.fields.reason}
              rows={3}
              optional={false}
              hint={t('stage.reasonHint')}
            />
            <TextField
              field={form.fields.closesAt}
              type="datetime-local"
              hint={`${page.formerClosing ? `${t('stage.formerClosing')} ` : ''}${t('stage.newClosingHint', { zone: timeZone })}`}
            />
          </>
        ) : null}
      </PlainForm>
    </Section>
  );
}
