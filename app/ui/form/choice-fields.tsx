import { FieldError, FieldFrame, FieldHint, type FieldProps, GroupFrame, tied } from './form-field';

/** One of what is offered. */
export interface Choice {
  value: string;
  label: string;
  /** Of a label that is content; "" for a name, which is of none. */
  language?: string;
  hint?: string;
}

/** Choices under a heading of their own. */
interface ChoiceGroup {
  group: string;
  choices: Choice[];
}

/** One choice from a long list. `empty` is what stands where nothing is chosen yet ("Choose one"). */
export function SelectField(
  props: FieldProps & { choices: (Choice | ChoiceGroup)[]; empty?: string; autoComplete?: string },
) {
  const { empty } = props;
  return (
    <FieldFrame {...props}>
      <select
        {...tied(props)}
        className="ds-input"
        defaultValue={props.field.values[0]}
        autoComplete={props.autoComplete}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {props.choices.map((choice) =>
          'group' in choice ? (
            <optgroup key={choice.group} label={choice.group}>
              {choice.choices.map(option)}
            </optgroup>
          ) : (
            option(choice)
          ),
        )}
      </select>
    </FieldFrame>
  );
}

const option = ({ value, label, language }: Choice) => (
  <option key={value} value={value} lang={language}>
    {label}
  </option>
);

/** One choice from a few, all in sight. */
export function RadiosField(props: FieldProps & { choices: Choice[] }) {
  return <Choices {...props} type="radio" />;
}

/** Any number of choices: an array in the schema. */
export function CheckboxesField({ optional = false, ...props }: FieldProps & { choices: Choice[] }) {
  return <Choices {...props} optional={optional} type="checkbox" />;
}

function Choices(props: FieldProps & { choices: Choice[]; type: 'radio' | 'checkbox' }) {
  const { field } = props;
  const focused = Math.max(
    0,
    props.choices.findIndex(({ value }) => field.values.includes(value)),
  );
  return (
    <GroupFrame {...props}>
      {props.choices.map(({ value, label, language, hint }, at) => {
        // The first has the field's own id: there the summary leads.
        const id = at === 0 ? field.id : `${field.id}-${at + 1}`;
        return (
          <div className="choice" key={value}>
            <input
              className="ds-input"
              type={props.type}
              id={id}
              name={field.name}
              value={value}
              defaultChecked={field.values.includes(value)}
              // biome-ignore lint/a11y/noAutofocus: only where the page is for this field
              autoFocus={props.autoFocus && at === focused ? true : undefined}
              aria-describedby={hint ? `${id}-hint` : undefined}
              aria-invalid={field.error ? true : undefined}
            />
            <label htmlFor={id} lang={language}>
              {label}
            </label>
            {hint ? (
              <p className="field-hint" id={`${id}-hint`}>
                {hint}
              </p>
            ) : null}
          </div>
        );
      })}
    </GroupFrame>
  );
}

/** One box to tick: a yes, or a consent. */
export function CheckboxField(props: Omit<FieldProps, 'optional'>) {
  const { field } = props;
  return (
    <div className={field.error ? 'field field-refused' : 'field'}>
      <FieldError {...props} />
      <div className="choice">
        <input
          {...tied(props)}
          className="ds-input"
          type="checkbox"
          defaultChecked={field.values[0] === 'on'}
        />
        <label htmlFor={field.id}>{field.label}</label>
        <FieldHint {...props} />
      </div>
    </div>
  );
}
