import { withUnit } from '../format/number.ts';
import { words } from '../format/words.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang, Line } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Level, School, Threshold, ThresholdKind } from '../model/school.ts';
import { judge, type Reading } from '../rules/standard.ts';

/** Which standard a verdict is given by where several apply. A 限制招生 line is drawn, but meeting it is no merit. */
const ORDER: readonly ThresholdKind[] = ['合格', '达标', '监测', '省级要求', '限制招生'];

/** Standards for an indicator and level in their codebook unit, strictest claim on a verdict first; valid in `year`. */
export function thresholdsFor(
  catalog: Catalog,
  indicator: Indicator,
  level: Level,
  year: number | null,
): readonly Threshold[] {
  return catalog.thresholds
    .filter((one) => one.indicator === indicator.id && one.level === level && sameUnit(one.unit, indicator.unit))
    .filter(
      (one) => year === null || (yearIn(one.valid_from, -Infinity) <= year && year <= yearIn(one.valid_to, Infinity)),
    )
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** Does the standard hold for this school? A province's duty holds for none; one for types needs the school's type known. */
export function appliesTo(threshold: Threshold, school: School): boolean {
  if (threshold.applies_to !== 'school' || threshold.level !== school.level) return false;
  return (
    threshold.school_type.length === 0 ||
    (school.school_type !== null && threshold.school_type.includes(school.school_type))
  );
}

/** Verdict on what a source says, as 达标 gives it; null where the line cuts through a range or a bound (以上, 近). */
export function meets(threshold: Threshold, reading: Reading): boolean | null {
  const { verdict } = judge(threshold, reading);
  return verdict === 'undecided' ? null : verdict === 'met';
}

/** `合格标准 ≤ 18 : 1 · 教发〔2004〕2号`. */
export function thresholdLabel(threshold: Threshold, indicator: Indicator, lang: Lang): string {
  return `${standardText(threshold, indicator, lang)} · ${threshold.document}`;
}

/** `合格标准 ≤ 18 : 1`. */
export function standardText(threshold: Threshold, indicator: Indicator, lang: Lang): string {
  const sign = threshold.comparison === '>=' ? '≥' : '≤';
  const places = String(threshold.value).split('.')[1]?.length ?? 0;
  return `${words(lang).threshold[threshold.kind]} ${sign} ${withUnit(threshold.value, indicator.unit, places, lang)}`;
}

/** Lines for a panel of schools; types with the same line share it, and a line for everyone carries no list of schools. */
export function thresholdLines(
  thresholds: readonly Threshold[],
  schools: readonly School[],
  indicator: Indicator,
  lang: Lang,
): readonly Line[] {
  return together(thresholds, indicator, lang).flatMap(({ label, same }) => {
    const held = schools.filter((school) => same.some((one) => appliesTo(one, school))).map((school) => school.id);
    const value = same[0]?.value;
    if (held.length === 0 || value === undefined) return [];
    return [{ value, label, kind: 'threshold' as const, schools: held.length === schools.length ? [] : held }];
  });
}

/** Standards that read alike (one document gives several types the same value) in one group, in order. */
export function together(
  thresholds: readonly Threshold[],
  indicator: Indicator,
  lang: Lang,
): readonly { readonly label: string; readonly same: readonly Threshold[] }[] {
  const labels = [...new Set(thresholds.map((one) => thresholdLabel(one, indicator, lang)))];
  return labels.map((label) => ({
    label,
    same: thresholds.filter((one) => thresholdLabel(one, indicator, lang) === label),
  }));
}

function sameUnit(a: string, b: string): boolean {
  const plain = (unit: string) => unit.replaceAll('平方米', '㎡').replaceAll('m²', '㎡').replaceAll(' ', '');
  return plain(a) === plain(b);
}

function yearIn(date: string | null, otherwise: number): number {
  const match = /^(\d{4})/.exec(date ?? '');
  return match === null ? otherwise : Number(match[1]);
}
