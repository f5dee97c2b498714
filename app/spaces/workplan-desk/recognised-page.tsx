import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { Section } from '~/ui/section';
import { DraftAbout } from './draft-about';
import { draftAddress } from './draft-address';
import { DraftPage } from './draft-page';
import { DraftPriorityList } from './draft-priority-list';
import { DraftProblems } from './draft-problems';
import type { DraftDesk } from './read-draft.server';
import { DraftFile } from './workplan-stands';

/** The first step: what was recognised in the document, to be compared with it. */
export function RecognisedPage({ desk }: { desk: DraftDesk }) {
  const { t } = useTranslation();
  const { document, space, fileName, warnings } = desk;
  const { slug } = space;
  const isByHand = fileName === null;
  return (
    <DraftPage
      desk={desk}
      step="recognised"
      title={t(isByHand ? 'workplanDesk.draft' : 'workplanDesk.recognised')}
      lead={t(isByHand ? 'workplanDesk.recognisedByHand' : 'workplanDesk.recognisedLead')}
    >
      {isByHand ? null : (
        <p className="said">
          {t('workplanDesk.readFrom')} <DraftFile fileName={fileName} slug={slug} />
        </p>
      )}
      <DraftProblems desk={desk} />
      {warnings.length > 0 ? (
        <Section id="warnings" title={t('workplanDesk.warnings')}>
          <ul className="rules">
            {warnings.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <DraftAbout desk={desk} />
      <Section
        id="priorities"
        title={t('workplanDesk.prioritiesTitle')}
        note={document.priorities.length > 0 ? t('workplanDesk.notPriorityNote') : undefined}
      >
        {document.priorities.length > 0 ? (
          <DraftPriorityList desk={desk} />
        ) : (
          <NothingYet>{t('workplanDesk.noPriorities')}</NothingYet>
        )}
        <p className="person-actions draft-ends">
          <LocalLink
            className="ds-button"
            data-variant="secondary"
            to={draftAddress(slug, '/priorities/new')}
          >
            {t('workplanDesk.addAPriority')}
          </LocalLink>
        </p>
      </Section>
      <OnFromHere desk={desk} isClear={warnings.length === 0 && document.priorities.length > 0} />
    </DraftPage>
  );
}

/** Where everything was understood the way leads on to what is published, which shows the whole document once more; else over its paragraphs. */
function OnFromHere({ desk, isClear }: { desk: DraftDesk; isClear: boolean }) {
  const { t } = useTranslation();
  const { slug } = desk.space;
  const variant = (isMain: boolean) => (isMain ? 'primary' : 'secondary');
  const on = desk.isFurther
    ? ({ page: '/compare', label: 'workplanDesk.toCompare' } as const)
    : ({ page: '/publish', label: 'workplanDesk.toPublish' } as const);
  const toText = (
    <LocalLink className="ds-button" data-variant={variant(!isClear)} to={draftAddress(slug, '/text')}>
      {t('workplanDesk.toText')}
    </LocalLink>
  );
  return (
    <p className="person-actions draft-ends">
      {isClear ? null : toText}
      <LocalLink className="ds-button" data-variant={variant(isClear)} to={draftAddress(slug, on.page)}>
        {t(on.label)}
      </LocalLink>
      {isClear ? toText : null}
    </p>
  );
}
