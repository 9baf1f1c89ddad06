/**
 * Eight categorical colours, searched for the largest smallest distance: in Oklab, in Oklab as a deuteranope sees them, and
 * in lightness between neighbours (grey print); each at least 3 : 1 on its ground. A school keeps its colour everywhere:
 * `index` is its place in the catalog's order. Beyond eight they repeat, so no chart relies on colour alone.
 */
const LIGHT = ['#184e9a', '#c58008', '#308476', '#752354', '#5589d1', '#6d5502', '#282746', '#db6d92'] as const;
const DARK = ['#44afee', '#edd494', '#309489', '#d9a3c0', '#a8eafc', '#d7a626', '#8564c6', '#c97444'] as const;

export const COLOURS = LIGHT.length;

/** Colour of the school at `index` in the catalog, for the theme. */
export function colourOf(index: number, dark: boolean): string {
  const colours = dark ? DARK : LIGHT;
  return colours[((index % COLOURS) + COLOURS) % COLOURS] as string;
}

export type Ink = {
  readonly text: string;
  readonly quiet: string;
  readonly grid: string;
  readonly axis: string;
  readonly paper: string;
  readonly hatch: string;
  /** Bars when schools outnumber the colours. */
  readonly bar: string;
  readonly line: string;
  readonly middle: string;
};

/** Everything in a picture that is no school: text, hairlines, hatching, threshold and median lines. */
export function inkOf(dark: boolean): Ink {
  return dark
    ? {
        text: '#e8e6e1',
        quiet: '#a9a69e',
        grid: '#33363b',
        axis: '#6b6e74',
        paper: '#14191e',
        hatch: '#6b6e74',
        bar: '#8b93a1',
        line: '#f2c14e',
        middle: '#a9a69e',
      }
    : {
        text: '#22252a',
        quiet: '#5c6067',
        grid: '#e4e2dc',
        axis: '#a9a69e',
        paper: '#faf9f5',
        hatch: '#b5b2aa',
        bar: '#7d8694',
        line: '#9a4a00',
        middle: '#5c6067',
      };
}
