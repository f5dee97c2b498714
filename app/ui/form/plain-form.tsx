import type { ReactNode } from 'react';
import { ErrorSummary } from './error-summary';
import { SubmitButton } from './submit-button';
import type { PlainFormState } from './use-plain-form';

/**
 * A form that needs no script: what is wrong on top, the fields, the button. `submit` is the button's words, `beside` what stands next to it (a link),
 * `multipart` for a form with a file. The browser checks nothing: its messages are not in the page's language, and they stop at the first field.
 */
export function PlainForm(props: {
  form: PlainFormState;
  submit: string;
  variant?: 'primary' | 'danger';
  multipart?: boolean;
  beside?: ReactNode;
  children?: ReactNode;
}) {
  const { form } = props;
  return (
    <>
      <ErrorSummary problems={form.problems} />
      <form
        method="post"
        id={form.id}
        action={form.action}
        encType={props.multipart ? 'multipart/form-data' : undefined}
        className="plain-form"
        noValidate
      >
        {props.children}
        <div className="form-end">
          <SubmitButton variant={props.variant}>{props.submit}</SubmitButton>
          {props.beside}
        </div>
      </form>
    </>
  );
}
