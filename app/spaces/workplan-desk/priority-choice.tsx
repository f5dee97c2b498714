import { useTranslation } from 'react-i18next';
import type { Choice } from '~/ui/form/choice-fields';
import type { DraftPriority } from '../workplan-draft';
import { INTRODUCTION } from './draft-schema';

/** So long a title still fits into a list to choose from. */
const TITLE_SHOWN = 60;

/** What a block can belong to, as choices: a priority by its key, or none: the introduction, and what stands between priorities. */
export function usePriorityChoices(priorities: DraftPriority[]): Choice[] {
  const { t } = useTranslation();
  return [
    { value: INTRODUCTION, label: t('workplanDesk.noneOfThem') },
    ...priorities.map(({ key, code, title }) => ({
      value: key,
      label:
        `${code} ${title.length > TITLE_SHOWN ? `${title.slice(0, TITLE_SHOWN - 1).trimEnd()}…` : title}`.trim(),
    })),
  ];
}
