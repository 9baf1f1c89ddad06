/** Several indicators side by side: small multiples and standings. Both are made of the bars of each indicator. */

import { indicatorName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { compareWords } from '../format/words-compare.ts';
import type {
  BarMark,
  ChartSpec,
  Column,
  HeatCell,
  HeatGroup,
  IndicatorBars,
  Lang,
  Note,
  TableCell,
} from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import { type CompareInput, compareSpec } from './compare.ts';
import { measuredAs, peersOf } from './compare-measure.ts';
import { tidied } from './notes.ts';
import { COLOURS } from './palette.ts';
import { indicatorOf } from './scope.ts';
import { figureCell, indicatorCell, marksText, numberCell, schoolCell, textCell } from './table.ts';

export type Single = IndicatorBars & { readonly indicator: string; readonly is: Indicator; readonly name: string };

/** The bars of each of the view's indicators, schools in the order of the first one. */
export function singles(input: CompareInput): readonly Single[] {
  const { view, catalog, lang } = input;
  const order: string[] = [];
  return view.indicators.map((id) => {
    const one = { ...view, indicators: [id] };
    const spec = compareSpec({ ...input, view: one, ...(order.length > 0 && { order }) });
    if (order.length === 0) order.push(...spec.panels.flatMap((panel) => panel.bars.map((bar) => bar.school)));
    const is = measuredAs(one, indicatorOf(catalog, id), catalog, lang).indicator;
    return { indicator: id, spec, is, name: indicatorName(is, lang) };
  });
}

/** What pictures made of several indicators have in common: the record, notes, sources. */
export function envelope(all: readonly Single[], lang: Lang) {
  return {
    table: longTable(all, lang),
    notes: tidied(sharedNotes(all, lang), lang),
    provenance: [...new Set(all.flatMap(({ spec }) => spec.provenance))],
    sources: [...new Set(all.flatMap(({ spec }) => spec.sources))],
    lang,
    office: 'table' as const,
  };
}

/** One bar picture an indicator, each on its own axis, schools in one order. */
export function multiplesSpec(input: CompareInput): Extract<ChartSpec, { kind: 'multiples' }> {
  const { view, lang } = input;
  const say = words(lang);
  const own = compareWords(lang);
  const all = singles(input);
  const title = all.length <= 3 ? say.list(all.map(({ name }) => name)) : own.several(all.length);
  const sentence =
    all.length <= 2 ? own.manySentence(all.map(({ name, spec }) => own.about(name, spec.sentence))) : leads(all, lang);
  return {
    kind: 'multiples',
    title,
    subtitle: [yearOf(all, lang), say.basis[view.basis], own.apart].join(' · '),
    sentence,
    alt: say.alt(title, sentence),
    charts: all.map(({ indicator, spec }) => ({ indicator, spec })),
    ...envelope(all, lang),
  };
}

/** Schools × indicators, coloured by standing among the comparable schools of the level. */
export function heatSpec(input: CompareInput): Extract<ChartSpec, { kind: 'heat' }> {
  const { lang } = input;
  const say = words(lang);
  const own = compareWords(lang);
  const all = singles(input);
  const title = own.heatTitle(all.length, peersOf(input.view, lang));
  const sentence = leads(all, lang);
  const shared = envelope(all, lang);
  const head: Note[] = [
    { kind: 'aggregate', text: own.heat.note, cells: [] },
    ...(all.some(({ is }) => is.direction === 'neutral')
      ? [{ kind: 'aggregate' as const, text: own.heat.neutral, cells: [] }]
      : []),
  ];
  return {
    kind: 'heat',
    title,
    subtitle: [yearOf(all, lang), own.heat.subtitle(peersOf(input.view, lang))].join(' · '),
    sentence,
    alt: say.alt(title, sentence),
    groups: levelsOf(all).map((at) => heatGroup(all, at)),
    ...shared,
    notes: [...head, ...shared.notes],
  };
}

/** The same standings as lines: where each school is ahead, and where behind. */
export function profilesSpec(input: CompareInput): Extract<ChartSpec, { kind: 'profiles' }> {
  const { lang, catalog } = input;
  const { key, ...own } = compareWords(lang).heat;
  const { kind: _, ...heat } = heatSpec(input);
  return {
    ...heat,
    kind: 'profiles',
    subtitle: [heat.subtitle.split(' · ')[0] ?? '', own.lines(peersOf(input.view, lang))].join(' · '),
    ends: { last: key.worst, first: key.best, none: own.unranked },
    colours: Object.fromEntries(catalog.schools.map((school, at) => [school.id, at])),
    notes: [
      ...(heat.groups.some((group) => group.rows.length > COLOURS)
        ? [{ kind: 'caution' as const, text: own.unnamed(COLOURS), cells: [] }]
        : []),
      ...heat.notes,
    ],
  };
}

function heatGroup(all: readonly Single[], at: number): HeatGroup {
  const first = all[0]?.spec.panels[at];
  return {
    title: first?.title ?? '',
    columns: all.map(({ indicator, name }) => ({ indicator, title: name })),
    rows: (first?.bars ?? []).map(({ school, label }) => ({
      school,
      label,
      cells: all.flatMap((single): HeatCell[] => {
        const bars = single.spec.panels[at]?.bars ?? [];
        const bar = bars.find((one) => one.school === school);
        return bar === undefined ? [] : [heatCell(single, bar, bars)];
      }),
    })),
  };
}

/** Ties share the better place: the standing printed is the rank that the bars print. */
function heatCell({ indicator, is }: Single, { figure, rank }: BarMark, bars: readonly BarMark[]): HeatCell {
  const of = bars.filter((bar) => bar.rank !== null).length;
  const ranked = rank !== null && of > 1;
  return {
    indicator,
    figure,
    standing: ranked ? `${rank}/${of}` : '',
    position: ranked ? 1 - (rank - 1) / (of - 1) : null,
    neutral: is.direction === 'neutral',
  };
}

/** Who comes first most often, level by level, of the indicators that have a better end. */
function leads(all: readonly Single[], lang: Lang): string {
  const say = words(lang);
  const own = compareWords(lang).heat;
  const clauses = levelsOf(all).map((at) => {
    const directed = all.filter(({ is }) => is.direction !== 'neutral');
    const panels = directed
      .flatMap(({ spec }) => spec.panels[at] ?? [])
      .filter((panel) => panel.bars.filter((bar) => bar.rank !== null).length > 1);
    const counts = new Map<string, number>();
    for (const bar of panels.flatMap((panel) => panel.bars.filter((one) => one.rank === 1)))
      counts.set(bar.label, (counts.get(bar.label) ?? 0) + 1);
    const most = Math.max(0, ...counts.values());
    const best = [...counts].filter(([, n]) => n === most).map(([label]) => label);
    const title = all[0]?.spec.panels[at]?.title ?? '';
    return own.level(title, best.length === 0 ? own.none : own.lead(say.pair(best), best.length, most, panels.length));
  });
  return say.tidy(say.and(clauses));
}

function levelsOf(all: readonly Single[]): readonly number[] {
  return (all[0]?.spec.panels ?? []).map((_, index) => index);
}

function yearOf(all: readonly Single[], lang: Lang): string {
  return all[0]?.spec.subtitle.split(' · ')[0] ?? words(lang).latest;
}

/** Notes told of every indicator alike stand as they are; the others say which one they are about. */
function sharedNotes(all: readonly Single[], lang: Lang): readonly Note[] {
  const say = compareWords(lang);
  const told = (text: string) => all.filter(({ spec }) => spec.notes.some((note) => note.text === text)).length;
  return all.flatMap(({ name, spec }) =>
    spec.notes.map((note) =>
      told(note.text) === all.length || note.text.includes(name) ? note : { ...note, text: say.about(name, note.text) },
    ),
  );
}

function longTable(all: readonly Single[], lang: Lang): ChartSpec['table'] {
  const say = words(lang);
  const column = (id: keyof typeof say.table, kind: Column['kind']): Column => ({
    id,
    title: say.table[id],
    kind,
    unit: null,
  });
  const several = levelsOf(all).length > 1;
  const columns: Column[] = [
    column('school', 'school'),
    ...(several ? [column('level', 'text')] : []),
    column('indicator', 'text'),
    column('value', 'number'),
    column('rank', 'rank'),
    column('when', 'text'),
    column('marks', 'text'),
    column('source', 'text'),
  ];
  const rows = levelsOf(all).flatMap((at) =>
    (all[0]?.spec.panels[at]?.bars ?? []).flatMap(({ school, label }) =>
      all.flatMap(({ indicator, spec, name }): (readonly TableCell[])[] => {
        const panel = spec.panels[at];
        const bar = panel?.bars.find((one) => one.school === school);
        if (panel === undefined || bar === undefined) return [];
        return [
          [
            schoolCell(label, school),
            ...(several ? [textCell(panel.title.replace(/[（(].*$/, '').trim())] : []),
            indicatorCell(name, indicator),
            figureCell(bar.figure),
            numberCell(bar.rank, bar.rank === null ? '' : String(bar.rank)),
            textCell(bar.figure.when),
            textCell(marksText(bar.figure, lang)),
            textCell(sourceIn(spec.table, school)),
          ],
        ];
      }),
    ),
  );
  return { columns, rows };
}

function sourceIn(table: ChartSpec['table'], school: string): string {
  const at = table.columns.findIndex((one) => one.id === 'source');
  return table.rows.find((cells) => cells.some((cell) => cell.value === school))?.[at]?.text ?? '';
}
