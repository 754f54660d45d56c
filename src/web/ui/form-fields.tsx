import { Checkbox, NativeSelect, Textarea, TextInput, type MantineSize } from '@mantine/core';
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import css from './form-fields.module.css';

/** A hint stands before the input and a refusal after it, so that both are read where they help. */
const order = ['label', 'description', 'input', 'error'] satisfies ('label' | 'description' | 'input' | 'error')[];

/** What every field has: a name, what to write in it, and the slot where a refusal about it appears. */
interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** The refusal's words for this field; null or absent when there is none. */
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly name?: string;
  readonly size?: MantineSize;
}

interface ValueProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

interface TextFieldProps extends FieldProps, ValueProps {
  readonly type?: 'text' | 'email' | 'password' | 'url' | 'search' | 'date' | 'time' | 'datetime-local' | 'number';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly min?: string;
  readonly max?: string;
  readonly step?: string;
  readonly inputMode?: 'decimal' | 'numeric';
  readonly autoFocus?: boolean;
}

/** A line of text, a number, or a date or time with the browser's own picker. */
export function TextField({ hint, value, onChange, required = false, ...rest }: TextFieldProps) {
  return <TextInput {...rest} inputWrapperOrder={order} description={hint} required={required} withAsterisk={false} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
}

interface TextAreaFieldProps extends FieldProps, ValueProps {
  readonly rows?: number;
  readonly placeholder?: string;
  readonly maxLength?: number;
}

/** A few sentences. */
export function TextAreaField({ hint, value, onChange, rows = 3, required = false, ...rest }: TextAreaFieldProps) {
  return <Textarea {...rest} inputWrapperOrder={order} rows={rows} description={hint} required={required} withAsterisk={false} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps extends FieldProps, ValueProps {
  readonly choices: readonly Choice[];
  /** The words of the empty choice; without it the first choice is taken. */
  readonly none?: string;
  /** `true` where the place says what is chosen: the label is then for those who do not see it. */
  readonly quietLabel?: boolean;
}

/** One of a few choices, with the browser's own list. */
export function SelectField({ label, hint, value, onChange, choices, none, quietLabel = false, required = false, ...rest }: SelectFieldProps) {
  const name = quietLabel ? { 'aria-label': label } : { label };
  const data = [...(none === undefined ? [] : [{ value: '', label: none }]), ...choices];
  return <NativeSelect {...rest} {...name} inputWrapperOrder={order} data={data} description={hint} required={required} withAsterisk={false} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
}

interface CheckFieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

/** Yes or no. */
export function CheckField({ hint, onChange, ...rest }: CheckFieldProps) {
  return <Checkbox {...rest} description={hint} onChange={(event) => onChange(event.currentTarget.checked)} />;
}

/** Fields one below the other; `FieldRow` puts two side by side where there is room. */
export function FieldStack({ children }: { readonly children: ReactNode }) {
  return <div className={css['stack']}>{children}</div>;
}

/** Two or three short fields side by side, stacked when narrow. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={css['row']}>{children}</div>;
}
