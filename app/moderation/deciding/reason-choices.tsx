import { type FormField, GroupFrame } from '~/ui/form/form-field';
import type { ReasonOnOffer } from './read-reasons.server';

/** So many reasons have a key: a digit each. */
const KEYS = 9;

/** The reasons that are offered, one under the other, each with the digit that chooses it where there is a script. `isFirst`: the one that is chosen has the focus. */
export function ReasonChoices(props: { field: FormField; reasons: ReasonOnOffer[]; isFirst?: boolean }) {
  const { field, reasons } = props;
  const chosen = reasons.findIndex(({ code }) => field.values.includes(code));
  return (
    <div className="reasons">
      <GroupFrame field={field}>
        {reasons.map(({ code, title }, at) => {
          // The first has the field's own id: there the summary leads.
          const id = at === 0 ? field.id : `${field.id}-${at + 1}`;
          const key = at < KEYS ? String(at + 1) : undefined;
          return (
            <div className="choice" key={code}>
              <input
                className="ds-input"
                type="radio"
                id={id}
                name={field.name}
                value={code}
                defaultChecked={at === chosen}
                // biome-ignore lint/a11y/noAutofocus: the form was opened to choose among these
                autoFocus={props.isFirst && at === Math.max(0, chosen) ? true : undefined}
                aria-invalid={field.error ? true : undefined}
                aria-keyshortcuts={key}
                data-reason-key={key}
              />
              <label htmlFor={id}>
                <span lang={title.language}>{title.text}</span>
                {key ? (
                  <span aria-hidden="true">
                    {' '}
                    <kbd className="key">{key}</kbd>
                  </span>
                ) : null}
              </label>
            </div>
          );
        })}
      </GroupFrame>
    </div>
  );
}
