/** Explore as a spec: the pivot table with what must be known to read it. */
import { indicatorName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { exploreWords } from '../format/words-explore.ts';
import { fieldTitle, valueLabel } from '../format/words-fields.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Column, Lang, Note, RecordSpec, Table } from '../model/chart.ts';
import type { Facet, PivotRow, PivotTable } from '../model/pivot.ts';
import type { View } from '../model/view.ts';
import { ANY, cellValue, exploreFilters } from '../query/fit-explore.ts';
import { isDimension } from '../query/pivot-fields.ts';
import type { PivotPlan } from '../query/plan-explore.ts';
import { cautionNotes, indicatorNotes, sourceLines, tidied } from './notes.ts';
import { pivotTable, type TooLarge } from './pivot-table.ts';
import { indicatorOf } from './scope.ts';
import { figureCell, textCell } from './table.ts';

export type ExploreSpec = RecordSpec & {
  readonly pivot: PivotTable | null;
  /** The size of a table that is not shown because it has too many cells. */
  readonly large: TooLarge | null;
  /** Groups of the question, where they are more than are answered. */
  readonly groups: number;
};
export type ExploreInput = {
  readonly view: View;
  readonly catalog: Catalog;
  readonly plan: PivotPlan;
  readonly rows: readonly PivotRow[];
  readonly facets: readonly Facet[];
  readonly lang: Lang;
};

/** Conflicts that are told one by one; beyond these the marks in the cells do. */
const TOLD = 8;
/** Indicators whose definitions and cautions are told. */
const DEFINED = 3;

/** The table of a repaired view with its sentence and notes. `rows` empty: nothing fits, and the sentence says so. */
export function exploreSpec({ view, catalog, plan, rows, facets, lang }: ExploreInput): ExploreSpec {
  const say = exploreWords(lang);
  const groups = rows[0]?.groups ?? 0;
  const limit = plan.ask?.limit ?? 0;
  const value = cellValue(view);
  const made =
    groups > limit || !rows.some((row) => row.valued + row.not_reported + row.not_applicable > 0)
      ? null
      : pivotTable({ plan, rows, facets, catalog, value, order: view.order, lang });
  const pivot = made !== null && 'cells' in made ? made : null;
  const large = made !== null && !('cells' in made) ? made : null;
  const name =
    plan.indicators.length === 1
      ? indicatorName(indicatorOf(catalog, plan.indicators[0]), lang)
      : say.indicators(plan.indicators.length);
  const title = words(lang).colon(say.title, name);
  const sentence = sentenceOf(pivot, lang);
  const list = (fields: readonly string[]) => words(lang).list(fields.map((field) => fieldTitle(field, lang)));
  const table = pivot === null ? { columns: [], rows: [] } : flat(pivot);
  return {
    kind: 'record',
    title,
    subtitle: [
      say.by(list(plan.rows), list(plan.columns)),
      ...(value === 'auto' ? [] : [say.values[value]]),
      ...filterTexts(view, catalog, facets, lang),
    ].join(' · '),
    sentence,
    alt: words(lang).alt(title, sentence),
    pivot,
    large,
    groups: groups > limit ? groups : 0,
    table,
    notes: tidied(notesOf({ view, catalog, plan, rows, facets, lang }, pivot), lang),
    provenance: pivot === null ? [] : [...new Set(pivot.cells.flatMap((line) => line.flatMap(({ keys }) => keys)))],
    sources: sourceLines([...new Set(rows.flatMap((row) => row.sources.split('\n')))], catalog, lang),
    lang,
    office: 'table',
  };
}

/** The filters beyond the fields, in words: what is shown is never narrower or wider than it says. */
function filterTexts(view: View, catalog: Catalog, facets: readonly Facet[], lang: Lang): readonly string[] {
  const filters = exploreFilters(view);
  const say = words(lang);
  const told = (field: string, values: readonly string[]) =>
    values.length === 0
      ? []
      : [
          say.colon(
            fieldTitle(field, lang),
            say.list(
              values.map((value) =>
                value === ANY ? exploreWords(lang).all : valueLabel(field, value, catalog, facets, lang),
              ),
            ),
          ),
        ];
  const standard = filters.natures.join() === 'actual' && filters.scopes.length === 1 && filters.scopes[0] === '';
  return [
    ...Object.entries(filters.attributes).flatMap(([field, values]) => told(field, values)),
    ...told('family', filters.families),
    ...told('year', view.year === 'latest' ? filters.years.map(String) : [String(view.year)]),
    ...told('report_year', filters.reports.map(String)),
    ...(standard ? [] : [...told('nature', filters.natures), ...told('scope', filters.scopes)]),
    ...told('qualifier', filters.qualifiers),
    ...told('status', filters.statuses),
    ...Object.entries(filters.members).flatMap(([field, values]) => told(field, values)),
  ];
}

function sentenceOf(pivot: PivotTable | null, lang: Lang): string {
  const say = exploreWords(lang);
  if (pivot === null) return say.sentence([say.nothing]);
  const rows = pivot.rows.flatMap((row, index) => (row.total ? [] : [index]));
  const columns = pivot.columns.flatMap((column, index) => (column.total ? [] : [index]));
  let valued = 0;
  const reasons = new Map<string, number>();
  for (const row of rows)
    for (const column of columns) {
      const figure = pivot.cells[row]?.[column]?.figure;
      if (figure === undefined) continue;
      if (figure.value !== null) valued += 1;
      else reasons.set(figure.text, (reasons.get(figure.text) ?? 0) + 1);
    }
  const lacking = [...reasons].toSorted((a, b) => b[1] - a[1]).slice(0, 4);
  return say.sentence([
    say.size(rows.length, columns.length, valued, rows.length * columns.length),
    ...(lacking.length === 0 ? [] : [words(lang).comma(lacking.map(([reason, n]) => say.without(reason, n)))]),
  ]);
}

function notesOf({ view, catalog, plan, rows, facets, lang }: ExploreInput, pivot: PivotTable | null): readonly Note[] {
  const say = exploreWords(lang);
  const filters = exploreFilters(view);
  const fields = [...plan.rows, ...plan.columns];
  const cells = pivot === null ? [] : pivot.cells.flat();
  const refused = cells.filter((cell) => cell.refused !== '');
  const note = (kind: Note['kind'], text: string): Note => ({ kind, text, cells: [] });
  const wider = [
    ...filters.natures.filter((one) => one !== 'actual').map((one) => valueLabel('nature', one, catalog, facets, lang)),
    ...filters.scopes
      .filter((one) => one !== '')
      .map((one) => (one === ANY ? `${fieldTitle('scope', lang)}: ${say.all}` : one)),
  ];
  const unadded = rows.some((row) => row.folded > 0 && !row.additive && row.facts > 1);
  if (pivot === null) return [];
  const alternates = rows.filter(({ folded }) => folded === 0).reduce((all, row) => all + row.alternates, 0);
  const conflicts = rows.filter((row) => row.folded === 0 && row.key !== null && row.conflicts > 0);
  const defined = plan.indicators.slice(0, DEFINED).map((id) => indicatorOf(catalog, id));
  const few = plan.indicators.length <= DEFINED;
  return [
    ...(wider.length > 0 ? [note('caution', say.widened(words(lang).list(wider)))] : []),
    ...(plan.added.length > 0
      ? [note('caution', say.added(words(lang).list(plan.added.map((field) => fieldTitle(field, lang)))))]
      : []),
    ...(refused.length > 0
      ? [
          note(
            'aggregate',
            [say.mixed(refused.length), ...new Set(refused.map((cell) => cell.refused))].join(lang === 'en' ? ' ' : ''),
          ),
        ]
      : []),
    ...(unadded && !refused.some((cell) => cell.refused === say.why.members) ? [note('aggregate', say.noTotal)] : []),
    ...(cells.some((cell) => cell.facts > 1) ? [note('aggregate', say.partial)] : []),
    ...(fields.some(isDimension) ? [note('aggregate', say.whole)] : []),
    ...(fields.includes('year') || view.year !== 'latest' ? [] : [note('year', say.latest)]),
    ...(alternates > 0 ? [note('year', say.alternates(alternates))] : []),
    ...(few ? defined.flatMap((one) => [...indicatorNotes(one, lang), ...cautionNotes(one, lang)]) : []),
    ...conflicts.slice(0, TOLD).map((row): Note => {
      const cell = cells.find((one) => one.figure.cell === row.key);
      const what = [cell?.school ?? '', row.indicator];
      const label = [
        valueLabel('school', what[0] ?? '', catalog, facets, lang),
        indicatorName(indicatorOf(catalog, row.indicator), lang),
      ];
      return {
        kind: 'conflict',
        text: words(lang).note.conflict(label.join(' '), cell?.figure.when ?? '', cell?.figure.text ?? ''),
        cells: row.key === null ? [] : [row.key],
      };
    }),
    ...(filters.heat ? [note('caution', say.heatNote)] : []),
    note('source', say.notPreferred),
  ];
}

/** The table under one heading a column: what files and the accessible record hold. */
function flat(pivot: PivotTable): Table {
  const columns: readonly Column[] = [
    ...pivot.rowFields.map(({ id, title }): Column => ({ id: `row-${id}`, title, kind: 'text', unit: null })),
    ...pivot.columns.map(
      (header): Column => ({
        id: `c-${header.key}`,
        title: header.labels.filter((one) => one !== '').join(' · '),
        kind: 'number',
        unit: null,
      }),
    ),
  ];
  return {
    columns,
    rows: pivot.rows.map((header, row) => [
      ...(pivot.rowFields.length === 0 ? [] : header.labels.map(textCell)),
      ...(pivot.cells[row] ?? []).map(({ figure }) => figureCell(figure)),
    ]),
  };
}
