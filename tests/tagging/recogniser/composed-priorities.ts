import fc from 'fast-check';
import { PRIORITIES } from './sample-codebook.ts';

/** Priorities as they are cited: by kind and number, with their title, by title alone, in French and Spanish. */

const KIND_NAMES: Record<string, string> = { new: 'New', ongoing: 'Ongoing' };
const KINDED = PRIORITIES.filter((term) => term.kind && term.number);
export const priorities = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...KINDED),
      fc.constantFrom('Priority ', 'priority ', 'priority number ', 'Priority Area ', 'thematic priority '),
    )
    .map(([term, noun]) => {
      const text = `${KIND_NAMES[term.kind ?? '']} ${noun}${term.number}`;
      return { text, expected: [{ framework: 'priority', code: term.code, start: 0, end: text.length }] };
    }),
  fc
    .tuple(fc.constantFrom(...KINDED), fc.constantFrom('priorité ', 'prioridad ', 'prioridad n.º '))
    .map(([term, noun]) => {
      // French and Spanish put "ongoing" behind the number, and "new" before it
      const isFrench = noun === 'priorité ';
      const isNew = term.kind === 'new';
      const citation = `${isNew ? (isFrench ? 'nouvelle ' : 'nueva ') : ''}${noun}${term.number}`;
      return {
        text: isNew ? citation : `${citation} ${isFrench ? 'en cours' : 'en curso'}`,
        expected: [{ framework: 'priority', code: term.code, start: 0, end: citation.length }],
      };
    }),
  fc.tuple(fc.constantFrom(...KINDED), fc.constantFrom('“”', '‘’', '""')).map(([term, quotes]) => {
    const text = `priority area ${term.number} ${quotes[0]}${term.titles[0]}${quotes[1]}`;
    return {
      text,
      expected: [
        { framework: 'priority', code: term.code, start: 0, end: `priority area ${term.number}`.length },
      ],
    };
  }),
  fc.constantFrom(...KINDED).map((term) => {
    const text = `${term.titles[0]} (${KIND_NAMES[term.kind ?? '']} Priority ${term.number})`;
    return {
      text,
      expected: [
        {
          framework: 'priority',
          code: term.code,
          start: (term.titles[0] ?? '').length + 2,
          end: text.length - 1,
        },
      ],
    };
  }),
  fc.constantFrom(...PRIORITIES).map((term) => {
    const text = `the priority “${term.titles[0]}”`;
    return {
      text,
      expected: [
        { framework: 'priority', code: term.code, start: 'the priority “'.length, end: text.length - 1 },
      ],
    };
  }),
);
