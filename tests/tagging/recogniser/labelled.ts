import type { Reference } from '~/tagging/recogniser/reference.ts';

/** A text with the references that a reader finds in it. */
export interface Labelled {
  text: string;
  expected: {
    framework: string;
    code: string;
    action?: string;
    start: number;
    end: number;
    state?: Reference['state'];
  }[];
}

/**
 * Reads a text labelled in place: `see ⟦GCM Obj. 5 i)|gcm:5/i⟧ and ⟦9|gcm:9⟧`. Several terms of one span are parted by
 * spaces; a `?` behind a term says proposed, a `!` confirmed, nothing either.
 */
export function readLabelled(marked: string): Labelled {
  const expected: Labelled['expected'] = [];
  let text = '';
  for (const piece of marked.split(/(⟦[^⟧]*⟧)/)) {
    if (!piece.startsWith('⟦')) {
      text += piece;
      continue;
    }
    const bar = piece.lastIndexOf('|');
    const quote = piece.slice(1, bar);
    for (const label of piece.slice(bar + 1, -1).split(' ')) {
      const [, framework = '', code = '', action, mark] =
        /^([^:]+):([^/?!]+)(?:\/([a-z]))?([?!])?$/.exec(label) ?? [];
      expected.push({
        framework,
        code,
        ...(action ? { action } : {}),
        start: text.length,
        end: text.length + quote.length,
        ...(mark ? { state: mark === '?' ? 'proposed' : 'confirmed' } : {}),
      });
    }
    text += quote;
  }
  return { text, expected };
}

/** A reference as one line, for comparing: `gcm:5/i 14-27`. */
export function lineOf(reference: {
  framework: string;
  code: string;
  action?: string | undefined;
  start: number;
  end: number;
}): string {
  const action = reference.action ? `/${reference.action}` : '';
  return `${reference.framework}:${reference.code}${action} ${reference.start}-${reference.end}`;
}
