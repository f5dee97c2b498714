import { useTranslation } from 'react-i18next';
import { FieldFrame, type FieldProps, tied } from './form-field';

/** A file, in a form that is `multipart`. `accept` as in HTML: it helps to find the file and checks nothing. */
export function FileField(props: FieldProps & { accept?: string }) {
  const { t } = useTranslation();
  const { field } = props;
  const again = field.sentBack && !field.error ? t('form.chooseAgain') : null;
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
      <input {...tied(shown)} className="file-input" type="file" accept={props.accept} />
    </FieldFrame>
  );
}
