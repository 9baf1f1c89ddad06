import { indicatorName, unitName } from '../format/names.ts';
import { words } from '../format/words.ts';
import type { Catalog } from '../model/catalog.ts';
import type { BarMark, Figure, Lang, Note } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ValueRow } from '../model/query.ts';
import type { School } from '../model/school.ts';
import type { View } from '../model/view.ts';
import type { BarSpec } from './bar-layout.ts';
import { divided, held, measuredAs, signedFigure } from './compare-measure.ts';
import { comparePanel, type Panel } from './compare-panel.ts';
import { compareSentence } from './compare-sentence.ts';
import { compareTable } from './compare-table.ts';
import { figure } from './figure.ts';
import { cautionNotes, figureNotes, indicatorNotes, sourceLines, thresholdNotes, tidied, twinNotes } from './notes.ts';
import { pickRows } from './pick.ts';
import { niceScale } from './scale.ts';
import { byLevel, indicatorOf, schoolsOf } from './scope.ts';
import { thresholdsFor } from './thresholds.ts';

export type CompareInput = {
  readonly view: View;
  readonly catalog: Catalog;
  /** Values of the view's indicator; of other indicators, schools or years they are left alone. */
  readonly rows: readonly ValueRow[];
  readonly lang: Lang;
  /** Schools in a given order, where several pictures share one. */
  readonly order?: readonly string[];
};

/** One indicator across schools: a panel per level, bars in order, standards and middle as lines. Throws on an unrepaired view. */
export function compareSpec({ view, catalog, rows, lang, order }: CompareInput): BarSpec {
  const say = words(lang);
  const base = indicatorOf(catalog, view.indicators[0]);
  const measured = measuredAs(view, base, catalog, lang);
  const { indicator } = measured;
  const name = indicatorName(indicator, lang);
  const placed = schoolsOf(view, catalog);
  const levels = byLevel(placed);
  const own = rows.filter((row) => row.indicator === base.id && row.nature === 'actual' && row.dimension === '');
  const shares = divided(own, rows, base, measured, lang);
  const picked = pickRows(
    shares.rows,
    placed.map(({ school }) => school.id),
    view,
  );
  const inputs = new Map(shares.inputs);
  const panels = levels.map(({ level, schools }) => {
    const context = { view, catalog, indicator, picked, lang, base, why: shares.why, ...(order && { order }) };
    if (measured.measure !== 'index' && measured.measure !== 'diff') return comparePanel(level, schools, context);
    const against = held(schools, picked, base, measured, lang);
    for (const [key, one] of against.inputs) inputs.set(key, one);
    const read = (one: Figure) => (measured.measure === 'diff' ? signedFigure(one, base, against.decimals, lang) : one);
    const panel = comparePanel(level, schools, { ...context, picked: against.picked, why: against.why, read });
    return { ...panel, median: null, notes: panel.notes.filter((note) => note.text !== say.note.noMean) };
  });
  const bars = panels.flatMap((panel) => panel.bars);
  const drawn = panels.flatMap((panel) => [...panel.rows.values()]);

  const title = say.compare.title(
    name,
    levels.map(({ level }) => level),
  );
  const sentence = compareSentence(panels, indicator, standardName(panels, catalog, indicator, lang), lang);
  const unit = unitName(indicator.unit, lang);
  return {
    kind: 'bar',
    title,
    subtitle: [yearText(view, lang), say.basis[view.basis], ...(unit === '' ? [] : [say.unit(unit)])].join(' · '),
    sentence: say.tidy(sentence),
    alt: say.alt(title, say.tidy(sentence)),
    axis: { title: say.axis(name, unit), unit: indicator.unit, ...range(panels, indicator.unit) },
    panels: panels.map(({ title: heading, when, bars: marks, lines }) => ({
      title: heading,
      when,
      bars: marks,
      lines,
    })),
    table: compareTable(panels, indicator, catalog, lang, { base, divisor: measured.divisor, inputs }),
    notes: tidied(
      [
        ...[measured.refusal, measured.how].flatMap((text): Note[] =>
          text === null ? [] : [{ kind: 'aggregate', text, cells: [] }],
        ),
        ...indicatorNotes(base, lang),
        ...cautionNotes(base, lang),
        ...panels.flatMap((panel) => panel.notes),
        { kind: 'year', text: say.note.basis[view.basis], cells: [] },
        ...panels.flatMap((panel) => yearNotes(panel, lang)),
        ...(measured.measure === 'value' ? alsoNotes(panels, picked, indicator, lang) : []),
        ...levels.flatMap(({ level, schools }) =>
          thresholdNotes(catalog, indicator, level, schools, panelYear(panels, level), lang),
        ),
        ...twinNotes(base, lacking(bars, catalog), view, catalog, lang),
        ...figureNotes(bars, drawn, indicator, catalog, lang),
      ],
      lang,
    ),
    provenance: [
      ...bars.flatMap((bar) => bar.figure.cell ?? []),
      ...[...inputs.values()].flatMap(({ by }) => by?.key ?? []),
    ],
    sources: sourceLines(
      drawn.map((row) => row.source),
      catalog,
      lang,
    ),
    lang,
    office: 'native',
  };
}

function lacking(bars: readonly BarMark[], catalog: Catalog): readonly School[] {
  const without = bars.filter(({ figure: one }) => one.value === null && one.absence !== 'not_applicable');
  return without.flatMap((bar) => catalog.schools.find((school) => school.id === bar.school) ?? []);
}

function yearText(view: View, lang: Lang): string {
  const say = words(lang);
  if (view.year === 'latest') return say.latest;
  return view.basis === 'report' ? say.when.report(view.year) : say.when.calendar(view.year);
}

/** Bars start at zero; rates that fill half the range get all of it, 0–100. */
function range(panels: readonly Panel[], unit: string): { min: number; max: number } {
  const figures = panels.flatMap((panel) => panel.bars.map((bar) => bar.figure));
  const values = [
    ...figures.flatMap(({ value, value_to }) => [value ?? 0, value_to ?? value ?? 0]),
    ...panels.flatMap((panel) => panel.lines.map((line) => line.value)),
  ];
  const top = Math.max(0, ...values);
  const { min, max } = niceScale(Math.min(0, ...values), top);
  return { min, max: unit === '%' && top > 50 && top <= 100 ? 100 : max };
}

function standardName(panels: readonly Panel[], catalog: Catalog, indicator: Indicator, lang: Lang): string | null {
  const judged = panels.find((panel) => panel.bars.some((bar) => bar.meets !== null));
  const standard =
    judged &&
    thresholdsFor(catalog, indicator, judged.level, panelYear(panels, judged.level)).find(
      (one) => one.kind !== '限制招生',
    );
  return standard ? words(lang).threshold[standard.kind] : null;
}

function panelYear(panels: readonly Panel[], level: string): number | null {
  const panel = panels.find((one) => one.level === level);
  return panel?.bars.find((bar) => bar.figure.when === panel.when)?.figure.year ?? null;
}

function yearNotes(panel: Panel, lang: Lang): readonly Note[] {
  const say = words(lang).note;
  const differing = panel.bars.filter((bar) => bar.figure.value !== null && bar.figure.when !== panel.when);
  if (differing.length === 0) return [];
  const items = words(lang).list(differing.map((bar) => say.otherYear(bar.label, bar.figure.when)));
  return [
    { kind: 'year', text: say.otherYears(items, panel.when), cells: differing.flatMap((bar) => bar.figure.cell ?? []) },
  ];
}

function alsoNotes(
  panels: readonly Panel[],
  picked: ReturnType<typeof pickRows>,
  indicator: Indicator,
  lang: Lang,
): readonly Note[] {
  return panels.flatMap((panel) =>
    panel.bars.flatMap((bar): Note[] => {
      const others = picked.get(bar.school)?.others ?? [];
      const items = others.map((row) => figure(row, indicator, lang)).map((one) => `${one.when} ${one.text}`);
      if (items.length === 0) return [];
      const text = words(lang).note.alsoStated(bar.label, words(lang).list(items));
      return [{ kind: 'year', text, cells: others.map((row) => row.key) }];
    }),
  );
}
