import { decimalsOf, qualified } from '../format/number.ts';
import { when } from '../format/when.ts';
import { words } from '../format/words.ts';
import type { Figure, Flag, Lang } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Absence, Cell } from '../model/observation.ts';

/** A cell as it is printed. `otherYear`: its time differs from what most of the picture shows. */
export function figure(cell: Cell, indicator: Indicator, lang: Lang, otherYear = false): Figure {
  const base = { cell: cell.key, year: cell.year, when: when(cell, lang) };
  const absence = absenceOf(cell);
  if (absence !== null || cell.amount === null) {
    const text = absence === null ? words(lang).notNumber(cell.text) : words(lang).absence[absence];
    return { ...base, value: null, value_to: null, text, absence, flags: flagsOf(cell, otherYear) };
  }
  const text = qualified(
    cell.amount,
    cell.amount_to,
    cell.qualifier,
    indicator.unit,
    figureDecimals(cell, indicator),
    lang,
  );
  return {
    ...base,
    value: cell.amount,
    value_to: cell.amount_to,
    text,
    absence: null,
    flags: flagsOf(cell, otherYear),
  };
}

/** A figure where no cell stands: its reason in words, and nothing to open. */
export function absent(absence: Absence, lang: Lang): Figure {
  return {
    cell: null,
    value: null,
    value_to: null,
    text: words(lang).absence[absence],
    absence,
    flags: [],
    year: null,
    when: '',
  };
}

/** Decimals a cell's value is printed with. */
export function figureDecimals(cell: Cell, indicator: Indicator): number {
  return cell.derived || cell.amount === null
    ? indicator.decimals
    : decimalsOf(cell.amount, indicator.decimals, cell.text);
}

function absenceOf(cell: Cell): Absence | null {
  if (cell.status === 'not_reported' || cell.status === 'not_applicable') return cell.status;
  return cell.amount === null && cell.text.trim() === '' ? 'not_reported' : null;
}

function flagsOf(cell: Cell, otherYear: boolean): readonly Flag[] {
  const flags: Flag[] = [];
  if (cell.qualifier === 'range') flags.push('range');
  else if (cell.qualifier !== '') flags.push('approximate');
  if (cell.status === 'corrected') flags.push('corrected');
  if (cell.conflict) flags.push('conflict');
  if (cell.derived) flags.push('derived');
  if (cell.findings > 0) flags.push('finding');
  if (otherYear) flags.push('other_year');
  return flags;
}
