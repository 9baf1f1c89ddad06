/** Notes that every picture of figures carries: what is measured, what is missing and why, what is contradicted or marked. */

import { citeReport } from '../format/cite.ts';
import { indicatorName, schoolName } from '../format/names.ts';
import { qualified } from '../format/number.ts';
import { words } from '../format/words.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Figure, Lang, Note } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Qualifier } from '../model/observation.ts';
import type { ValueRow } from '../model/query.ts';
import type { Level, School } from '../model/school.ts';
import type { View } from '../model/view.ts';
import { indicatorById, schoolById, sourceById } from '../query/lookup.ts';
import { twinOf } from '../query/twin.ts';
import type { Placed } from './scope.ts';
import { appliesTo, thresholdsFor, together } from './thresholds.ts';

export type Shown = { readonly label: string; readonly figure: Figure };

/** Definition, formula and known breaks of an indicator. */
export function indicatorNotes(indicator: Indicator, lang: Lang): readonly Note[] {
  const say = words(lang).note;
  const text = lang === 'en' ? indicator.definition_en || indicator.definition_zh : indicator.definition_zh;
  const notes: Note[] = [];
  if (text !== '')
    notes.push({ kind: 'definition', text: say.definition(indicatorName(indicator, lang), text), cells: [] });
  const breaks = (lang === 'en' ? indicator.breaks_en : indicator.breaks) ?? '';
  if (breaks !== '') notes.push({ kind: 'break', text: say.break(breaks), cells: [] });
  return notes;
}

/** Why the codebook forbids ranks. */
export function cautionNotes(indicator: Indicator, lang: Lang): readonly Note[] {
  const say = words(lang).note;
  const caution = (lang === 'en' ? indicator.caution_en : indicator.caution_zh) ?? '';
  if (indicator.rank === 'no')
    return [{ kind: 'caution', text: say.caution(caution === '' ? say.cautionDefault : caution), cells: [] }];
  return caution === '' ? [] : [{ kind: 'caution', text: caution, cells: [] }];
}

/** Missing ones by reason, then conflicts, corrections, approximations and derived figures. */
export function figureNotes(
  shown: readonly Shown[],
  rows: readonly ValueRow[],
  indicator: Indicator,
  catalog: Catalog,
  lang: Lang,
): readonly Note[] {
  const say = words(lang);
  const lacking = shown.filter(({ figure }) => figure.value === null && figure.text !== '');
  const byReason = [...new Set(lacking.map(({ figure }) => figure.text))].map(
    (reason) => [reason, lacking.filter(({ figure }) => figure.text === reason)] as const,
  );
  const notes: Note[] = byReason.map(([reason, items]) => ({
    kind: 'missing',
    text: say.note.missing(
      reason,
      say.list(items.map(({ label, figure }) => (figure.when === '' ? label : `${label} ${figure.when}`))),
    ),
    cells: items.flatMap(({ figure }) => figure.cell ?? []),
  }));
  for (const { label, figure } of shown) {
    const cells = figure.cell === null ? [] : [figure.cell];
    if (figure.flags.includes('conflict')) {
      const others = rivalTexts(figure, rows, indicator, lang);
      const text = figure.flags.includes('derived')
        ? say.note.conflictInputs(label, figure.when, figure.text)
        : others.length === 0
          ? say.note.conflict(label, figure.when, figure.text)
          : say.note.conflictBoth(label, figure.when, figure.text, say.list(others));
      notes.push({ kind: 'conflict', text, cells });
    }
    if (figure.flags.includes('corrected') && figure.value !== null)
      notes.push({ kind: 'source', text: say.note.corrected(label, figure.text), cells });
    if (figure.flags.includes('approximate'))
      notes.push({ kind: 'source', text: say.note.approximate(label, figure.text), cells });
  }
  const derived = shown.filter(({ figure }) => figure.flags.includes('derived'));
  if (derived.length > 0) {
    const formula = indicator.formula === null ? [] : [say.note.formula(formulaText(indicator.formula, catalog, lang))];
    const text = [say.note.derived(say.list([...new Set(derived.map(({ label }) => label))])), ...formula].join(
      lang === 'en' ? ' ' : '',
    );
    notes.push({ kind: 'source', text, cells: derived.flatMap(({ figure }) => figure.cell ?? []) });
  }
  return notes;
}

/** What the other claims of a contradicted cell say, as precise as printed there (see `Cell.rivals`). */
function rivalTexts(figure: Figure, rows: readonly ValueRow[], indicator: Indicator, lang: Lang): readonly string[] {
  const { rivals } = rows.find((one) => one.key === figure.cell) ?? { rivals: [] };
  return rivals.map((rival) => {
    const [, sign = '', from = '', to] = /^([≈≥≤]?)(-?[\d.]+)(?:–(-?[\d.]+))?$/.exec(rival) ?? [];
    const decimals = Math.min(indicator.decimals, from.split('.')[1]?.length ?? 0);
    const qualifier = to === undefined ? (sign as Qualifier) : 'range';
    return qualified(Number(from), to === undefined ? null : Number(to), qualifier, indicator.unit, decimals, lang);
  });
}

/** Standards with their scope; those not drawn, and schools whose type is unknown, say so. */
export function thresholdNotes(
  catalog: Catalog,
  indicator: Indicator,
  level: Level,
  placed: readonly Placed[],
  year: number | null,
  lang: Lang,
): readonly Note[] {
  const say = words(lang);
  const groups = together(thresholdsFor(catalog, indicator, level, year), indicator, lang);
  return groups.flatMap(({ label, same }) => {
    const note = (text: string): Note => ({ kind: 'threshold', text, cells: [] });
    const own = same.filter((one) => one.applies_to === 'school');
    if (own.length === 0) return [note(say.note.thresholdProvince(label))];
    const everyType = own.some((one) => one.school_type.length === 0);
    const types = everyType ? [] : [...new Set(own.flatMap((one) => one.school_type))];
    const held = placed.some(({ school }) => own.some((one) => appliesTo(one, school)));
    const untyped = everyType ? [] : placed.filter(({ school }) => school.school_type === null);
    const names = say.list(untyped.map(({ school }) => schoolName(school, lang)));
    return [
      ...(held ? [note(say.note.threshold(label, say.note.scope(say.level(level), types.join('、'))))] : []),
      ...(untyped.length > 0 ? [note(say.note.noType(names, label))] : []),
    ];
  });
}

/** Who has no printed value but a computed one, and under which name that stands. `lacking`: schools without a value. */
export function twinNotes(
  indicator: Indicator,
  lacking: readonly School[],
  view: View,
  catalog: Catalog,
  lang: Lang,
): readonly Note[] {
  const twin = twinOf(indicator.id, catalog);
  if (twin === null) return [];
  const whole = view.page !== 'compare' || view.year === 'latest';
  const own = catalog.coverage.filter((one) => {
    const year = view.basis === 'report' ? one.report_year : one.year;
    return one.indicator === twin.id && one.has_value && (whole || year === view.year);
  });
  const names = lacking
    .filter((school) => own.some((one) => one.school === school.id))
    .map((school) => schoolName(school, lang));
  if (names.length === 0) return [];
  const text = words(lang).note.twin(words(lang).list(names), indicatorName(twin, lang));
  return [{ kind: 'missing', text, cells: [] }];
}

/** `泸州职业技术学院 2023 年度报告`, one line per report used, in the catalog's order. */
export function sourceLines(ids: readonly string[], catalog: Catalog, lang: Lang): readonly string[] {
  const used = new Set(ids);
  return catalog.sources.filter((source) => used.has(source.id)).map((source) => sourceLine(source.id, catalog, lang));
}

/** One report by its id; the id itself where the catalog does not know it. */
export function sourceLine(id: string, catalog: Catalog, lang: Lang): string {
  const source = sourceById(catalog, id);
  return source === undefined ? id : citeReport(source, schoolById(catalog, source.school), lang);
}

/** Notes as they are read: one text each, told once. */
export function tidied(notes: readonly Note[], lang: Lang): readonly Note[] {
  const say = words(lang);
  const told = new Map<string, Note>();
  for (const note of notes) {
    const text = say.tidy(note.text);
    if (!told.has(text)) told.set(text, { ...note, text });
  }
  return [...told.values()];
}

/** A formula with names for ids and signs as people write them: `升学人数 ÷ 毕业生人数 × 100`. */
export function formulaText(formula: string, catalog: Catalog, lang: Lang): string {
  const name = (id: string) => {
    const one = indicatorById(catalog, id);
    return one === undefined ? id : indicatorName(one, lang);
  };
  return formula
    .replace(/[a-z][a-z0-9_]*/g, (id) => name(id).replaceAll('*', ''))
    .replace(/ ?\* ?/g, ' × ')
    .replace(/ \/ /g, ' ÷ ')
    .replace(/ - /g, ' − ');
}
