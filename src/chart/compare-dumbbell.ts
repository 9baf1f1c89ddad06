import { indicatorName, storedUnit, unitName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { compareWords } from '../format/words-compare.ts';
import type { Catalog } from '../model/catalog.ts';
import type { ChartSpec, Column, DumbbellPanel, DumbbellRow, Figure, Note, TableCell } from '../model/chart.ts';
import type { ValueRow } from '../model/query.ts';
import type { CompareInput } from './compare.ts';
import { absent, figure } from './figure.ts';
import { cautionNotes, figureNotes, indicatorNotes, sourceLine, sourceLines, tidied } from './notes.ts';
import { whyAbsent } from './pick.ts';
import { niceScale } from './scale.ts';
import { byLevel, indicatorOf, schoolsOf } from './scope.ts';
import { figureCell, marksText, schoolCell, textCell } from './table.ts';
import { valuedRows } from './trend-sentence.ts';
import { changeBetween, type Series, seriesOf } from './trend-series.ts';

type Pair = { readonly from: number; readonly to: number };

/**
 * Two years of one indicator, joined school by school. Each level shows the two latest years that most of its schools
 * have with one cut-off date; `view.year` asks for the later of them.
 */
export function dumbbellSpec({ view, catalog, rows, lang }: CompareInput): Extract<ChartSpec, { kind: 'dumbbell' }> {
  const say = words(lang);
  const own = compareWords(lang);
  const indicator = indicatorOf(catalog, view.indicators[0]);
  const name = indicatorName(indicator, lang);
  const mine = rows.filter((row) => row.indicator === indicator.id && row.nature === 'actual' && row.dimension === '');
  const levels = byLevel(schoolsOf(view, catalog)).map(({ level, schools }) => {
    const series = schools.map((one) =>
      seriesOf(one, mine, view.basis, one.school[lang === 'en' ? 'name_en' : 'name_zh'] || one.school.name_zh, lang),
    );
    return { level, series, pair: pairOf(series, view.year) };
  });
  const panels = levels.map(({ level, series, pair }): DumbbellPanel => {
    const absentOf = (one: Series): Figure =>
      whyAbsent(one.placed.school, indicator, { ...view, year: pair?.to ?? 'latest' }, catalog, lang);
    const rowsOf = series.map((one) => {
      // Without a pair the one year there is stands alone: it is never its own year before.
      const [from, to] =
        pair === null ? [null, valuedRows(one).at(-1) ?? null] : [rowAt(one, pair.from), rowAt(one, pair.to)];
      const by = from !== null && to !== null ? changeBetween(from, to, indicator, lang) : null;
      const alone = pair === null && to !== null ? absent('other_year', lang) : absentOf(one);
      const shown = (row: ValueRow | null) => (row === null ? alone : figure(row, indicator, lang));
      return {
        school: one.placed.school.id,
        label:
          lang === 'en' && one.placed.school.name_en !== '' ? one.placed.school.name_en : one.placed.school.name_zh,
        colour: one.placed.colour,
        from: shown(from),
        to: shown(to),
        change: by === null ? '' : by.abs === 0 ? say.trend.unchanged : by.text,
        by: by?.abs ?? null,
      };
    });
    const sorted = rowsOf.toSorted(
      (a, b) => Number(a.by === null) - Number(b.by === null) || (b.by ?? 0) - (a.by ?? 0),
    );
    const title = say.compare.panel(level, series.length);
    return {
      title: pair === null ? title : `${title} · ${pair.from} → ${pair.to}`,
      rows: sorted.map(({ by: _, ...row }) => row),
    };
  });
  const pairs = levels.flatMap(({ pair }) => (pair === null ? [] : [pair]));
  const [first] = pairs;
  const same = first !== undefined && pairs.every((one) => one.from === first.from && one.to === first.to);
  const title =
    first === undefined
      ? own.dumbbellNone(name)
      : same
        ? own.dumbbellTitle(name, first.from, first.to)
        : say.trend.title(name);
  const clauses = panels.flatMap((panel) => sentenceOf(panel, lang, levels.length > 1));
  const sentence = say.and(clauses.length === 0 ? [own.dumbbell.none] : clauses);
  const figures = panels.flatMap((panel) =>
    panel.rows.flatMap((row) => [
      { label: row.label, figure: row.from },
      { label: row.label, figure: row.to },
    ]),
  );
  const drawn = levels.flatMap(({ series, pair }) =>
    series.flatMap((one) =>
      pair === null ? valuedRows(one).slice(-1) : [rowAt(one, pair.from) ?? [], rowAt(one, pair.to) ?? []].flat(),
    ),
  );
  const rest = view.indicators.slice(1).flatMap((id) => catalog.indicators.find((one) => one.id === id) ?? []);
  const note = (kind: Note['kind'], text: string): Note => ({ kind, text, cells: [] });
  const axis = {
    title: say.axis(name, unitName(indicator.unit, lang)),
    unit: indicator.unit,
    ...range(
      figures.map((one) => one.figure),
      indicator.unit,
    ),
  };
  return {
    kind: 'dumbbell',
    title,
    subtitle: [say.basis[view.basis], say.unit(unitName(indicator.unit, lang)), own.dumbbell.hollow].join(' · '),
    sentence: say.tidy(sentence),
    alt: say.alt(title, say.tidy(sentence)),
    axis,
    panels,
    table: tableOf(panels, storedUnit(indicator.unit, lang), sourceText(drawn, catalog, lang), lang),
    notes: tidied(
      [
        ...(rest.length > 0
          ? [note('aggregate', own.dumbbell.rest(say.list(rest.map((one) => indicatorName(one, lang)))))]
          : []),
        ...indicatorNotes(indicator, lang),
        ...cautionNotes(indicator, lang),
        note('year', view.basis === 'report' ? say.trend.axisReport : say.note.basis.data),
        note('year', own.dumbbell.same),
        ...(view.year !== 'latest' && pairs.some((pair) => pair.to !== view.year)
          ? [note('year', own.dumbbell.notAsked(view.year))]
          : []),
        ...(axis.min !== 0 ? [note('caution', say.note.truncated)] : []),
        ...levels.flatMap(({ series }) => series.flatMap((one) => one.notes)),
        ...figureNotes(figures, drawn, indicator, catalog, lang),
      ],
      lang,
    ),
    provenance: [...new Set(figures.flatMap((one) => one.figure.cell ?? []))],
    sources: sourceLines(
      drawn.map((row) => row.source),
      catalog,
      lang,
    ),
    lang,
    office: 'native',
  };
}

/** The pair of years that most schools have both of; of equals the later. */
function pairOf(series: readonly Series[], year: number | 'latest'): Pair | null {
  const counts = new Map<string, number>();
  for (const one of series) {
    const years = [...one.rows]
      .filter(([, row]) => row.amount !== null && row.qualifier !== 'range')
      .map(([at]) => at)
      .toSorted((a, b) => a - b);
    for (const to of years)
      for (const from of years) if (from < to) counts.set(`${to}|${from}`, (counts.get(`${to}|${from}`) ?? 0) + 1);
  }
  const asked = [...counts].filter(([key]) => year === 'latest' || key.startsWith(`${year}|`));
  const [best] = (asked.length > 0 ? asked : [...counts]).toSorted(([a, n], [b, m]) => m - n || (a < b ? 1 : -1));
  const [to, from] = best?.[0].split('|').map(Number) ?? [];
  return from === undefined || to === undefined ? null : { from, to };
}

function rowAt(series: Series, year: number | undefined): ValueRow | null {
  return year === undefined ? null : (series.rows.get(year) ?? null);
}

function sentenceOf(panel: DumbbellPanel, lang: CompareInput['lang'], several: boolean): readonly string[] {
  const say = words(lang);
  const both = panel.rows.filter((row) => row.change !== '');
  const [up] = both;
  const down = both.at(-1);
  if (up === undefined || down === undefined) return [];
  const clause = (row: (typeof both)[number]) => `${row.label} ${row.from.text} → ${row.to.text}（${row.change}）`;
  const text = both.length <= 2 ? say.list(both.map(clause)) : say.list([clause(up), clause(down)]);
  const said = lang === 'en' ? text.replaceAll('（', ' (').replaceAll('）', ')') : text;
  return [several ? say.colon(panel.title, said) : said];
}

function range(figures: readonly Figure[], unit: string): { min: number; max: number } {
  const values = figures.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return { min: 0, max: 1 };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high - low) * 0.08 || Math.abs(high) * 0.08 || 1;
  const { min, max } = niceScale(low >= 0 ? Math.max(0, low - air) : low - air, high + air);
  return { min, max: unit === '%' && high <= 100 ? Math.min(100, max) : max };
}

/** The reports that a row's figures stand in. */
function sourceText(rows: readonly ValueRow[], catalog: Catalog, lang: CompareInput['lang']) {
  const lines = new Map(
    rows.map((row) => [row.key, row.derived ? words(lang).source.computed : sourceLine(row.source, catalog, lang)]),
  );
  return ({ from, to }: DumbbellRow): string =>
    words(lang).list([...new Set([from, to].flatMap((one) => lines.get(one.cell ?? '') ?? []))]);
}

function tableOf(
  panels: readonly DumbbellPanel[],
  unit: string,
  sourceOf: (row: DumbbellRow) => string,
  lang: CompareInput['lang'],
): ChartSpec['table'] {
  const say = words(lang);
  const several = panels.length > 1;
  const text = (id: string, title: string): Column => ({ id, title, kind: 'text', unit: null });
  const number = (id: string, title: string): Column => ({ id, title, kind: 'number', unit });
  const columns: readonly Column[] = [
    { id: 'school', title: say.table.school, kind: 'school', unit: null },
    ...(several ? [text('level', say.table.level)] : []),
    text('from_when', say.table.when),
    number('from', say.table.value),
    text('to_when', say.table.when),
    number('to', say.table.value),
    text('change', say.table.change),
    text('marks', say.table.marks),
    text('source', say.table.source),
  ];
  const rows = panels.flatMap((panel) =>
    panel.rows.map((row): readonly TableCell[] => [
      schoolCell(row.label, row.school),
      ...(several ? [textCell(panel.title.replace(/ ?[（(].*$/, ''))] : []),
      textCell(row.from.when),
      figureCell(row.from),
      textCell(row.to.when),
      figureCell(row.to),
      textCell(row.change),
      textCell(
        [...new Set([marksText(row.from, lang), marksText(row.to, lang)])]
          .filter((one) => one !== '')
          .join(lang === 'en' ? ', ' : '、'),
      ),
      textCell(sourceOf(row)),
    ]),
  );
  return { columns, rows };
}
