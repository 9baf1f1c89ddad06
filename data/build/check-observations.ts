/** Checks of observations and awards against the codebook, their sources and each other. */
import type { Indicator } from '../../src/model/indicator.ts';
import { type Claim, cellKey } from '../../src/model/observation.ts';
import type { Source } from '../../src/model/school.ts';
import { claimIssues, locatorIssues } from '../../src/rules/claim-issues.ts';
import { standardRows } from '../../src/rules/standard-rows.ts';
import type { Issue } from './package.ts';
import type { Tables } from './tables.ts';
import { amountUnit, toClaim, toIndicator, toSource } from './to-model.ts';

/** The claims of a dataset, and every issue with file and line. */
export function checkObservations(tables: Tables): { claims: readonly Claim[]; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const indicators = new Map((tables.indicators ?? []).map(toIndicator).map((i) => [i.id, i]));
  const sources = new Map((tables.sources ?? []).map(toSource).map((s) => [s.id, s]));
  const members = new Set((tables.members ?? []).map((row) => `${row.cells.dimension}|${row.cells.id}`));
  const first = new Map<string, number>();
  const claims = (tables.observations ?? []).map((row) => {
    const indicator = indicators.get(row.cells.indicator ?? '');
    const source = sources.get(row.cells.source ?? '');
    const claim = toClaim(row, indicator?.unit ?? row.cells.unit ?? '', source);
    const say = (message: string) => issues.push({ file: row.file, line: row.line, message });
    const unit = amountUnit(claim.nature, indicator?.unit ?? '', claim.unit);
    for (const message of claimIssues(claim, { indicator, source, members, unit })) say(message);
    if (row.file !== `observations/${claim.source}.csv`)
      say(`source: “${claim.source}” belongs in observations/${claim.source}.csv`);
    if (indicator && indicator.formula !== null)
      say(`indicator: ${indicator.id} is derived; what is printed needs an id of its own`);
    if (indicator && source) for (const message of rowIssues(claim, indicator, source)) say(message);
    const key = [cellKey(claim), claim.source, claim.locator, claim.text].join('|');
    const before = first.get(key);
    if (before !== undefined)
      say(`the same claim stands already in line ${before}; remove one, or tell their cells apart`);
    else first.set(key, row.line);
    return claim;
  });
  for (const row of [...(tables.awards ?? []), ...(tables.schools ?? [])]) {
    const { source: id = '', locator = '', award_id: award = '', school = '' } = row.cells;
    const source = sources.get(id);
    const say = (message: string) => issues.push({ file: row.file, line: row.line, message });
    for (const message of source ? locatorIssues(locator, source.lines) : []) say(message);
    if (award === '') continue;
    if (source && source.school !== school) say(`school: “${school}” is not the school of ${id}`);
    const place = [award, id, row.cells.section, locator, row.cells.listed].join('|');
    const before = first.get(place);
    if (before !== undefined)
      say(`award_id: “${award}” stands already in line ${before} with the same place; remove one`);
    else first.set(place, row.line);
  }
  return { claims, issues };
}

/** A standard table's row is the codebook's for that indicator and edition: what makes one row's figure another's. */
function rowIssues(claim: Claim, indicator: Indicator, source: Source): readonly string[] {
  if (claim.place !== 'standard') return [];
  const rows = standardRows(indicator.rows).filter((row) => row.edition === source.edition);
  if (rows.some((row) => row.path === claim.section)) return [];
  const known = rows.length === 0 ? 'none' : rows.map((row) => row.path).join(', ');
  return [
    `section: “${claim.section}” is not where edition ${source.edition} has ${indicator.id} (${known}); correct it, or the codebook's rows`,
  ];
}
