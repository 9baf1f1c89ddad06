/**
 * Eight categorical colours, distinct under deuteranopia and, by alternating lightness, in grey print.
 * A school keeps its colour everywhere: `index` is its place in the catalog's order. Beyond eight they repeat,
 * so no chart relies on colour alone: every mark is labelled.
 */
const LIGHT = ['#0f5c8c', '#d9822b', '#1f8a70', '#8c3b6e', '#5aa5d6', '#8a6d00', '#404b69', '#c2544d'] as const;
const DARK = ['#62b0e8', '#f0a65a', '#4fc3a1', '#d68bbb', '#a5d4f5', '#d9bd4a', '#9fabd0', '#f08d84'] as const;

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
        paper: '#1f2226',
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
        paper: '#ffffff',
        hatch: '#b5b2aa',
        bar: '#7d8694',
        line: '#9a4a00',
        middle: '#5c6067',
      };
}
