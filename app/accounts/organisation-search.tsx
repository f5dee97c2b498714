import { useTranslation } from 'react-i18next';
import { addressPrefix } from '~/platform/i18n';
import { SubmitButton } from '~/ui/form/submit-button';

/** A line to search organisations by name: it leads to `action`, an address of ours without its language, with what was typed as `q`. */
export function OrganisationSearch(props: {
  action: string;
  label: string;
  submit: string;
  asked: string | null;
  /** The main thing to do on the page. */
  isMain?: boolean;
}) {
  const { i18n } = useTranslation();
  return (
    <search>
      <form
        method="get"
        action={`${addressPrefix(i18n.language)}${props.action}`}
        className="organisation-search"
      >
        <label className="ds-label" htmlFor="q">
          {props.label}
        </label>
        <div>
          <input
            className="ds-input"
            type="search"
            id="q"
            name="q"
            defaultValue={props.asked ?? ''}
            dir="auto"
            autoComplete="off"
          />
          <SubmitButton variant={props.isMain ? 'primary' : 'secondary'}>{props.submit}</SubmitButton>
        </div>
      </form>
    </search>
  );
}
