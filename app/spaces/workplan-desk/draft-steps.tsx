import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { draftAddress } from './draft-address';

/** The steps from a document to a workplan, by the address of each; the third only where there is something to compare with. */
const STEPS = { recognised: '', text: '/text', compare: '/compare', publish: '/publish' } as const;
export type DraftStep = keyof typeof STEPS;

/** The way from the document to readers, with where one is. Steps can be taken in any order. */
export function DraftSteps(props: { slug: string; here: DraftStep; isFurther: boolean }) {
  const { t } = useTranslation();
  const steps = Object.entries(STEPS).filter(([name]) => props.isFurther || name !== 'compare');
  return (
    <nav aria-label={t('workplanDesk.steps')}>
      <ol className="draft-steps">
        {steps.map(([name, page], at) => (
          <li key={name}>
            <LocalLink
              to={draftAddress(props.slug, page)}
              aria-current={name === props.here ? 'step' : undefined}
            >
              <span className="draft-step-number">{at + 1}</span>
              {t(`workplanDesk.step.${name as DraftStep}`)}
            </LocalLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
