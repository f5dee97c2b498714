import type { ReactNode } from 'react';

/** A region of a page under its own heading; `id` makes it a place to link to. */
export function Section(props: { id: string; title: ReactNode; note?: ReactNode; children: ReactNode }) {
  return (
    <section className="section" aria-labelledby={props.id}>
      <h2 className="ds-heading" id={props.id}>
        {props.title}
      </h2>
      {props.note ? <p className="section-note">{props.note}</p> : null}
      {props.children}
    </section>
  );
}
