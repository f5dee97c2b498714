import fc from 'fast-check';

/** Guiding principles as they are cited, with the span to be found. */
export const principles = fc
  .constantFrom(
    ['the ', 'child-sensitive guiding principle', 'child-sensitive'],
    ['a ', 'whole-of-society approach', 'whole-of-society'],
    ['the ', 'gender-responsive guiding principle', 'gender-responsive'],
  )
  .map(([before = '', quote = '', code = '']) => ({
    text: before + quote,
    expected: [{ framework: 'principle', code, start: before.length, end: before.length + quote.length }],
  }));
