import { useTranslation } from 'react-i18next';
import { addressPrefix } from '~/platform/i18n';
import { HiddenField } from './hidden-field';
import { type ButtonVariant, SubmitButton } from './submit-button';

/**
 * One button that does one thing to one item of a list, without a page in between. `action` is an address of ours without its language;
 * `of` names the item for who hears the button alone ("End: Firefox on Linux").
 */
export function ActionForm(props: {
  action: string;
  label: string;
  of?: string;
  values?: Record<string, string>;
  variant?: ButtonVariant;
}) {
  const { i18n } = useTranslation();
  return (
    <form method="post" action={`${addressPrefix(i18n.language)}${props.action}`} className="action-form">
      {Object.entries(props.values ?? {}).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <SubmitButton variant={props.variant ?? 'secondary'}>
        {props.label}
        {props.of ? (
          <span className="unseen">
            : <bdi>{props.of}</bdi>
          </span>
        ) : null}
      </SubmitButton>
    </form>
  );
}
