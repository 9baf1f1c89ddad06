/** The tables of the awards page as records of their own, for documents: by competition, and the list with its places. */
import { citeReport, locatorText } from '../format/cite.ts';
import { schoolNameOf, statedCount } from '../format/names.ts';
import { words } from '../format/words.ts';
import { awardPivotWords } from '../format/words-award-pivot.ts';
import { awardWords } from '../format/words-awards.ts';
import { type AwardRow, TIERS } from '../model/award.ts';
import type { Catalog } from '../model/catalog.ts';
import type { ChartSpec, Column, Lang, RecordSpec, Table } from '../model/chart.ts';
import { type AwardTotal, type SeriesLine, seriesName } from './award-tables.ts';
import { numberCell, schoolCell, textCell } from './table.ts';

type Whole = Pick<ChartSpec, 'subtitle' | 'notes' | 'sources' | 'lang'>;

/** Entries by competition, all of them, tiers and winners as columns; `whole` is the page's own spec. */
export function awardSeriesRecord(lines: readonly SeriesLine[], kind: string, whole: Whole): RecordSpec {
  const { lang } = whole;
  const w = awardWords(lang);
  const tiers = TIERS.filter((tier) => lines.some((line) => line.tiers.has(tier)));
  const winners = ['student', 'teacher'] as const;
  const count = (n: number | undefined) => numberCell(n ?? null, n === undefined ? '' : String(n));
  return record(whole, `${kind} · ${w.bySeries}`, w.bySeriesLead, {
    columns: [
      text('competition', w.competition),
      number('items', w.items),
      ...tiers.map((tier) => number(tier, w.tiers[tier])),
      ...winners.map((one) => number(one, w.recipients[one])),
      number('schools', w.school),
    ],
    rows: lines.map((line) => [
      textCell(seriesName(line.series, lang)),
      count(line.items),
      ...tiers.map((tier) => count(line.tiers.get(tier))),
      ...winners.map((one) => count(line.recipients.get(one))),
      count(line.schools),
    ]),
  });
}

/** The list's entries, in the words of their best place, with what marks them there and where it stands. */
export function awardListRecord(
  rows: readonly AwardRow[],
  kind: string,
  { catalog, whole }: { readonly catalog: Catalog; readonly whole: Whole },
): RecordSpec {
  const { lang } = whole;
  const w = awardWords(lang);
  const marks = (row: AwardRow) =>
    [row.complete === false ? w.partOfWhole : '', row.differs ? `⚠ ${w.differs}` : '', row.note ?? ''].filter(Boolean);
  const used = new Set(rows.map((row) => row.source));
  return {
    ...record(whole, `${kind} · ${w.list}`, words(lang).and([w.foundIn(kind, rows.length)]), {
      columns: [
        text('competition', w.competition),
        text('event', w.event),
        text('tier', w.tier),
        text('grade', w.grade),
        text('recipient', w.recipient),
        text('mode', w.mode),
        text('count', w.count),
        { id: 'school', title: w.school, kind: 'school', unit: null },
        number('year', w.year),
        text('marks', words(lang).table.marks),
        text('place', w.drawer),
      ],
      rows: rows.map((row) => [
        textCell(row.competition),
        textCell(row.event ?? ''),
        textCell(w.tiers[row.tier ?? 'none']),
        textCell(row.grade ?? w.grades.none),
        textCell(w.recipients[row.recipient ?? 'none']),
        textCell(row.mode === null ? '' : w.modes[row.mode]),
        textCell(statedCount(row, lang)),
        schoolCell(schoolNameOf(catalog.schools, row.school, lang), row.school),
        numberCell(row.year, String(row.year)),
        textCell(w.join(marks(row))),
        textCell([row.section.replaceAll('/', ' › '), locatorText(row.locator, lang)].filter(Boolean).join(' · ')),
      ]),
    }),
    sources: sourcesOf(used, catalog, lang),
  };
}

/** Totals that the reports state, as printed, each held against the entries listed; never added to these. */
export function awardTotalsRecord(
  totals: readonly AwardTotal[],
  kind: string,
  { catalog, whole }: { readonly catalog: Catalog; readonly whole: Whole },
): RecordSpec {
  const { lang } = whole;
  const w = awardWords(lang);
  const say = awardPivotWords(lang);
  return {
    ...record(whole, `${kind} · ${say.printed}`, totals.length === 0 ? say.noPrinted : say.printedLead, {
      columns: [
        { id: 'school', title: w.school, kind: 'school', unit: null },
        text('competition', w.competition),
        text('tier', w.tier),
        text('grade', w.grade),
        text('recipient', w.recipient),
        number('year', w.year),
        text('stated', say.stated),
        text('against', say.against),
      ],
      rows: totals.map(({ award, comparison, listed }) => [
        schoolCell(schoolNameOf(catalog.schools, award.school, lang), award.school),
        textCell(award.competition),
        textCell(w.tiers[award.tier ?? 'none']),
        textCell(award.grade ?? w.grades.none),
        textCell(w.recipients[award.recipient ?? 'none']),
        numberCell(award.year, String(award.year)),
        textCell(statedCount(award, lang)),
        textCell(w.comparisons[comparison](listed)),
      ]),
    }),
    sources: sourcesOf(new Set(totals.map(({ award }) => award.source)), catalog, lang),
  };
}

function sourcesOf(used: ReadonlySet<string>, { sources, schools }: Catalog, lang: Lang): readonly string[] {
  return sources
    .filter(({ id }) => used.has(id))
    .map((source) =>
      citeReport(
        source,
        schools.find((school) => school.id === source.school),
        lang,
      ),
    );
}

function record(whole: Whole, title: string, sentence: string, table: Table): RecordSpec {
  const { subtitle, notes, sources, lang } = whole;
  const alt = words(lang).alt(title, sentence);
  return {
    kind: 'record',
    title,
    subtitle,
    sentence,
    alt,
    table,
    notes,
    provenance: [],
    sources,
    lang,
    office: 'table',
  };
}

function text(id: string, title: string): Column {
  return { id, title, kind: 'text', unit: null };
}

function number(id: string, title: string): Column {
  return { id, title, kind: 'number', unit: null };
}
