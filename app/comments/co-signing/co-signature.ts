import type { Worded } from '~/ui/worded';

/** Where people see what their organisations are asked to sign. */
export const CO_SIGNATURES_ADDRESS = '/account/co-signatures';

export type CoSignatureAnswer = 'confirmed' | 'declined';

/** A comment that an organisation is asked to sign, as its representatives see it. */
export interface AskedCoSignature {
  id: string;
  organisation: { name: string };
  /** Who asks: the organisation for which the comment is written, and the person unless their name is withheld. */
  asker: { organisation: string | null; person: string | null };
  space: { slug: string; title: Worded; timeZone: string };
  comment: { number: number; html: string; language: string; nameWithheld: boolean };
  /** ISO. */
  askedAt: string;
}

/** One that was answered, by whomever of the organisation. */
export interface AnsweredCoSignature {
  id: string;
  organisation: { name: string };
  state: CoSignatureAnswer;
  space: { slug: string; title: Worded; timeZone: string };
  /** Whether its page may be read by who asks. */
  comment: { number: number; isReadable: boolean };
  /** ISO. */
  answeredAt: string;
}
