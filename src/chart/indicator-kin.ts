/** What an indicator belongs to, and which indicators of like name or another base it must be kept apart from. */
import { indicatorName, unitName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { indicatorWords } from '../format/words-indicator.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Apart, Kin, KinGroup } from '../model/indicator-page.ts';
import { twinOf } from '../query/twin.ts';
import { standardRows } from '../rules/standard-rows.ts';
import { formulaText } from './notes.ts';

/** Share of letter pairs from which two names are alike, and how many of the likest are told. */
const ALIKE = 0.6;
const MOST = 8;

/** Its whole, its parts, what it is computed from, and what is computed from it. Empty groups are left out. */
export function kinOf(indicator: Indicator, catalog: Catalog, lang: Lang): readonly KinGroup[] {
  const say = indicatorWords(lang);
  const by = new Map(catalog.indicators.map((one) => [one.id, one]));
  const kin = (one: Indicator, text = ''): Kin => ({ id: one.id, name: indicatorName(one, lang), text });
  const parent = by.get(indicator.parent ?? '');
  const children = catalog.indicators.filter((one) => one.parent === indicator.id);
  const inputs = idsOf(indicator).flatMap((id) => by.get(id) ?? []);
  const uses = catalog.indicators.filter((one) => one.id !== indicator.id && idsOf(one).includes(indicator.id));
  const relations = (['partition', 'subset', 'overlap'] as const).map(
    (relation): KinGroup => ({
      title: say.parts,
      note: say.relations[relation],
      items: children.filter((one) => one.relation === relation).map((one) => kin(one)),
    }),
  );
  const groups: readonly KinGroup[] = [
    {
      title: say.parent,
      note: indicator.relation === null ? '' : say.within[indicator.relation],
      items: parent === undefined ? [] : [kin(parent)],
    },
    ...relations,
    {
      title: say.inputs,
      note: indicator.formula === null ? '' : formulaText(indicator.formula, catalog, lang),
      items: inputs.map((one) => kin(one, roleOf(one.id, indicator, lang))),
    },
    { title: say.uses, note: '', items: uses.map((one) => kin(one, roleOf(indicator.id, one, lang))) },
  ];
  return groups.filter((group) => group.items.length > 0);
}

/** Ids that an indicator is computed from, divided by or weighed by, each once. */
function idsOf({ formula, numerator, denominator, weight }: Indicator): readonly string[] {
  const named = [numerator, denominator, weight, ...(formula?.match(/[a-z][a-z0-9_]*/g) ?? [])];
  return [...new Set(named.filter((id) => id !== null))];
}

function roleOf(id: string, of: Indicator, lang: Lang): string {
  const say = indicatorWords(lang).roles;
  return words(lang).list([
    ...(of.numerator === id ? [say.numerator] : []),
    ...(of.denominator === id ? [say.denominator] : []),
    ...(of.weight === id ? [say.weight] : []),
    ...(of.formula?.split(/[^a-z0-9_]+/).includes(id) && of.numerator !== id && of.denominator !== id
      ? [say.formula]
      : []),
  ]);
}

/** Indicators that read alike and are not the same, the likest first, each with what sets it apart. Kin by the codebook are no namesakes. */
export function namesakesOf(indicator: Indicator, catalog: Catalog, lang: Lang): readonly Apart[] {
  const own = namesOf(indicator);
  const family = new Set([
    indicator.parent,
    ...idsOf(indicator),
    ...catalog.indicators
      .filter((one) => one.parent === indicator.id || idsOf(one).includes(indicator.id))
      .map((one) => one.id),
  ]);
  const twin = twinOf(indicator.id, catalog)?.id;
  return catalog.indicators
    .filter((one) => one.id !== indicator.id && (!family.has(one.id) || one.id === twin))
    .map((one) => ({ one, like: one.id === twin ? 1 : likeness(own, namesOf(one)) }))
    .filter(({ like }) => like >= ALIKE)
    .toSorted((a, b) => b.like - a.like || (a.one.id < b.one.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ one, like }) => ({
      id: one.id,
      name: indicatorName(one, lang),
      why: differences(indicator, one, like === 1 && one.id !== twin, catalog, lang),
    }));
}

function namesOf(indicator: Indicator): readonly string[] {
  return [indicator.name_zh, ...indicator.aliases].map((name) => name.replace(/[“”"（）()·\s、，]/g, ''));
}

/** 1 for a shared name; else the greatest share of letter pairs that the official names have in common (Dice). */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.some((name) => b.includes(name))) return 1;
  const [x, y] = [pairsOf(a[0] ?? ''), pairsOf(b[0] ?? '')];
  const shared = [...x].filter((pair) => y.has(pair)).length;
  return (2 * shared) / (x.size + y.size || 1);
}

function pairsOf(name: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2)));
}

/** What the codebook says differs: name, unit, base, level, whether computed, edition; then what the other one is. */
function differences(
  indicator: Indicator,
  other: Indicator,
  shared: boolean,
  catalog: Catalog,
  lang: Lang,
): readonly string[] {
  const say = indicatorWords(lang).differs;
  const name = (id: string | null) => {
    const found = catalog.indicators.find((one) => one.id === id);
    return found === undefined ? '' : indicatorName(found, lang);
  };
  const editions = (one: Indicator) => [...new Set(standardRows(one.rows).map((row) => row.edition))].toSorted();
  const [own, its] = [editions(indicator), editions(other)];
  const definition = (lang === 'en' ? other.definition_en : other.definition_zh) ?? '';
  return [
    ...(shared ? [say.shared] : []),
    ...(indicator.unit === other.unit ? [] : [say.unit(unitName(indicator.unit, lang), unitName(other.unit, lang))]),
    ...(indicator.denominator !== null && other.denominator !== null && indicator.denominator !== other.denominator
      ? [say.base(name(indicator.denominator), name(other.denominator))]
      : []),
    ...(indicator.level === other.level ? [] : [say.level(levelText(indicator, lang), levelText(other, lang))]),
    ...((indicator.formula === null) === (other.formula === null)
      ? []
      : [other.formula === null ? say.printed : say.computed(formulaText(other.formula, catalog, lang))]),
    ...(own.length > 0 && its.length > 0 && own.join() !== its.join()
      ? [say.edition(own.join('、'), its.join('、'))]
      : []),
    ...(definition === '' ? [] : [say.definition(definition)]),
  ];
}

function levelText({ level }: Indicator, lang: Lang): string {
  return level === 'both' ? indicatorWords(lang).bothLevels : words(lang).level(level);
}
