import { colourOf } from '../../chart/palette.ts';
import { useReader } from '../reader.ts';

/** A bar from zero to the value's share of the row's largest; decoration beside the number, which is text. */
export function RangeBar({ share, colour }: { readonly share: number; readonly colour: number }) {
  const { dark } = useReader();
  const width = Math.max(0, Math.min(1, share)) * 100;
  return (
    <svg className="range-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className="range-bar-ground" width="100" height="4" rx="1" />
      <rect width={width} height="4" rx="1" fill={colourOf(colour, dark)} />
    </svg>
  );
}
