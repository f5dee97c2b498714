import type { ReactNode } from 'react';

/** The main action of a page is `primary`, and there is one; `danger` is for what is lost by it. */
export type ButtonVariant = 'primary' | 'secondary' | 'danger';

/** Sends the form that it stands in. */
export function SubmitButton(props: { variant?: ButtonVariant; children: ReactNode }) {
  return (
    <button type="submit" className="ds-button" data-variant={props.variant ?? 'primary'}>
      {props.children}
    </button>
  );
}
