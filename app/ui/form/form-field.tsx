import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A field as a page shows it: made by `usePlainForm`, drawn by the components beside this file. */
export interface FormField {
  id: string;
  hintId: string;
  errorId: string;
  name: string;
  /** In the reader's language, like `error`. */
  label: string;
  error?: string;
  /** What stands in it: of a list all that is chosen, of a ticked box "on", of anything else the first. */
  values: string[];
  optional: boolean;
  /** The form was refused and is shown again. */
  sentBack: boolean;
}

/** What every kind of field takes: a hint under its label, and whether it may be left out, where its schema does not say it. */
export interface FieldProps {
  field: FormField;
  hint?: ReactNode;
  optional?: boolean;
  /** What the page is for: it has the focus when the page arrives. */
  autoFocus?: boolean;
}

/** The attributes that tie a control to its label, its hint and its error. */
export function tied({ field, hint, autoFocus }: FieldProps) {
  const described = [hint ? field.hintId : '', field.error ? field.errorId : ''].filter(Boolean).join(' ');
  return {
    id: field.id,
    name: field.name,
    'aria-describedby': described || undefined,
    'aria-invalid': field.error ? (true as const) : undefined,
    autoFocus,
  };
}

/** A field with one control: label, hint and error over it. */
export function FieldFrame(props: FieldProps & { children: ReactNode }) {
  const { field } = props;
  return (
    <div className={field.error ? 'field field-refused' : 'field'}>
      <label className="ds-label" htmlFor={field.id}>
        <LabelWords {...props} />
      </label>
      <FieldHint {...props} />
      <FieldError {...props} />
      {props.children}
    </div>
  );
}

/** A field with several controls, as one group: its label, hint and error are the group's. */
export function GroupFrame(props: FieldProps & { children: ReactNode }) {
  const { field } = props;
  const described = tied(props);
  return (
    <fieldset
      className={field.error ? 'ds-fieldset field field-refused' : 'ds-fieldset field'}
      aria-describedby={described['aria-describedby']}
    >
      <legend className="ds-label">
        <LabelWords {...props} />
      </legend>
      <FieldHint {...props} />
      <FieldError {...props} />
      <div className="choices">{props.children}</div>
    </fieldset>
  );
}

function LabelWords({ field, optional = field.optional }: FieldProps) {
  const { t } = useTranslation();
  return (
    <>
      {field.label}
      {optional ? <span className="field-optional"> {t('form.optional')}</span> : null}
    </>
  );
}

/** The hint, as a paragraph that the control points to. */
export function FieldHint({ field, hint }: FieldProps) {
  if (!hint) return null;
  return (
    <p className="field-hint" id={field.hintId}>
      {hint}
    </p>
  );
}

/** What is wrong, as a paragraph that the control points to. */
export function FieldError({ field }: FieldProps) {
  if (!field.error) return null;
  return (
    <p className="field-error" id={field.errorId}>
      {field.error}
    </p>
  );
}
