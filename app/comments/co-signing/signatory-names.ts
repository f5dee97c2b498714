/** The names of organisations that are to sign, as typed one a line: each once, without what a list copied from elsewhere has around them. */
export const signatoryNames = (typed: string): string[] => [
  ...new Set(
    typed
      .split('\n')
      .map((name) => name.replace(/^[\s•*·–-]+|[\s;,]+$/gu, ''))
      .filter((name) => name !== ''),
  ),
];
