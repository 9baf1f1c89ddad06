/** Checks of the reference tables that a schema cannot say: the codebook's logic, standards, renamed ids, columns of persons. */
import type { Indicator } from '../../src/model/indicator.ts';
import { compileFormula } from '../../src/query/formula.ts';
import { STANDARD_TABLES } from '../../src/rules/prefer.ts';
import { standardRows } from '../../src/rules/standard-rows.ts';
import { convert } from '../../src/rules/units.ts';
import type { DataPackage, Issue } from './package.ts';
import type { Row, Tables } from './tables.ts';
import { toIndicator, toThreshold } from './to-model.ts';

/** Every issue of codebook, headline, thresholds, members, schools and renamed ids. */
export function checkReference(tables: Tables, contract: DataPackage): readonly Issue[] {
  const rows = tables.indicators ?? [];
  const indicators = rows.map(toIndicator);
  const byId = new Map(indicators.map((i) => [i.id, i]));
  const standing = new Map<string, Row>();
  return [
    ...persons(contract),
    ...rows.flatMap((row, i) => {
      const indicator = indicators[i];
      if (!indicator) return [];
      return [...codebook(indicator, byId), ...rowPaths(indicator, row, standing)].map((message) => at(row, message));
    }),
    ...(tables.thresholds ?? []).flatMap((row) => thresholdIssues(row, byId)),
    ...(tables.members ?? []).flatMap((row) => memberIssues(row, tables.members ?? [])),
    ...(tables.renamed ?? []).flatMap((row) => renamedIssues(row, tables)),
  ];
}

function at(row: Row, message: string): Issue {
  return { file: row.file, line: row.line, message };
}

/** The data has no names of persons, so no column may ask for one. */
function persons(contract: DataPackage): readonly Issue[] {
  return contract.resources.flatMap((resource) =>
    resource.schema.fields
      .filter((field) => /姓名|person|winner|student_name|teacher_name|^name$/i.test(field.name))
      .map((field) => ({
        file: 'datapackage.json',
        line: 0,
        message: `${resource.name}: column ${field.name} would hold names of persons; the data has none`,
      })),
  );
}

function codebook(i: Indicator, byId: ReadonlyMap<string, Indicator>): readonly string[] {
  const found: string[] = [];
  if (i.aggregate === 'weighted_mean' && i.weight === null) found.push('weight: is empty; a weighted mean needs one');
  if (i.aggregate !== 'weighted_mean' && i.weight !== null)
    found.push(`weight: only a weighted mean has one, aggregate is ${i.aggregate}`);
  if (i.relation !== null && i.parent === null) found.push('relation: is given without a parent');
  if (i.rank !== 'yes' && (i.caution_zh === null || i.caution_en === null))
    found.push(`caution_zh, caution_en: rank is ${i.rank}, so the reason must be given in both languages`);
  if ((i.breaks === null) !== (i.breaks_en === null)) found.push('breaks, breaks_en: give both or neither');
  if (i.numerator !== null && i.denominator === null) found.push('denominator: is empty, but there is a numerator');
  if (loops(i, byId)) found.push(`parent: ${i.id} is its own ancestor`);
  if (i.formula === null) return found;
  const formula = compileFormula(i.formula);
  if ('error' in formula) return [...found, `formula: ${formula.error} at ${formula.at + 1}`];
  for (const id of formula.ids) {
    const input = byId.get(id);
    if (!input) found.push(`formula: unknown id “${id}”`);
    else if (input.formula !== null) found.push(`formula: “${id}” is itself derived; write it out`);
  }
  return found;
}

function loops(start: Indicator, byId: ReadonlyMap<string, Indicator>): boolean {
  const seen = new Set<string>();
  for (let id = start.parent; id !== null && id !== undefined; id = byId.get(id)?.parent ?? null) {
    if (id === start.id) return true;
    if (seen.has(id)) return false;
    seen.add(id);
  }
  return false;
}

function rowPaths(indicator: Indicator, row: Row, standing: Map<string, Row>): readonly string[] {
  return standardRows(indicator.rows).flatMap(({ edition, path }) => {
    if (!/^\d{4}$/.test(edition) || !STANDARD_TABLES.some((name) => path.startsWith(`${name}/`)))
      return [`rows: “${edition}:${path}” is not edition:table/row; tables are ${STANDARD_TABLES.join(', ')}`];
    const key = `${edition}:${path}`;
    const before = standing.get(key);
    standing.set(key, row);
    return before ? [`rows: “${key}” stands already in line ${before.line}`] : [];
  });
}

function thresholdIssues(row: Row, byId: ReadonlyMap<string, Indicator>): readonly Issue[] {
  const t = toThreshold(row);
  const indicator = byId.get(t.indicator);
  const found: string[] = [];
  if (indicator && convert(t.value, t.unit, indicator.unit) === null)
    found.push(`unit: “${t.unit}” does not convert to “${indicator.unit}” of ${t.indicator}`);
  if (indicator && indicator.level !== 'both' && indicator.level !== t.level)
    found.push(`level: ${t.indicator} is an indicator of ${indicator.level}, the standard is for ${t.level}`);
  if (t.valid_from !== null && t.valid_to !== null && t.valid_to < t.valid_from)
    found.push('valid_to: is before valid_from');
  return found.map((message) => at(row, message));
}

function memberIssues(row: Row, all: readonly Row[]): readonly Issue[] {
  const { dimension = '', id = '', parent = '' } = row.cells;
  const found: string[] = [];
  if (/[+|]/.test(dimension + id)) found.push('id: “+” and “|” join keys and cannot stand in a dimension or member');
  if (parent !== '' && !all.some((r) => r.cells.dimension === dimension && r.cells.id === parent))
    found.push(`parent: unknown “${parent}” of ${dimension}`);
  return found.map((message) => at(row, message));
}

function renamedIssues(row: Row, tables: Tables): readonly Issue[] {
  const { kind = '', old = '', new: present = '' } = row.cells;
  const resource = { indicator: 'indicators', school: 'schools', source: 'sources', member: 'members' }[kind] ?? '';
  const ids = new Set((tables[resource] ?? []).map((r) => r.cells.id));
  const found: string[] = [];
  if (ids.has(old)) found.push(`old: “${old}” is still in ${resource}; an id cannot be renamed and stay`);
  if (!ids.has(present)) found.push(`new: unknown id “${present}”; it is not in ${resource}`);
  return found.map((message) => at(row, message));
}
