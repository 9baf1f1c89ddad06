/** The page of one indicator: terms of the codebook, standards, who reports it and why not, kin, cautions, findings. */
import { indicatorName, schoolName, unitName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { indicatorWords } from '../format/words-indicator.ts';
import { profileWords } from '../format/words-profile.ts';
import { qualityWords } from '../format/words-quality.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Figure, Lang } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Apart, IndicatorSchool, IndicatorSpec, IndicatorStandard } from '../model/indicator-page.ts';
import type { Finding } from '../model/observation.ts';
import type { PresenceRow, ValueRow, VariantRow } from '../model/query.ts';
import { LEVELS, type School } from '../model/school.ts';
import type { View } from '../model/view.ts';
import { aggregateOf } from '../query/aggregate.ts';
import { absent, figure } from './figure.ts';
import { kinOf, namesakesOf } from './indicator-kin.ts';
import { pickRows, whyAbsent } from './pick.ts';
import { definitionOf } from './quality-definitions.ts';
import { byLevel, indicatorOf, likeKey, likeWords } from './scope.ts';
import { stripSection } from './statistics-strip.ts';
import { together } from './thresholds.ts';

export type IndicatorInput = {
  readonly view: View;
  readonly catalog: Catalog;
  /** All years, of all schools. */
  readonly rows: readonly ValueRow[];
  readonly presence: readonly PresenceRow[];
  readonly variants: readonly VariantRow[];
  readonly findings: readonly Finding[];
  readonly lang: Lang;
};

/** Newest years that have a column. */
const YEARS = 5;

/** Everything the page says, over all schools of the data. Throws on a view whose indicator the catalog does not know. */
export function indicatorSpec(input: IndicatorInput): IndicatorSpec {
  const { catalog, rows, lang } = input;
  const indicator = indicatorOf(catalog, input.view.indicators[0]);
  const view: View = { ...input.view, schools: [], year: 'latest', level: 'all' };
  const strip = stripSection('distribution', { view, catalog, rows, lang });
  const say = indicatorWords(lang);
  const base = words(lang);
  const name = indicatorName(indicator, lang);
  const findings = input.findings.filter(
    (one) => one.indicator === indicator.id || one.cells.some((cell) => cell.split('|')[1] === indicator.id),
  );
  const apart = apartOf(indicator, { ...input, view });
  const { schools, years } = schoolsOf(indicator, { ...input, view });
  const due = catalog.schools.filter((school) => applies(indicator, school));
  const valued = rows.filter((row) => row.indicator === indicator.id && row.amount !== null);
  const have = new Set(valued.map((row) => row.school)).size;
  const all = valued.map((row) => row.year);
  const namesakes = apart.filter((one) => one.id !== null).length;
  const sentence = base.tidy(
    base.and([
      base.comma([
        say.sentence.have(have, due.length, have === 0 ? '' : say.sentence.years(Math.min(...all), Math.max(...all))),
        have > 0 && have < due.length ? say.sentence.missing(due.length - have) : '',
      ]),
      findings.length > 0 ? say.sentence.findings(findings.length) : '',
      namesakes > 0 ? say.sentence.apart(namesakes) : '',
    ]),
  );
  return {
    ...strip,
    title: name,
    subtitle: say.subtitle(base.family[indicator.family], unitName(indicator.unit, lang)),
    sentence,
    alt: base.alt(strip.title, strip.sentence),
    notes: strip.notes.filter((note) => note.kind !== 'definition' && note.kind !== 'break'),
    indicator: indicator.id,
    terms: termsOf(indicator, have, catalog, lang),
    standards: standardsOf(indicator, catalog, lang),
    schools,
    years,
    kin: kinOf(indicator, catalog, lang),
    apart,
    findings,
  };
}

function applies(indicator: Indicator, school: School): boolean {
  return indicator.level === 'both' || indicator.level === school.level;
}

function termsOf(indicator: Indicator, schools: number, catalog: Catalog, lang: Lang): IndicatorSpec['terms'] {
  const say = indicatorWords(lang);
  const one = definitionOf(indicator, schools, catalog, lang);
  const how = aggregateOf(indicator);
  const weight = catalog.indicators.find((other) => other.id === indicator.weight);
  const sum =
    how === 'sum'
      ? say.aggregates.sum
      : how === 'weighted_mean'
        ? say.aggregates.weighted(weight === undefined ? '' : indicatorName(weight, lang))
        : how.refused === 'no_weight'
          ? say.aggregates.noWeight
          : say.aggregates.none;
  const term = (name: string, texts: readonly string[], zh = false) => ({ term: name, texts, zh });
  const stands = one.stands.map(({ edition, table, row }) =>
    [qualityWords(lang).definitions.edition(edition), `${table} › ${row}`].join(lang === 'zh' ? '：' : ': '),
  );
  const list = [
    term(say.terms.definition, [one.definition]),
    term(say.cautionLabel, [one.caution]),
    term(say.terms.formula, [one.formula]),
    term(say.terms.unit, [say.decimals(one.unit, indicator.decimals)]),
    term(say.terms.direction, [one.direction]),
    term(say.terms.level, [one.level]),
    term(say.terms.sum, [sum]),
    term(say.terms.rank, [one.rank]),
    stands.length > 0 ? term(say.terms.stands, stands, true) : term(say.terms.stands, [say.noTable]),
    term(say.terms.breaks, [one.breaks]),
    term(say.terms.aliases, [indicator.aliases.join('、')], true),
    term(say.terms.other, [one.other], lang === 'en'),
    term(say.terms.id, [indicator.id]),
  ];
  return list.filter(({ texts }) => texts.some((text) => text !== ''));
}

/** Every public standard for the indicator, those of a province among them; what reads alike stands once. */
function standardsOf(indicator: Indicator, catalog: Catalog, lang: Lang): readonly IndicatorStandard[] {
  const say = indicatorWords(lang);
  const own = catalog.thresholds.filter((one) => one.indicator === indicator.id);
  return LEVELS.flatMap((level) =>
    together(
      own.filter((one) => one.level === level),
      indicator,
      lang,
    ).map(({ label, same }): IndicatorStandard => {
      const [first] = same;
      const types = [...new Set(same.flatMap((one) => one.school_type))];
      const whom = types.length > 0 ? say.types(types.join('、')) : say.everySchool;
      const distinct = (values: readonly (string | null)[]) => [...new Set(values.filter((text) => text !== null))];
      return {
        label,
        scope:
          first?.applies_to === 'province'
            ? say.standardFor.province
            : say.standardFor.school([words(lang).level(level), whom].join(lang === 'zh' ? '' : ' ')),
        title: distinct(same.map((one) => one.title)).join('；'),
        base: distinct(same.map((one) => one.denominator)).join('；'),
        valid: say.valid(first?.valid_from ?? '', first?.valid_to ?? ''),
        note: distinct(same.map((one) => one.note)).join(''),
      };
    }),
  );
}

/** School × year: the figure, or the reason why there is none. Years of which no report of the school is loaded say so. */
function schoolsOf(
  indicator: Indicator,
  { view, catalog, rows, presence, lang }: IndicatorInput,
): Pick<IndicatorSpec, 'schools' | 'years'> {
  const say = indicatorWords(lang);
  const own = rows.filter((row) => row.indicator === indicator.id && row.nature === 'actual' && row.dimension === '');
  const told = presence.filter((row) => row.indicator === indicator.id);
  const reported = new Map<string, Set<number>>();
  for (const { school, year, has_value } of catalog.coverage)
    if (has_value) reported.set(school, (reported.get(school) ?? new Set()).add(year));
  const newest = [...reported.values()].flatMap((some) => [...some].toSorted((a, b) => b - a).slice(0, 2));
  const years = [...new Set([...told.map((row) => row.year), ...newest])].toSorted((a, b) => b - a).slice(0, YEARS);
  const ids = catalog.schools.map((school) => school.id);
  const byYear = new Map(years.map((year) => [year, pickRows(own, ids, { ...view, year, basis: 'data' })]));
  const placed = byLevel(catalog.schools.map((school, colour) => ({ school, colour })));
  const schools = placed.flatMap(({ level, schools: some }) =>
    some.map(({ school }): IndicatorSchool => {
      const cells = years.map((year) => {
        const picked = byYear.get(year)?.get(school.id);
        const row = picked?.row ?? null;
        if (row !== null) return { year, figure: figure(row, indicator, lang), others: picked?.others.length ?? 0 };
        const part = told.find((one) => one.school === school.id && one.year === year);
        const shown: Figure =
          part !== undefined
            ? { ...absent('not_found', lang), cell: part.cell, absence: null, text: say.onlyParts, year }
            : !applies(indicator, school)
              ? absent('not_applicable', lang)
              : reported.get(school.id)?.has(year)
                ? {
                    ...whyAbsent(school, indicator, { ...view, year: 'latest' }, catalog, lang),
                    text: words(lang).absence.not_found,
                    absence: 'not_found',
                  }
                : { ...absent('not_found', lang), absence: null, text: say.noReport };
        return { year, figure: shown, others: 0 };
      });
      return { school: school.id, name: schoolName(school, lang), level: words(lang).level(level), years: cells };
    }),
  );
  return { schools, years };
}

/** Namesakes, then what of the indicator itself is of another kind: level, date, definition, nature, part. */
function apartOf(indicator: Indicator, { catalog, rows, variants, lang }: IndicatorInput): readonly Apart[] {
  const say = indicatorWords(lang);
  const caution = (lang === 'en' ? indicator.caution_en : indicator.caution_zh) ?? '';
  const breaks = (lang === 'en' ? indicator.breaks_en : indicator.breaks) ?? '';
  const own = variants.filter((row) => row.indicator === indicator.id);
  const valued = rows.filter((row) => row.indicator === indicator.id && row.amount !== null);
  const levels = new Set(catalog.schools.filter((school) => applies(indicator, school)).map((school) => school.level));
  const apart = (name: string, ...why: readonly string[]): Apart => ({ id: null, name, why });
  const keys = [...new Set(valued.map((row) => likeKey(row)))];
  const terms = keys.map((key) => (key === null ? say.datesApart.unstated : likeWords(key, lang)));
  const total = (list: readonly VariantRow[]) =>
    [list.reduce((sum, row) => sum + row.cells, 0), Math.max(0, ...list.map((row) => row.schools))] as const;
  const natures = (['target', 'plan', 'change', 'change_pct', 'rank'] as const).flatMap((nature) => {
    const [n, schools] = total(own.filter((row) => row.nature === nature));
    return n === 0 ? [] : [apart(say.natures[nature], say.natureApart(n, schools))];
  });
  const scoped = total(own.filter((row) => row.scoped && row.nature === 'actual'));
  const broken = own.filter((row) => row.dimension !== '' && row.nature === 'actual');
  const names = [...new Set(broken.map((row) => profileWords(lang).dimension(row.dimension)))];
  return [
    ...(indicator.rank === 'no' ? [apart(say.rankApart.name, caution === '' ? say.rankApart.why : caution)] : []),
    ...(indicator.rank === 'like_with_like' && terms.length > 1
      ? [apart(say.datesApart.name, say.datesApart.why(words(lang).list(terms)), ...(caution === '' ? [] : [caution]))]
      : []),
    ...(levels.size > 1 ? [apart(say.levelsApart.name, say.levelsApart.why)] : []),
    ...(indicator.relation === 'overlap' ? [apart(say.overlapApart.name, say.overlapApart.why)] : []),
    ...(breaks === '' ? [] : [apart(say.breaksApart.name, say.breaksApart.why(breaks))]),
    ...natures,
    ...(scoped[0] > 0 ? [apart(say.scopeApart.name, say.scopeApart.why(...scoped))] : []),
    ...(names.length > 0 ? [apart(say.parts, say.breakdowns(words(lang).list(names), total(broken)[0]))] : []),
    ...namesakesOf(indicator, catalog, lang),
  ];
}
