/** Trend's two tables: changes year by year, and what the parts of a total add to its change. */

import { indicatorName, schoolName, schoolNameOf } from '../format/names.ts';
import { plain, signed, withSign } from '../format/number.ts';
import { words } from '../format/words.ts';
import { trendWords } from '../format/words-trend.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Column, Lang, Note, RecordSpec, TableCell } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ValueRow } from '../model/query.ts';
import { partsOf, wholeOf } from '../query/fit-compare.ts';
import { figure, figureDecimals } from './figure.ts';
import { cautionNotes, figureNotes, indicatorNotes, sourceLines, tidied } from './notes.ts';
import { byLevel, indicatorOf, type Placed, schoolsOf } from './scope.ts';
import { figureCell, indicatorCell, marksText, numberCell, schoolCell, textCell } from './table.ts';
import type { TrendInput } from './trend.ts';
import { trendSentence, valuedRows } from './trend-sentence.ts';
import { changeBetween, type Series, seriesOf, withPct } from './trend-series.ts';

/** Every step of every school: from, to, change in the unit, in per cent (totals) or points (rates). */
export function changesSpec({ view, catalog, rows, lang }: TrendInput): RecordSpec {
  const say = words(lang);
  const own = trendWords(lang);
  const indicator = indicatorOf(catalog, view.indicators[0]);
  const all = seriesAll(indicator, { view, catalog, rows, lang });
  const rate = indicator.unit === '%';
  const levels = byLevel(schoolsOf(view, catalog)).length > 1;
  const steps = all.flatMap((series) => {
    const valued = valuedRows(series);
    return valued.slice(1).map((to, at) => ({ series, from: valued[at] as ValueRow, to }));
  });
  const columns: readonly Column[] = [
    column('school', say.table.school, 'school'),
    ...(levels ? [column('level', say.table.level)] : []),
    column('from', own.from),
    column('from_value', own.fromValue, 'number'),
    column('to', own.to),
    column('to_value', own.toValue, 'number'),
    column('change', rate ? own.points : own.absolute, 'number'),
    ...(rate ? [] : [column('percent', own.percent, 'number')]),
    column('marks', say.table.marks),
  ];
  const body = steps.map(({ series, from, to }): readonly TableCell[] => {
    const [was, is] = [figure(from, indicator, lang), figure(to, indicator, lang)];
    const by = changeBetween(from, to, indicator, lang);
    const percent = by === null || by.pct === null ? textCell(own.noBase) : numberCell(by.pct, withPct(by.pct));
    const { school } = series.placed;
    return [
      schoolCell(schoolName(school, lang), school.id),
      ...(levels ? [textCell(say.level(school.level))] : []),
      textCell(was.when),
      figureCell(was),
      textCell(is.when),
      figureCell(is),
      by === null ? textCell(say.trend.noBase) : numberCell(by.abs, by.abs === 0 ? say.trend.unchanged : by.text),
      ...(rate ? [] : [percent]),
      textCell([...new Set([was, is].map((one) => marksText(one, lang)))].filter((text) => text !== '').join(' · ')),
    ];
  });
  const name = indicatorName(indicator, lang);
  const sentence = trendSentence(all, indicator, lang);
  const apart = steps.some(({ from, to }) => to.year - from.year > 1);
  const drawn = steps.flatMap(({ from, to }) => [from, to]);
  return record({
    title: own.changesTitle(name),
    subtitle: own.changesSubtitle,
    sentence,
    table: { columns, rows: body },
    notes: [
      ...indicatorNotes(indicator, lang),
      ...cautionNotes(indicator, lang),
      ...(rate ? [note('aggregate', own.rateInPoints)] : []),
      ...(apart ? [note('year', own.notNext)] : []),
      ...all.flatMap((series) => series.notes),
      ...figureNotes(shownOf(drawn, indicator, catalog, lang), drawn, indicator, catalog, lang),
    ],
    drawn,
    catalog,
    lang,
  });
}

/**
 * What each part of a total adds to its change from the year before to the latest, school by school. The codebook says
 * which parts add up; a school lacking the total or a part in either year is named with what it lacks.
 */
export function partsSpec(input: TrendInput): RecordSpec {
  const { view, catalog, lang } = input;
  const say = words(lang);
  const own = trendWords(lang);
  const asked = indicatorOf(catalog, view.indicators[0]);
  const total = indicatorOf(catalog, wholeOf(asked.id, catalog) ?? asked.id);
  const parts = partsOf(total.id, catalog).map((id) => indicatorOf(catalog, id));
  const name = indicatorName(total, lang);
  const whole = seriesAll(total, input);
  const lines = new Map(parts.map((part) => [part.id, seriesAll(part, input)]));
  const body: (readonly TableCell[])[] = [];
  const notes: Note[] = [note('aggregate', own.partsHow)];
  const clauses: string[] = [];
  const drawn: ValueRow[] = [];
  for (const [at, series] of parts.length === 0 ? [] : whole.entries()) {
    const school = schoolName(series.placed.school, lang);
    const valued = valuedRows(series);
    const [from, to] = [valued.at(-2), valued.at(-1)];
    if (from === undefined || to === undefined) {
      notes.push(note('missing', own.lacking(school, to === undefined ? '' : String(to.year), name)));
      continue;
    }
    const pairs = parts.map((part) => ({
      part,
      was: valuedRows(lines.get(part.id)?.[at] as Series).find((row) => row.year === from.year),
      is: valuedRows(lines.get(part.id)?.[at] as Series).find((row) => row.year === to.year),
    }));
    const without = pairs.filter(({ was, is }) => was === undefined || is === undefined);
    if (without.length > 0) {
      const years = `${from.year}–${to.year}`;
      notes.push(
        note('missing', own.lacking(school, years, say.list(without.map(({ part }) => indicatorName(part, lang))))),
      );
      continue;
    }
    const by = (to.amount ?? 0) - (from.amount ?? 0);
    const moves = pairs.map(({ part, was, is }) => ({
      part,
      was: was as ValueRow,
      is: is as ValueRow,
      by: (is?.amount ?? 0) - (was?.amount ?? 0),
    }));
    const sum = moves.reduce((added, one) => added + one.by, 0);
    const signedBy = (value: number, row: ValueRow) => withSign(value, total.unit, figureDecimals(row, total), lang);
    if (Math.abs(sum - by) > 1e-6)
      notes.push(note('conflict', own.unequal(school, signedBy(sum, to), signedBy(by, to))));
    const first = moves.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))[0];
    if (first !== undefined) {
      const told = [school, signedBy(by, to), indicatorName(first.part, lang), signedBy(first.by, first.is)] as const;
      // Parts that move against each other make shares that surprise: then only the largest move is told.
      const plainShare = by !== 0 && moves.every((one) => one.by * by >= 0);
      clauses.push(plainShare ? own.most(...told, `${plain((first.by / by) * 100, 1)}%`) : own.mostPlain(...told));
    }
    const line = (label: string, is: Indicator, was: ValueRow, now: ValueRow, change: number): readonly TableCell[] => [
      schoolCell(school, series.placed.school.id),
      indicatorCell(label, is.id),
      figureCell(figure(was, is, lang)),
      figureCell(figure(now, is, lang)),
      numberCell(change, change === 0 ? say.trend.unchanged : signedBy(change, now)),
      by === 0 ? textCell(own.still) : numberCell((change / by) * 100, `${plain((change / by) * 100, 1)}%`),
      (from.amount ?? 0) > 0
        ? numberCell((change / (from.amount ?? 1)) * 100, say.points(signed((change / (from.amount ?? 1)) * 100, 2)))
        : textCell(own.noBase),
      textCell(`${from.year} → ${to.year}`),
    ];
    body.push(...moves.map((one) => line(indicatorName(one.part, lang), one.part, one.was, one.is, one.by)));
    body.push(line(`${own.total} · ${name}`, total, from, to, by));
    drawn.push(from, to, ...moves.flatMap((one) => [one.was, one.is]));
  }
  const columns: readonly Column[] = [
    column('school', say.table.school, 'school'),
    column('part', own.part),
    column('from_value', own.fromValue, 'number'),
    column('to_value', own.toValue, 'number'),
    column('change', own.absolute, 'number'),
    column('share', own.contribution, 'number'),
    column('pull', own.pull, 'number'),
    column('years', say.table.when),
  ];
  return record({
    title: own.partsTitle(name),
    subtitle: own.partsSubtitle,
    sentence: parts.length === 0 ? own.notPartition(name) : say.and(clauses.length === 0 ? [own.noPair] : clauses),
    table: { columns, rows: body },
    notes: [...notes, ...indicatorNotes(total, lang), ...parts.flatMap((part) => indicatorNotes(part, lang))],
    drawn,
    catalog,
    lang,
  });
}

type Made = Pick<RecordSpec, 'title' | 'subtitle' | 'sentence' | 'table' | 'notes' | 'lang'> & {
  readonly drawn: readonly ValueRow[];
  readonly catalog: Catalog;
};

function record({ drawn, catalog, sentence, notes, lang, ...rest }: Made): RecordSpec {
  const say = words(lang);
  return {
    kind: 'record',
    ...rest,
    sentence: say.tidy(sentence),
    alt: say.alt(rest.title, say.tidy(sentence)),
    notes: tidied(notes, lang),
    provenance: [...new Set(drawn.map((row) => row.key))],
    sources: sourceLines(
      drawn.map((row) => row.source),
      catalog,
      lang,
    ),
    lang,
    office: 'table',
  };
}

function seriesAll(indicator: Indicator, { view, catalog, rows, lang }: TrendInput): readonly Series[] {
  const own = rows.filter((row) => row.indicator === indicator.id && row.nature === 'actual' && row.dimension === '');
  return schoolsOf(view, catalog).map((one: Placed) =>
    seriesOf(one, own, view.basis, schoolName(one.school, lang), lang),
  );
}

function shownOf(rows: readonly ValueRow[], indicator: Indicator, catalog: Catalog, lang: Lang) {
  return [...new Set(rows)].map((row) => {
    return {
      label: schoolNameOf(catalog.schools, row.school, lang),
      figure: figure(row, indicator, lang),
    };
  });
}

function column(id: string, title: string, kind: Column['kind'] = 'text'): Column {
  return { id, title, kind, unit: null };
}

function note(kind: Note['kind'], text: string): Note {
  return { kind, text, cells: [] };
}
