import { type ChangeEvent, useEffect, useRef, useState } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly longest: number;
  readonly rows?: number;
  readonly onDone: (text: string) => void;
};

/** Milliseconds of quiet after which what was typed is kept. */
const PAUSE = 500;

/** A field whose text is kept when the writer pauses or leaves it, so that storage is not written at every letter. */
export function Typed({ label, value, placeholder, longest, rows, onDone }: Props) {
  const [text, setText] = useState(value);
  const pending = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    if (pending.current === null) setText(value);
  }, [value]);
  const flush = () => {
    clearTimeout(timer.current);
    if (pending.current === null) return;
    const last = pending.current;
    pending.current = null;
    done.current(last);
  };
  const flushed = useRef(flush);
  flushed.current = flush;
  useEffect(() => () => flushed.current(), []);
  const common = {
    value: text,
    maxLength: longest,
    ...(placeholder === undefined ? {} : { placeholder }),
    onBlur: flush,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setText(event.target.value);
      pending.current = event.target.value;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => flushed.current(), PAUSE);
    },
  };
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field is inside, in either branch
    <label className="bf-field">
      <span className="picker-label">{label}</span>
      {rows === undefined ? <input type="text" {...common} /> : <textarea rows={rows} {...common} />}
    </label>
  );
}
