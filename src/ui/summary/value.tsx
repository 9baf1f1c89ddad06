import type { SummaryValue } from '../../model/summary.ts';

type Props = {
  readonly value: SummaryValue;
  readonly what: string;
  readonly onOpen: () => void;
  readonly open: boolean;
  readonly controls: string;
};

/** An aggregate that opens what it was made of, or the short reason for having none, with the long one beneath. */
export function SummaryValueView({ value, what, onOpen, open, controls }: Props) {
  if (!value.given)
    return (
      <span className="sm-none" title={value.detail}>
        {value.text}
        {value.detail !== '' && <span className="visually-hidden">{value.detail}</span>}
      </span>
    );
  return (
    <>
      <button
        type="button"
        className="fig"
        onClick={onOpen}
        aria-expanded={open}
        aria-controls={open ? controls : undefined}
        aria-label={what}
      >
        {value.text}
      </button>
      {value.detail !== '' && <span className="sm-detail">{value.detail}</span>}
    </>
  );
}
