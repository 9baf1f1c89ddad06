/** What the search over everything finds: pages, schools, indicators, competitions, each with where it leads. */
import { seriesName } from '../../chart/award-tables.ts';
import { indicatorName, schoolName } from '../../format/names.ts';
import { words } from '../../format/words.ts';
import { PAGE_NAMES, paletteWords } from '../../format/words-palette.ts';
import { uiWords } from '../../format/words-ui.ts';
import { AWARD_KINDS, type AwardCount } from '../../model/award.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { Lang } from '../../model/chart.ts';
import { PAGES, type View } from '../../model/view.ts';
import { likeness, type Searchable } from './search.ts';

export const KINDS = ['pages', 'schools', 'indicators', 'about', 'competitions'] as const;
export type Kind = (typeof KINDS)[number];
export type Entry = Searchable & {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  /** Changes to the view that lead there. */
  readonly to: Partial<View>;
};
export type Everything = Readonly<Record<Kind, readonly Entry[]>>;
export type Found = { readonly kind: Kind; readonly entries: readonly Entry[]; readonly left: number };

/** A new page starts with its own picture and filters, as from the menu. */
const PLAIN = { chart: '', group: '', where: [], rows: [], columns: [], order: '' } as const;

/** All that can be gone to, in the order it is shown while nothing is typed. `counts`: none before the engine has answered. */
export function everything(catalog: Catalog, view: View, counts: readonly AwardCount[], lang: Lang): Everything {
  const w = uiWords(lang);
  const say = words(lang);
  const pages = PAGES.map((page): Entry => {
    const { names, pinyin } = PAGE_NAMES[page];
    return {
      id: `page ${page}`,
      label: w.pages[page],
      note: w.pageQuestions[page],
      names: [w.pages[page], ...names],
      pinyin,
      to: { page, ...PLAIN },
    };
  });
  const schools = catalog.schools.map((school): Entry => {
    const place = [...new Set([school.province, school.city])].filter(Boolean).join(' ');
    const names = [school.name_zh, school.name_en, school.id, school.province, school.city];
    return {
      id: `school ${school.id}`,
      label: schoolName(school, lang),
      note: [say.level(school.level), lang === 'zh' ? place : ''].filter(Boolean).join(' · '),
      names: names.filter((name) => name !== null),
      pinyin: syllables(school.pinyin),
      to: { page: 'profile', schools: [school.id], ...PLAIN },
    };
  });
  const headline = catalog.headline.map((row) => row.indicator);
  const order = new Map([...headline, ...catalog.indicators.map(({ id }) => id)].reverse().map((id, at) => [id, -at]));
  const indicators = catalog.indicators
    .toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .map((indicator): Entry => {
      return {
        id: `indicator ${indicator.id}`,
        label: indicatorName(indicator, lang),
        note: say.family[indicator.family],
        names: [indicator.name_zh, indicator.name_en, ...indicator.aliases, indicator.id],
        pinyin: catalog.pinyin[indicator.id] ?? '',
        to: {
          page: 'compare',
          indicators: [indicator.id],
          year: 'latest',
          measure: 'value',
          // Coming from one school's page: one alone has nothing to be compared with.
          schools: view.schools.length === 1 ? [] : view.schools,
          ...PLAIN,
        },
      };
    });
  const about = indicators.map((entry): Entry => {
    const to = { page: 'indicator', indicators: entry.to.indicators ?? [], ...PLAIN } as const;
    return { ...entry, id: `about ${entry.id}`, to };
  });
  return { pages, schools, indicators, about, competitions: competitions(counts, lang) };
}

/** `luzhou zhiye` → `lu zhou zhi ye`, so that initials of every syllable are known. */
function syllables(pinyin: string): string {
  return pinyin.replace(/(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouü]+(?:ng|n|r)?(?![aeiouü])/g, '$& ');
}

/** Every series that lists name, the most frequent first, each under the kind of award it mostly is. */
function competitions(counts: readonly AwardCount[], lang: Lang): readonly Entry[] {
  const items = new Map<string, Map<string, number>>();
  for (const count of counts) {
    const kinds = items.get(count.series) ?? new Map<string, number>();
    items.set(count.series, kinds.set(count.kind, (kinds.get(count.kind) ?? 0) + count.items));
  }
  const told = [...items].map(([series, kinds]) => {
    const [kind, n] = [...kinds].reduce((best, one) => (one[1] > best[1] ? one : best));
    return { series, kind, n };
  });
  return told
    .toSorted((a, b) => b.n - a.n || (a.series < b.series ? -1 : 1))
    .map(({ series, kind, n }): Entry => {
      const where = [...(kind === AWARD_KINDS[0] ? [] : [`kind:${kind}`]), `competition:${series}`];
      return {
        id: `competition ${series}`,
        label: seriesName(series, lang),
        note: paletteWords(lang).entries(n),
        names: [seriesName(series, 'zh'), seriesName(series, 'en'), series],
        pinyin: '',
        to: { page: 'awards', schools: [], level: 'all', chart: '', group: '', where },
      };
    });
}

/** How many of a kind are shown: while nothing is typed, and then. */
const SHOWN: Readonly<Record<Kind, readonly [number, number]>> = {
  pages: [PAGES.length, PAGES.length],
  schools: [8, 8],
  indicators: [6, 12],
  about: [0, 3],
  competitions: [0, 8],
};

type Fitting = { readonly entry: Entry; readonly rank: number | null };

/** What fits the input, by kind, the likeliest first; of many the first few, with how many are left out. */
export function find(all: Everything, input: string): readonly Found[] {
  const typed = input.trim() !== '';
  const fitted = new Map<Kind, readonly Fitting[]>();
  const found = KINDS.map((kind): Found & { readonly best: number } => {
    // The same indicators again, each with its own page: found once, shown behind those that compare.
    if (kind === 'about') {
      const entries = (fitted.get('indicators') ?? []).slice(0, SHOWN.about[typed ? 1 : 0]);
      const ids = entries.map(({ entry }) => `about ${entry.id}`);
      const best = Math.floor(entries[0]?.rank ?? 9) + 0.5;
      return { kind, entries: all.about.filter((one) => ids.includes(one.id)), left: 0, best };
    }
    const fitting = all[kind]
      .map((entry) => ({ entry, rank: typed ? likeness(entry, input) : 0 }))
      .filter(({ rank }) => rank !== null)
      .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
    fitted.set(kind, fitting);
    const most = SHOWN[kind][typed ? 1 : 0];
    return {
      kind,
      entries: fitting.slice(0, most).map(({ entry }) => entry),
      left: typed ? Math.max(0, fitting.length - most) : 0,
      best: Math.floor(fitting[0]?.rank ?? 9),
    };
  });
  // The group with the best hit comes first, so that Enter goes to what was meant.
  return found.filter(({ entries }) => entries.length > 0).toSorted((a, b) => a.best - b.best);
}
