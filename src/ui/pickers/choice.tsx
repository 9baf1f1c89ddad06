import { useId } from 'react';

type Option<T extends string> = { readonly value: T; readonly label: string; readonly help?: string };
type Props<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
};
type ChoiceProps<T extends string> = Props<T> & {
  /** The address of a choice, so that its answer can be asked for when the reader's hand is there. */
  readonly leads?: (value: T) => string;
};

/** Two to four exclusive choices side by side; a native radio group, so arrows and screen readers work by themselves. */
export function Choice<T extends string>({ label, value, options, onChange, leads }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend className="picker-label">{label}</legend>
      <span className="choice-row">
        {options.map((option) => (
          <label key={option.value} className="choice-item" title={option.help} data-leads={leads?.(option.value)}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}

/** One of a longer list (years): a native select, which phones know how to open. */
export function Pick<T extends string>({ label, value, options, onChange }: Props<T>) {
  return (
    <label className="picker picker-native">
      <span className="picker-label">{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
