import type { InputHTMLAttributes } from 'react';
import { FieldFrame, type FieldProps, tied } from './form-field';

type Native = InputHTMLAttributes<HTMLInputElement>;

interface TextFieldProps
  extends FieldProps,
    Pick<Native, 'autoComplete' | 'inputMode' | 'spellCheck' | 'dir' | 'list'> {
  type?: 'text' | 'email' | 'url' | 'number' | 'search' | 'date' | 'datetime-local';
}

/** Whatever the language around them, these run from left to right. */
const LEFT_TO_RIGHT = new Set(['email', 'url', 'number', 'date', 'datetime-local']);

/**
 * A line of text, an address, a number. Nothing is checked in the browser: the answer says it in the reader's language. A number is a text with a keyboard
 * of digits, because a browser's own field for numbers does not show again what was typed if it is none.
 */
export function TextField(props: TextFieldProps) {
  const { field, type = 'text' } = props;
  return (
    <FieldFrame {...props}>
      <input
        {...tied(props)}
        className="ds-input"
        type={type === 'number' ? 'text' : type}
        defaultValue={field.values[0]}
        autoComplete={props.autoComplete}
        inputMode={props.inputMode ?? (type === 'number' ? 'decimal' : undefined)}
        spellCheck={props.spellCheck}
        list={props.list}
        dir={props.dir ?? (LEFT_TO_RIGHT.has(type) ? 'ltr' : 'auto')}
      />
    </FieldFrame>
  );
}

/** A text of several lines; `rows` is how many it shows at first. Where it is to be written in one language, `lang` and `dir` are that language's. */
export function TextAreaField(
  props: FieldProps & { rows?: number; autoComplete?: string; lang?: string; dir?: string },
) {
  return (
    <FieldFrame {...props}>
      <textarea
        {...tied(props)}
        className="ds-input"
        rows={props.rows ?? 6}
        defaultValue={props.field.values[0]}
        autoComplete={props.autoComplete}
        lang={props.lang}
        dir={props.dir ?? 'auto'}
      />
    </FieldFrame>
  );
}
