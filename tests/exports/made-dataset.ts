import type { ExportBy, ExportComment, ExportDataset, ExportTag } from '~/exports/export';
import { type AxisTerm, countAll, placeByQuestion, placeByTag } from '~/exports/place-comments';

const URL = 'https://consult.example.org/spaces/harbour';

const term = (code: string, title: string): AxisTerm => ({
  code,
  title,
  facts: {
    group: 'new',
    number: '1',
    leads: ['Harbour Office'],
    participating: [],
    timeline: null,
    status: null,
  },
});
export const PRIORITIES = [
  term('O6', 'Early warning for coastal storms'),
  term('N5', 'Apprenticeships in harbour towns'),
  term('N9', 'Nobody wrote about this one'),
];
export const OBJECTIVES = [1, 5, 18].map((number) => ({
  ...term(String(number), `Objective ${number}`),
  facts: null,
}));
export const QUESTIONS = [
  { number: 1, text: 'What is missing?' },
  { number: 2, text: 'What would you do?' },
];

export const madeTag = (framework: string, code: string, given: Partial<ExportTag> = {}): ExportTag => ({
  framework,
  code,
  state: 'confirmed',
  source: 'recognised',
  position: null,
  action: null,
  quote: null,
  start: null,
  end: null,
  file: null,
  ...given,
});

export const madeOrganisation = (name: string): ExportComment['organisations'][number] => ({
  name,
  nameAsPrinted: name,
  confirmed: true,
  assignedBySecretariat: false,
  stakeholderGroups: ['civil-society'],
});

export function madeComment(number: number, given: Partial<ExportComment> = {}): ExportComment {
  const organisation = given.organisations?.map(({ name }) => name).join('; ') || null;
  return {
    id: `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    number,
    permalink: `${URL}/comments/${number}`,
    question: QUESTIONS[0] ?? null,
    parent: null,
    date: '2026-10-20T10:00:00+01:00',
    datePrecision: 'moment',
    author: 'Rosa Participant',
    authorLabel: null,
    authorStakeholderGroup: null,
    authorCountry: null,
    authorRegion: null,
    nameWithheld: false,
    organisation,
    onBehalfOf: organisation,
    organisations: [],
    status: 'published',
    origin: 'web',
    language: 'en',
    attachmentMissing: false,
    received: null,
    files: [],
    tags: [],
    proposals: [],
    offers: [],
    interests: [],
    text: 'A comment.',
    ...given,
  };
}

/** A dataset as reading gives it, of comments that a test makes up. */
export function madeDataset(comments: ExportComment[], by: ExportBy = 'priority'): ExportDataset {
  const groups = {
    priority: () => placeByTag('priority', PRIORITIES, 'No priority', comments),
    objective: () => placeByTag('gcm', OBJECTIVES, 'No objective', comments),
    question: () => placeByQuestion(QUESTIONS, 'Outside any question', comments),
  };
  const titled = (framework: string, terms: AxisTerm[]) =>
    terms.map(({ code, title }) => ({ framework, code, title }));
  return {
    space: {
      slug: 'harbour',
      title: 'Draft workplan of the harbours',
      url: URL,
      stage: 'open',
      timeZone: 'Europe/Lisbon',
      disclaimer: 'Comments express the views of those who sign them.',
    },
    groups: groups[by](),
    comments,
    priorities: titled('priority', PRIORITIES),
    objectives: titled('gcm', OBJECTIVES),
    provenance: {
      publicUrl: 'https://consult.example.org',
      filters: { by, includeUnpublished: comments.some(({ status }) => status !== 'published') },
      revision: 7,
      revisionAt: '2026-11-02T09:00:00+00:00',
      counts: countAll(groups[by](), comments),
    },
  };
}
