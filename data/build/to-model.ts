/** CSV rows → the types of src/model. Rows have passed their schema; what is empty becomes null. */
import type { Headline } from '../../src/model/catalog.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { type Award, type CellKey, type Claim, cellKey } from '../../src/model/observation.ts';
import type { School, Source, Threshold } from '../../src/model/school.ts';
import { renamedKey } from '../../src/query/catalog.ts';
import type { MemberRow, MetaRow, Positioned } from '../../src/query/schema.ts';
import { placeOf } from '../../src/rules/prefer.ts';
import { convert } from '../../src/rules/units.ts';
import type { Row } from './tables.ts';

const get = (row: Row, name: string): string => row.cells[name] ?? '';
const orNull = (row: Row, name: string): string | null => row.cells[name] || null;
const numberOrNull = (row: Row, name: string): number | null => (row.cells[name] ? Number(row.cells[name]) : null);
const list = (row: Row, name: string): readonly string[] =>
  get(row, name)
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');
/** A word of an enumeration that the schema has already held to its list. */
const word = <T extends string>(row: Row, name: string): T => get(row, name) as T;
const wordOrNull = <T extends string>(row: Row, name: string): T | null => (row.cells[name] || null) as T | null;

export function toIndicator(row: Row, position: number): Indicator & Positioned {
  return {
    position,
    id: get(row, 'id'),
    name_zh: get(row, 'name_zh'),
    name_en: get(row, 'name_en'),
    family: word(row, 'family'),
    unit: get(row, 'unit'),
    decimals: Number(get(row, 'decimals')),
    direction: word(row, 'direction'),
    parent: orNull(row, 'parent'),
    relation: wordOrNull(row, 'relation'),
    numerator: orNull(row, 'numerator'),
    denominator: orNull(row, 'denominator'),
    aggregate: word(row, 'aggregate'),
    weight: orNull(row, 'weight'),
    rank: word(row, 'rank'),
    caution_zh: orNull(row, 'caution_zh'),
    caution_en: orNull(row, 'caution_en'),
    level: word(row, 'level'),
    definition_zh: get(row, 'definition_zh'),
    definition_en: get(row, 'definition_en'),
    formula: orNull(row, 'formula'),
    rows: orNull(row, 'rows'),
    aliases: list(row, 'aliases'),
    breaks: orNull(row, 'breaks'),
    breaks_en: orNull(row, 'breaks_en'),
  };
}

export function toHeadline(row: Row, position: number): Headline & Positioned {
  return { position, indicator: get(row, 'indicator'), ranked: get(row, 'ranked') === 'true' };
}

/** What `meta` says of a former id that an address may carry; none for the other kinds. */
export function toRenamed(row: Row): readonly MetaRow[] {
  const kinds = { indicator: 'indicators', school: 'schools' } as const;
  const kind = kinds[get(row, 'kind') as keyof typeof kinds];
  return kind === undefined ? [] : [{ key: renamedKey(kind, get(row, 'old')), value: get(row, 'new') }];
}

export function toMember(row: Row): MemberRow {
  return {
    dimension: get(row, 'dimension'),
    id: get(row, 'id'),
    name_zh: get(row, 'name_zh'),
    name_en: get(row, 'name_en'),
    order: Number(get(row, 'order')),
    parent: orNull(row, 'parent'),
    relation: orNull(row, 'relation'),
  };
}

export function toSchool(row: Row): School {
  return {
    id: get(row, 'id'),
    name_zh: get(row, 'name_zh'),
    name_en: get(row, 'name_en'),
    pinyin: get(row, 'pinyin'),
    code: orNull(row, 'code'),
    province: orNull(row, 'province'),
    city: orNull(row, 'city'),
    region: orNull(row, 'region'),
    level: word(row, 'level'),
    school_type: orNull(row, 'school_type'),
    ownership: orNull(row, 'ownership'),
    authority: orNull(row, 'authority'),
    programmes: list(row, 'programmes'),
    source: orNull(row, 'source'),
    locator: orNull(row, 'locator'),
  };
}

export function toSource(row: Row): Source {
  return {
    id: get(row, 'id'),
    school: get(row, 'school'),
    title: get(row, 'title'),
    report_year: Number(get(row, 'report_year')),
    edition: get(row, 'edition'),
    publisher: orNull(row, 'publisher'),
    url: orNull(row, 'url'),
    sha256: get(row, 'sha256'),
    lines: Number(get(row, 'lines')),
  };
}

export function toThreshold(row: Row): Threshold {
  return {
    indicator: get(row, 'indicator'),
    applies_to: word(row, 'applies_to'),
    level: word(row, 'level'),
    school_type: list(row, 'school_type'),
    kind: word(row, 'kind'),
    comparison: word(row, 'comparison'),
    value: Number(get(row, 'value')),
    unit: get(row, 'unit'),
    denominator: orNull(row, 'denominator'),
    document: get(row, 'document'),
    title: get(row, 'title'),
    valid_from: orNull(row, 'valid_from'),
    valid_to: orNull(row, 'valid_to'),
    seen_in: get(row, 'seen_in'),
    note: orNull(row, 'note'),
  };
}

export function toCellKey(row: Row): CellKey {
  return {
    school: get(row, 'school'),
    indicator: get(row, 'indicator'),
    year: Number(get(row, 'year')),
    period: word(row, 'period'),
    as_of: orNull(row, 'as_of'),
    since: orNull(row, 'since'),
    scope: get(row, 'scope'),
    dimension: get(row, 'dimension'),
    member: get(row, 'member'),
    nature: word(row, 'nature'),
  };
}

/** One observation; `amount` in the unit that `amountUnit` names, null where the printed unit does not convert to it. */
export function toClaim(row: Row, unit: string, source: Source | undefined): Claim {
  const key = toCellKey(row);
  const printed = get(row, 'unit');
  const target = amountUnit(key.nature, unit, printed);
  const value = numberOrNull(row, 'value');
  const to = numberOrNull(row, 'value_to');
  return {
    id: `${get(row, 'source')}:${row.line}`,
    cell: cellKey(key),
    ...key,
    qualifier: word(row, 'qualifier'),
    text: get(row, 'text'),
    value,
    value_to: to,
    unit: printed,
    amount: value === null ? null : convert(value, printed, target),
    amount_to: to === null ? null : convert(to, printed, target),
    status: word(row, 'status'),
    n: numberOrNull(row, 'n'),
    method: orNull(row, 'method'),
    source: get(row, 'source'),
    report_year: source?.report_year ?? 0,
    section: get(row, 'section'),
    place: placeOf(get(row, 'section')),
    locator: get(row, 'locator'),
    override: word(row, 'override'),
    note: orNull(row, 'note'),
    preferred: false,
  };
}

/** Unit an amount is kept in: the codebook's, but % for a growth, 百分点 for a change of a rate, as printed for a rank. */
export function amountUnit(nature: CellKey['nature'], unit: string, printed: string): string {
  if (nature === 'change_pct') return '%';
  if (nature === 'change' && unit === '%') return '百分点';
  return nature === 'rank' ? printed : unit;
}

export function toAward(row: Row): Award {
  return {
    award_id: get(row, 'award_id'),
    school: get(row, 'school'),
    year: Number(get(row, 'year')),
    period: word(row, 'period'),
    kind: word(row, 'kind'),
    competition: get(row, 'competition'),
    event: orNull(row, 'event'),
    tier: wordOrNull(row, 'tier'),
    grade: orNull(row, 'grade'),
    recipient: wordOrNull(row, 'recipient'),
    mode: wordOrNull(row, 'mode'),
    count: numberOrNull(row, 'count'),
    unit: get(row, 'unit'),
    qualifier: word(row, 'qualifier'),
    listed: get(row, 'listed') === 'true',
    complete: row.cells.complete ? row.cells.complete === 'true' : null,
    scope: get(row, 'scope'),
    source: get(row, 'source'),
    section: get(row, 'section'),
    locator: get(row, 'locator'),
    note: orNull(row, 'note'),
  };
}
