import type { Worded } from '~/ui/worded';

/** What the closing of an account would do, for the person who thinks of it. */
export interface ClosingView {
  /** The platform cannot be without: it is refused. */
  isLastSecretariat: boolean;
  /** Consultations in which the person has comments, whatever their state. */
  spaces: { slug: string; title: Worded; comments: number; fate: 'kept' | 'withdrawn' }[];
}
