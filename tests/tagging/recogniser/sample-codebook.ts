import { compileCodebook } from '~/tagging/recogniser/codebook.ts';
import type { RecognisableTerm } from '~/tagging/recogniser/reference.ts';

/** A codebook as a space has it: objectives, paragraphs, goals and targets, principles, areas and one workplan's priorities. */

const numbered = (framework: string, last: number): RecognisableTerm[] =>
  Array.from({ length: last }, (_, index) => ({ framework, code: String(index + 1), titles: [] }));

const priority = (
  code: string,
  kind: string | null,
  number: string | null,
  ...titles: string[]
): RecognisableTerm => ({
  framework: 'priority',
  code,
  kind,
  number,
  titles,
});

export const PRINCIPLES: Record<string, string> = {
  'people-centred': 'People-centred',
  'international-cooperation': 'International cooperation',
  'national-sovereignty': 'National sovereignty',
  'rule-of-law': 'Rule of law and due process',
  'sustainable-development': 'Sustainable development',
  'human-rights': 'Human rights',
  'gender-responsive': 'Gender-responsive',
  'child-sensitive': 'Child-sensitive',
  'whole-of-government': 'Whole-of-government approach',
  'whole-of-society': 'Whole-of-society approach',
};

export const TARGETS = [
  '1.5',
  '3.8',
  '4.b',
  '5.2',
  '8.7',
  '8.8',
  '10.2',
  '10.7',
  '10.c',
  '16.2',
  '16.9',
  '17.18',
];

export const FRAMEWORK_TERMS: RecognisableTerm[] = [
  ...numbered('gcm', 23),
  ...numbered('pd', 79),
  ...numbered('sdg', 17),
  ...TARGETS.map((code) => ({ framework: 'sdg', code, titles: [] })),
  ...numbered('thematic-area', 5),
  ...Object.entries(PRINCIPLES).map(([code, title]) => ({ framework: 'principle', code, titles: [title] })),
];

/** Priorities numbered twice, as new and as ongoing. */
export const PRIORITIES: RecognisableTerm[] = [
  priority(
    'N1',
    'new',
    '1',
    'Development of a proposed limited set of indicators to review progress related to GCM implementation',
  ),
  priority('N2', 'new', '2', 'Missing migrants and humanitarian assistance to migrants in distress'),
  priority('N3', 'new', '3', 'Preparing for future health emergencies'),
  priority('N4', 'new', '4', 'Responses to migrant smuggling and linkages with trafficking in persons'),
  priority('N5', 'new', '5', 'Strengthening the socio-economic integration of migrants'),
  priority(
    'O2',
    'ongoing',
    '2',
    'Support to the capacity development of Member States and UNCTs for GCM implementation',
  ),
  priority('O3', 'ongoing', '3', 'Alternatives to immigration detention'),
  priority('O4', 'ongoing', '4', 'Bilateral labour migration agreements'),
  priority(
    'O5',
    'ongoing',
    '5',
    'Promoting safe, dignified and rights-based return and readmission, and sustainable reintegration',
  ),
  priority('O6', 'ongoing', '6', 'Climate change, the GCM and the Paris Agreement'),
  priority('O10', 'ongoing', '10', 'Enhancing regular pathways for migrants in vulnerable situations'),
  priority('U1', null, null, 'Remittances and diaspora'),
  priority('U2', null, null, 'Gender discrimination'),
  priority('U3', null, null, 'Xenophobia and racism'),
];

/** Workstreams numbered by kind, some with a point in the number. */
export const WORKSTREAMS: RecognisableTerm[] = [
  priority('1.1', 'core', '1.1', 'Migration Multi-Partner Trust Fund established and functioning'),
  priority('2.1', 'core', '2.1', 'Capacity of the Network to support Member States bolstered'),
  priority('2.2', 'core', '2.2', 'GCM national implementation plans'),
  priority('3', 'core', '3', 'Network communication strategy'),
  priority('TW2', 'thematic', '2', 'Alternatives to detention'),
  priority('TW3', 'thematic', '3', 'Regular pathways (admission and stay) and reducing vulnerabilities'),
  priority('TW6', 'thematic', '6', 'Safe and inclusive access to services'),
  priority('F3', 'future', '3', 'Disasters, climate change and environmental degradation'),
];

export const PRIORITY_CODEBOOK = compileCodebook([...FRAMEWORK_TERMS, ...PRIORITIES]);
export const WORKSTREAM_CODEBOOK = compileCodebook([...FRAMEWORK_TERMS, ...WORKSTREAMS]);
