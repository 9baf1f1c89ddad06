/** Two indicators against each other, level by level: correlation with its n, its interval, and what n does not allow. */
import { indicatorName, unitName } from '../format/names.ts';
import { signed } from '../format/number.ts';
import { words } from '../format/words.ts';
import { compareWords } from '../format/words-compare.ts';
import { statisticsWords } from '../format/words-statistics.ts';
import type { Column, Lang, Note, ScatterPoint, TableCell } from '../model/chart.ts';
import type { StatisticsSpec, StatMethod, StatResult } from '../model/statistics.ts';
import { fisherInterval, PAIRS_ENOUGH, PAIRS_FROM, type Pair, pearson, spearman } from '../stats/correlation.ts';
import { cautionNotes, indicatorNotes, sourceLine, sourceLines, tidied } from './notes.ts';
import { indicatorOf } from './scope.ts';
import { type Member, type Sample, type SampleInput, sampleNotes, samplesOf } from './stat-sample.ts';
import { axisOf } from './statistics-table.ts';
import { figureCell, numberCell, schoolCell, textCell } from './table.ts';

type Both = { readonly x: Member; readonly y: Member };
type Side = { readonly level: string; readonly shown: readonly Both[]; readonly counted: readonly Both[] };

/** The picture of two indicators. Throws on a view with fewer than two that the catalog knows. */
export function scatterSection(input: SampleInput): StatisticsSpec {
  const { view, catalog, lang } = input;
  const say = statisticsWords(lang);
  const base = words(lang);
  const [x, y] = [indicatorOf(catalog, view.indicators[0]), indicatorOf(catalog, view.indicators[1])];
  const names = [indicatorName(x, lang), indicatorName(y, lang)] as const;
  const [xs, ys] = [samplesOf(x, input), samplesOf(y, input)];
  const sides = xs.map((sample, at) => sideOf(sample, ys[at], lang));
  const shown = sides.flatMap((side) => side.shown);
  const used = shown.flatMap((both) => [both.x.row, both.y.row]).filter((row) => row !== null);
  const title = say.title.scatter(names[0], names[1]);
  const forbidden = [x, y].filter((one) => one.rank === 'no');
  const methods = methodsOf(sides, forbidden.length > 0, lang);
  const r = methods.find((one) => one.id === 'pearson');
  const sentence = base.tidy(
    base.and(
      sides.map(({ level, counted, shown: all }, at) => {
        const result = r?.results[at];
        return result?.given === true
          ? say.sentence.r(level, counted.length, result.text)
          : say.sentence.noR(level, all.length, forbidden.length > 0 ? all.length : counted.length);
      }),
    ),
  );
  const most = Math.max(0, ...sides.map((side) => side.counted.length));
  const note = (kind: Note['kind'], text: string): Note => ({ kind, text, cells: [] });
  return {
    kind: 'scatter',
    title,
    subtitle: [
      say.n(shown.length),
      view.year === 'latest' ? base.latest : base.when.calendar(view.year),
      base.basis.data,
    ].join(' · '),
    sentence,
    alt: base.alt(title, sentence),
    x: axisOf(
      shown.map((both) => both.x),
      x,
      lang,
    ),
    y: axisOf(
      shown.map((both) => both.y),
      y,
      lang,
    ),
    size: '',
    points: shown.map(
      (both): ScatterPoint => ({
        school: both.x.place.school.id,
        label: both.x.label,
        level: both.x.place.school.level,
        colour: both.x.place.colour,
        x: both.x.figure,
        y: both.y.figure,
        size: null,
      }),
    ),
    table: tableOf(sides, methods, names, [unitName(x.unit, lang), unitName(y.unit, lang)], input),
    notes: tidied(
      [
        ...(sides.length > 1 ? [note('caution', say.levels), note('caution', compareWords(lang).scatter.shapes)] : []),
        ...(view.year === 'latest' ? [note('year', compareWords(lang).scatter.years)] : []),
        ...lackingNotes(xs, ys, lang),
        ...[x, y].flatMap((one) => [...indicatorNotes(one, lang), ...cautionNotes(one, lang)]),
        ...sampleNotes(xs, x, lang),
        ...sampleNotes(ys, y, lang),
      ],
      lang,
    ),
    provenance: shown.flatMap((both) => [both.x.figure.cell ?? [], both.y.figure.cell ?? []].flat()),
    sources: sourceLines(
      used.map((row) => row.source),
      catalog,
      lang,
    ),
    lang,
    office: 'native',
    methods,
    warning:
      forbidden.length > 0
        ? forbidden.map((one) => say.warning.unlike(indicatorName(one, lang))).join(lang === 'en' ? ' ' : '')
        : most < PAIRS_ENOUGH
          ? say.warning.pairs(most, PAIRS_ENOUGH)
          : '',
  };
}

function sideOf(xs: Sample, ys: Sample | undefined, lang: Lang): Side {
  const both = xs.members.flatMap((x): readonly Both[] => {
    const y = ys?.members.find((one) => one.place.school.id === x.place.school.id);
    const plainFigure = (one: Member) => one.figure.value !== null && one.figure.value_to === null;
    return y !== undefined && plainFigure(x) && plainFigure(y) ? [{ x, y }] : [];
  });
  return {
    level: words(lang).level(xs.level),
    shown: both,
    counted: both.filter(({ x, y }) => x.counted && y.counted),
  };
}

function methodsOf(sides: readonly Side[], forbidden: boolean, lang: Lang): readonly StatMethod[] {
  const say = statisticsWords(lang);
  const pairsOf = (side: Side) => side.counted.map(({ x, y }): Pair => [x.figure.value ?? 0, y.figure.value ?? 0]);
  const results = (of: (pairs: readonly Pair[]) => { readonly text: string } | { readonly why: string }) =>
    sides.map((side): StatResult => {
      const n = side.counted.length;
      const made = forbidden
        ? { why: say.refused.unlike }
        : n < PAIRS_FROM
          ? { why: say.refused.few(PAIRS_FROM) }
          : of(pairsOf(side));
      const given = 'text' in made;
      return { of: side.level, n, given, text: given ? made.text : made.why };
    });
  const one = (id: 'pearson' | 'spearman' | 'interval', list: readonly StatResult[]): StatMethod => ({
    id,
    name: say.measure[id],
    formula: say.formula[id],
    weighting: say.methods.unweighted,
    results: list,
  });
  const coefficient = (value: number | null) =>
    value === null ? { why: say.refused.alike } : { text: signed(value, 2) };
  return [
    one(
      'pearson',
      results((pairs) => coefficient(pearson(pairs))),
    ),
    one(
      'spearman',
      results((pairs) => coefficient(spearman(pairs))),
    ),
    one(
      'interval',
      results((pairs) => {
        const r = pearson(pairs);
        if (r === null) return { why: say.refused.alike };
        const two = fisherInterval(r, pairs.length);
        if (two === null) return { why: pairs.length < 4 ? say.refused.few(4) : say.refused.perfect };
        return { text: words(lang).qualifier.range(signed(two[0], 2), signed(two[1], 2)).replace('–', ' … ') };
      }),
    ),
  ];
}

/** Schools with only one of the two, named. */
function lackingNotes(xs: readonly Sample[], ys: readonly Sample[], lang: Lang): readonly Note[] {
  const lacking = (samples: readonly Sample[]) =>
    samples.flatMap((sample) => sample.members.filter((one) => one.figure.value === null));
  const byReason = new Map<string, Set<string>>();
  for (const { figure, label } of [...lacking(xs), ...lacking(ys)])
    byReason.set(figure.text, (byReason.get(figure.text) ?? new Set()).add(label));
  return [...byReason].map(([reason, names]) => ({
    kind: 'missing',
    text: words(lang).note.missing(reason, words(lang).list([...names])),
    cells: [],
  }));
}

function tableOf(
  sides: readonly Side[],
  methods: readonly StatMethod[],
  names: readonly [string, string],
  units: readonly [string, string],
  { catalog, lang }: SampleInput,
): StatisticsSpec['table'] {
  const say = statisticsWords(lang).table;
  const column = (id: string, title: string, kind: Column['kind'], unit: string | null = null): Column => ({
    id,
    title,
    kind,
    unit,
  });
  const counted = new Set(sides.flatMap((side) => side.counted));
  return {
    columns: [
      column('school', say.school, 'school'),
      column('level', say.level, 'text'),
      column('x', names[0], 'number', units[0]),
      column('x-when', say.when, 'text'),
      column('y', names[1], 'number', units[1]),
      column('y-when', say.when, 'text'),
      column('counted', say.counted, 'text'),
      column('source', say.source, 'text'),
    ],
    rows: [
      ...sides.flatMap((side) =>
        side.shown.map((both): readonly TableCell[] => [
          schoolCell(both.x.label, both.x.place.school.id),
          textCell(side.level),
          figureCell(both.x.figure),
          textCell(both.x.figure.when),
          figureCell(both.y.figure),
          textCell(both.y.figure.when),
          textCell(counted.has(both) ? say.yes : say.no),
          textCell(both.x.row === null ? '' : sourceLine(both.x.row.source, catalog, lang)),
        ]),
      ),
      ...methods.flatMap((method) =>
        method.results
          .filter((result) => result.given)
          .map((result): readonly TableCell[] => [
            textCell(say.measure(method.name, result.of)),
            textCell(''),
            numberCell(null, result.text),
            textCell(statisticsWords(lang).n(result.n)),
            textCell(''),
            textCell(''),
            textCell(''),
            textCell(''),
          ]),
      ),
    ],
  };
}
