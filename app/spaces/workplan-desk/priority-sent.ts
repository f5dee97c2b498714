import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import type { DraftDocument, DraftPriority } from '../workplan-draft';
import type { DraftPriorityForm } from './draft-schema';
import { linesOf, numbersOf } from './written-lists';

/** A priority with nothing in it yet, as one that is entered by hand. */
export const emptyPriority = (key: string): DraftPriority => ({
  key,
  code: '',
  number: null,
  title: '',
  finalTitle: null,
  group: null,
  leads: [],
  participating: [],
  timeline: null,
  status: null,
  description: null,
  activities: [],
  activitiesCount: null,
  objectives: [],
  pdParagraphs: [],
  thematicAreas: [],
  layout: 'by-hand',
  confidence: 'sure',
  readings: [],
});

/**
 * A priority as its form says it; what the document said stays beside it. Somebody has looked at it now: it is sure. Raises
 * `InvalidField` of `priorityCode` where another priority of the draft has that code.
 */
export function prioritySent(
  draft: DraftDocument,
  before: DraftPriority,
  sent: DraftPriorityForm,
): DraftPriority {
  const other = draft.priorities.find(
    ({ key, code }) => key !== before.key && code.trim().toLowerCase() === sent.priorityCode.toLowerCase(),
  );
  if (other) throw new InvalidField('priorityCode', says('priorityCodeTaken', { title: other.title }));
  const activities = linesOf(sent.activities, before.activities);
  const isSameList = activities.length === before.activities.length;
  return {
    ...before,
    code: sent.priorityCode,
    title: sent.title,
    finalTitle: sent.finalTitle ?? null,
    number: sent.number ?? null,
    group: sent.group ?? null,
    leads: linesOf(sent.leads, before.leads),
    participating: linesOf(sent.participating, before.participating),
    timeline: sent.timeline ?? null,
    status: sent.status ?? null,
    description: sent.description || null,
    activities,
    // A number that stood for activities that were not given says nothing once they are.
    activitiesCount: isSameList ? before.activitiesCount : null,
    objectives: numbersOf(sent.objectives ?? '') ?? [],
    pdParagraphs: numbersOf(sent.pdParagraphs ?? '') ?? [],
    thematicAreas: numbersOf(sent.thematicAreas ?? '') ?? [],
    confidence: 'sure',
  };
}
