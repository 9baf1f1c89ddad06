import { words } from '../format/words.ts';
import type { Figure, Lang, TableCell } from '../model/chart.ts';

/** A cell of words. */
export function textCell(text: string): TableCell {
  return { text, value: text === '' ? null : text, figure: null };
}

/** A school: its name, with its id as the value that links are made of. */
export function schoolCell(label: string, id: string): TableCell {
  return { text: label, value: id, figure: null };
}

/** An indicator by its name, which leads to its own page. */
export function indicatorCell(name: string, id: string): TableCell {
  return { text: name, value: name, figure: null, indicator: id };
}

/** A number that is no figure of a report: a rank, a median, a standard. */
export function numberCell(value: number | null, text: string): TableCell {
  return { text, value, figure: null };
}

/** A figure as it stands in the picture. */
export function figureCell(figure: Figure): TableCell {
  return { text: figure.text, value: figure.value, figure };
}

/** Flags in words, for the column that says what a ⚠ or ≈ in the picture means. */
export function marksText(figure: Figure, lang: Lang): string {
  const say = words(lang);
  return say.list(figure.flags.map((flag) => say.flag[flag]));
}
