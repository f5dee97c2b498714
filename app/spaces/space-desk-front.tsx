import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '~/ui/facts';
import { Notice } from '~/ui/form/notice';
import { LocalLink } from '~/ui/local-link';
import { Section } from '~/ui/section';
import type { SpaceDesk } from './read-space-desk.server';
import { Stage, useSpaceDates } from './space-dates';
import { spaceAddress, spaceDeskAddress } from './space-view';
import type { SpaceNeed } from './stage';

/** Where each thing that a space lacks is done. */
const PLACES: Record<SpaceNeed, string> = {
  welcome: '/settings#welcome',
  subject: '/workplan',
  priorities: '/workplan',
  workplan: '/workplan',
  questions: '/questions',
  closingTime: '/settings#times',
  moderators: '/settings#people',
  contact: '/settings#people',
  // The platform's own, for all its consultations.
  privacyNotice: '/desk/privacy',
};

const placeOf = (slug: string, need: SpaceNeed): string =>
  PLACES[need].startsWith('/desk/') ? PLACES[need] : spaceDeskAddress(slug, PLACES[need]);

/** These make the next step; the rest is said and left to the secretariat. */
const STEPS: SpaceNeed[] = ['welcome', 'subject', 'priorities', 'workplan', 'questions', 'closingTime'];

/** Of a draft the page of its next step: what is missing first, then its opening. */
function nextPage({ needs }: SpaceDesk): string {
  const need = needs.find((one) => STEPS.includes(one.need))?.need;
  return need ? PLACES[need] : '/stage';
}

/** How a consultation stands, what it still lacks, and the next step. */
export function SpaceDeskFront({ desk, waiting }: { desk: SpaceDesk; waiting: ReactNode }) {
  const { t } = useTranslation();
  const { space } = desk;
  return (
    <>
      {desk.missedOpening ? <Notice kind="problem">{t('spaceDesk.missedOpening')}</Notice> : null}
      {space.stage === 'draft' ? <Preparation desk={desk} /> : null}
      {space.can.manage && space.stage === 'draft' ? <NextStep desk={desk} /> : null}
      <Section id="stands" title={t('spaceDesk.stands')}>
        <Facts
          facts={[
            { name: t('space.stageName'), value: <Stage stage={space.stage} /> },
            ...useSpaceDates({ ...desk, stage: space.stage, timeZone: space.timeZone }),
            { name: t('settings.visibility'), value: t(`settings.visibilities.${desk.visibility}`) },
            { name: t('settings.moderation'), value: t(`settings.moderations.${desk.moderation}`) },
            { name: t('space.questions'), value: t('spaceDesk.number', { count: desk.questions }) },
            {
              name: t('space.workplan'),
              value: t(desk.hasWorkplan ? 'spaceDesk.isThere' : 'spaceDesk.notYet'),
            },
            { name: t('spaceDesk.comments'), value: t('spaceDesk.number', { count: desk.comments }) },
            { name: t('spaceDesk.pages.moderation'), value: waiting },
            { name: t('spaceDesk.team'), value: t('spaceDesk.number', { count: desk.team }) },
          ]}
        />
        <ul className="next-steps">
          <li>
            <LocalLink className="ds-link" to={spaceAddress(space.slug)}>
              {t('spaceDesk.seeAsReaders')}
            </LocalLink>
          </li>
          {space.can.manage ? (
            <>
              {space.stage === 'open' ||
              space.stage === 'closed' ||
              (space.stage === 'draft' && nextPage(desk) !== '/stage') ? (
                <li>
                  <LocalLink className="ds-link" to={spaceDeskAddress(space.slug, '/stage')}>
                    {t(`stage.step.${space.stage}`)}
                  </LocalLink>
                </li>
              ) : null}
              <li>
                <LocalLink className="ds-link" to={spaceDeskAddress(space.slug, '/copy')}>
                  {t('copySpace.title')}
                </LocalLink>
              </li>
              {space.stage === 'draft' && desk.comments === 0 ? (
                <li>
                  <LocalLink className="ds-link" to={spaceDeskAddress(space.slug, '/delete')}>
                    {t('deleteSpace.title')}
                  </LocalLink>
                </li>
              ) : null}
            </>
          ) : null}
        </ul>
      </Section>
    </>
  );
}

/** What a draft still lacks; what it cannot open without is marked. */
function Preparation({ desk }: { desk: SpaceDesk }) {
  const { t } = useTranslation();
  const { space, needs } = desk;
  return (
    <Section id="needs" title={t('spaceDesk.needs')}>
      {needs.length === 0 ? <p>{t('spaceDesk.needsNothing')}</p> : null}
      <ul className="needs">
        {needs.map(({ need, isRequired }) => (
          <li key={need}>
            {space.can.manage ? (
              <LocalLink className="ds-link" to={placeOf(space.slug, need)}>
                {t(`spaceDesk.need.${need}`)}
              </LocalLink>
            ) : (
              t(`spaceDesk.need.${need}`)
            )}{' '}
            {isRequired ? <strong>{t('spaceDesk.required')}</strong> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One button for a draft: what is to be done next. Of one that is open nothing has to be done, so there is none. */
function NextStep({ desk }: { desk: SpaceDesk }) {
  const { t } = useTranslation();
  const { space, needs } = desk;
  const need = needs.find((one) => STEPS.includes(one.need))?.need;
  const words = need ? t(`spaceDesk.step.${need as 'welcome'}`) : t('stage.step.draft');
  return (
    <p className="step">
      <LocalLink
        className="ds-button"
        data-variant="primary"
        to={spaceDeskAddress(space.slug, nextPage(desk))}
      >
        {words}
      </LocalLink>
    </p>
  );
}
