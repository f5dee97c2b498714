import { useTranslation } from 'react-i18next';
import { FieldFrame, type FieldProps, tied } from './form-field';

/** A password: never filled in by us, so that none ever stands in a page; the browser's own keeper may. */
export function PasswordField(props: FieldProps & { autoComplete: 'current-password' | 'new-password' }) {
  const { t } = useTranslation();
  const { field } = props;
  const again = field.sentBack && !field.error ? t('form.typeAgain') : null;
  const hint = again ? (
    <>
      {props.hint} {again}
    </>
  ) : (
    props.hint
  );
  const shown = { ...props, hint };
  return (
    <FieldFrame {...shown}>
      <input
        {...tied(shown)}
        className="ds-input"
        type="password"
        autoComplete={props.autoComplete}
        spellCheck={false}
        dir="ltr"
      />
    </FieldFrame>
  );
}
