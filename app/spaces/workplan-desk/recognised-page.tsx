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
      <p className="draft-ends">
        <LocalLink className="ds-button" to={draftAddress(slug, '/text')}>
          {t('workplanDesk.toText')}
        </LocalLink>
      </p>
    </DraftPage>
  );
}
