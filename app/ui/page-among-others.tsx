import type { ComponentProps, ReactNode } from 'react';
import { DoneNotice } from './done-notice';
import { Page } from './page';

/** What such a page says itself. */
export type OwnWords = Pick<ComponentProps<typeof Page>, 'title' | 'lead' | 'children'>;

/** A page of several that belong together: the way back to their front, their neighbours beside it, and what a form that led here did. */
export function PageAmongOthers(
  props: OwnWords & {
    /** From their front; none on the front itself. */
    trail?: { to: string; label: ReactNode }[];
    neighbours: { label: string; content: ReactNode };
  },
) {
  return (
    <Page trail={props.trail} title={props.title} lead={props.lead} side={props.neighbours}>
      <DoneNotice />
      {props.children}
    </Page>
  );
}
