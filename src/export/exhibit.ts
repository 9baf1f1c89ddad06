/** An exhibit: what leaves the screen. A spec with what a document must say of it beside the picture; plain JSON throughout. */
import { formulaText } from '../chart/notes.ts';
import { thresholdLabel } from '../chart/thresholds.ts';
import { citeReport, locatorText } from '../format/cite.ts';
import { indicatorName, schoolName, storedUnit } from '../format/names.ts';
import { withUnit } from '../format/number.ts';
import { when } from '../format/when.ts';
import { uiWords } from '../format/words-ui.ts';
import type { Catalog } from '../model/catalog.ts';
import type { ChartSpec, Lang } from '../model/chart.ts';
import type { Cell, Claim } from '../model/observation.ts';
import type { View } from '../model/view.ts';
import { filterWords } from './filters.ts';

/** What an indicator of an exhibit means: the codebook's entry, ready to print. */
export type Term = {
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
  readonly definition: string;
  /** In names; empty where it is reported, not computed. */
  readonly formula: string;
  readonly caution: string;
  readonly breaks: string;
  /** `高职：合格标准 ≤ 18 : 1 · 教发〔2004〕2号`. */
  readonly thresholds: readonly string[];
};

/** One printed figure at one place, behind a figure of the exhibit. */
export type Place = {
  readonly cell: string;
  readonly school: string;
  readonly indicator: string;
  readonly when: string;
  /** In the codebook's unit; empty where it is no number. */
  readonly value: string;
  readonly printed: string;
  readonly status: string;
  /** The claim that is shown; the others of its cell say something else or the same elsewhere. */
  readonly used: boolean;
  readonly report: string;
  readonly section: string;
  readonly locator: string;
  readonly note: string;
};

export type Exhibit = {
  readonly spec: ChartSpec;
  readonly lang: Lang;
  /** Absolute address of the view, with the data's fingerprint. */
  readonly link: string;
  readonly data: { readonly version: string; readonly fingerprint: string };
  /** Day it was made: `2026-11-22`. */
  readonly made: string;
  /** What the view leaves out, in words; empty where nothing is filtered. */
  readonly filters: readonly string[];
  readonly terms: readonly Term[];
  /** Printed places behind the figures; empty until `withPlaces`. */
  readonly places: readonly Place[];
  /** What the writer of a briefing adds, under the answer. */
  readonly remark?: string;
};

export type ExhibitInput = {
  readonly spec: ChartSpec;
  readonly view: View;
  readonly catalog: Catalog;
  /** Of the dataset, as the manifest says. */
  readonly version: string;
  readonly link: string;
  readonly made: string;
};

/** The exhibit of a view's spec, its filters and terms in the spec's language; `places` still empty. */
export function exhibitOf({ spec, view, catalog, version, link, made }: ExhibitInput): Exhibit {
  return {
    spec,
    lang: spec.lang,
    link,
    data: { version, fingerprint: catalog.fingerprint },
    made,
    filters: filterWords(view, catalog, spec.lang),
    terms: termsOf(spec, view, catalog),
    places: [],
  };
}

/**
 * Keys of the cells whose claims stand behind an exhibit: those shown, and for computed ones what they were computed from.
 * `cells` answers the query `cells` for `spec.provenance`.
 */
export function keysBehind(spec: ChartSpec, cells: readonly Cell[]): readonly string[] {
  return [...new Set([...spec.provenance, ...cells.flatMap((cell) => (cell.derived ? cell.inputs : []))])];
}

/** The exhibit with the place of every claim behind it; `claims` answers the query `claims` for `keysBehind`. */
export function withPlaces(exhibit: Exhibit, claims: readonly Claim[], catalog: Catalog): Exhibit {
  return { ...exhibit, places: claims.map((claim) => placeOf(claim, catalog, exhibit.lang)) };
}

function placeOf(claim: Claim, catalog: Catalog, lang: Lang): Place {
  const say = uiWords(lang).provenance;
  const source = catalog.sources.find((one) => one.id === claim.source);
  const school = catalog.schools.find((one) => one.id === claim.school);
  const publisher = catalog.schools.find((one) => one.id === source?.school);
  const indicator = catalog.indicators.find((one) => one.id === claim.indicator);
  const amount = (value: number) =>
    indicator === undefined ? String(value) : withUnit(value, indicator.unit, indicator.decimals, lang);
  return {
    cell: claim.cell,
    school: school === undefined ? claim.school : schoolName(school, lang),
    indicator: indicator === undefined ? claim.indicator : indicatorName(indicator, lang),
    when: when(claim, lang),
    value:
      claim.amount === null
        ? ''
        : claim.amount_to === null
          ? amount(claim.amount)
          : `${amount(claim.amount)} – ${amount(claim.amount_to)}`,
    printed: claim.unit === '' || claim.unit === ':' || claim.amount === null ? claim.text : inUnit(claim),
    status: say.statuses[claim.status],
    used: claim.preferred,
    report: source === undefined ? claim.source : citeReport(source, publisher, lang),
    section: `${say.places[claim.place]} · ${claim.section.replaceAll('/', ' › ')}`,
    locator: locatorText(claim.locator, lang),
    note: claim.note ?? '',
  };
}

function inUnit({ text, unit }: Claim): string {
  return text.endsWith(unit) ? text : unit === '%' ? `${text}%` : `${text} ${unit}`;
}

/** Codebook entries of what is shown: the indicators of the cells and of the view, in the order they first stand. */
function termsOf(spec: ChartSpec, view: View, catalog: Catalog): readonly Term[] {
  const shown = spec.provenance.map((key) => key.split('|')[1] ?? '');
  const ids = [...new Set([...view.indicators, ...shown])];
  return ids.flatMap((id) => {
    const one = catalog.indicators.find((indicator) => indicator.id === id);
    if (one === undefined) return [];
    const zh = spec.lang === 'zh';
    return [
      {
        indicator: id,
        name: indicatorName(one, spec.lang),
        unit: storedUnit(one.unit, spec.lang),
        definition: zh || one.definition_en === '' ? one.definition_zh : one.definition_en,
        formula: one.formula === null ? '' : formulaText(one.formula, catalog, spec.lang),
        caution: (zh ? one.caution_zh : one.caution_en) ?? '',
        breaks: (zh ? one.breaks : one.breaks_en) ?? '',
        thresholds: catalog.thresholds
          .filter((threshold) => threshold.indicator === id)
          .map((threshold) =>
            [
              [threshold.level, ...threshold.school_type].join(' '),
              thresholdLabel(threshold, one, spec.lang),
              threshold.title,
            ].join(' · '),
          ),
      },
    ];
  });
}
