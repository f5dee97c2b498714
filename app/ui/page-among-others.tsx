import type { ComponentProps, ReactNode } from 'react';
import { DoneNotice } from './done-notice';
import { Page } from './page';

/** What such a page says itself. */
export type OwnWords = Pick<ComponentProps<typeof Page>, 'title' | 'lead' | 'children'>;

/** A page of several that belong together: the way back to their front, its neighbours beside it, and what a form that led here did. */
export function PageAmongOthers(
  props: OwnWords & {
    /** None on the front itself. */
    front?: { to: string; label: string };
    neighbours: { label: string; content: ReactNode };
  },
) {
  return (
    <Page trail={props.front && [props.front]} title={props.title} lead={props.lead} side={props.neighbours}>
      <DoneNotice />
      {props.children}
    </Page>
  );
}
