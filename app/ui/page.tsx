import type { ReactNode } from 'react';
import { Breadcrumbs } from './breadcrumbs';

/** The arrangement of a page: trail, title, what stands under it, an optional side column, the text. */
export function Page(props: {
  trail?: { to: string; label: ReactNode }[];
  title: ReactNode;
  /** What kind of thing it is, above the title. */
  kicker?: ReactNode;
  /** The lead is what the page is about (a question's text), and the title its number only. */
  titledByLead?: boolean;
  /** A line or two under the title. */
  lead?: ReactNode;
  side?: { label: string; content: ReactNode };
  children: ReactNode;
}) {
  return (
    <div className="frame page">
      <div className={props.titledByLead ? 'page-head titled-by-lead' : 'page-head'}>
        {props.trail ? <Breadcrumbs trail={props.trail} /> : null}
        {props.kicker ? <p className="kicker">{props.kicker}</p> : null}
        <h1 className="ds-heading">{props.title}</h1>
        {props.lead ? <div className="lead">{props.lead}</div> : null}
      </div>
      <div className={props.side ? 'columns' : 'column'}>
        {props.side ? <SideColumn label={props.side.label}>{props.side.content}</SideColumn> : null}
        <div className="text">{props.children}</div>
      </div>
    </div>
  );
}

/** Beside the text from 1024 px, always open and in view; before it, folded, where the page is narrow. */
function SideColumn({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself where it is longer than the window, so keys must reach it
    <aside className="side" aria-label={label} tabIndex={0}>
      <details>
        <summary>{label}</summary>
        <div className="side-content">{children}</div>
      </details>
    </aside>
  );
}
