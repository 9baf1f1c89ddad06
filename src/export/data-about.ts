/** What a data file says of itself: which view, which data, how to cite, which SQL. */
import { sourceLines } from '../chart/notes.ts';
import { exportWords } from '../format/words-export.ts';
import { exportDataWords } from '../format/words-export-data.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang } from '../model/chart.ts';
import type { Query } from '../model/query.ts';
import type { View } from '../model/view.ts';
import { inlineSql } from '../query/inline.ts';
import { plan } from '../query/plan.ts';
import { toSql } from '../query/sql.ts';
import { filterWords } from './filters.ts';

/** `slice`: what stands behind the view; `all`: the whole dataset. */
export type DataScope = 'slice' | 'all';
/** In both languages what is said in words. */
export type DataAbout = {
  readonly scope: DataScope;
  readonly title: string;
  /** Day it was made: `2026-11-22`. */
  readonly made: string;
  readonly link: string;
  readonly version: string;
  readonly fingerprint: string;
  readonly filters: Readonly<Record<Lang, readonly string[]>>;
  readonly cite: Readonly<Record<Lang, readonly string[]>>;
  readonly sources: Readonly<Record<Lang, readonly string[]>>;
  readonly sql: string;
};

export type AboutInput = {
  readonly scope: DataScope;
  readonly title: string;
  readonly view: View;
  readonly catalog: Catalog;
  readonly version: string;
  readonly link: string;
  readonly made: string;
  /** Ids of the reports that the rows come from. */
  readonly sources: readonly string[];
  /** The question whose answer the rows are. */
  readonly query: Query;
};

/** What a file of these rows says of itself. */
export function aboutData({ scope, title, view, catalog, version, link, made, sources, query }: AboutInput): DataAbout {
  const both = <T>(make: (lang: Lang) => T): Readonly<Record<Lang, T>> => ({ zh: make('zh'), en: make('en') });
  const { fingerprint } = catalog;
  const named = (lang: Lang) => (scope === 'all' ? exportDataWords(lang).file('all', title) : title);
  const head = exportDataWords('zh').sqlHead;
  const headEn = exportDataWords('en').sqlHead;
  const statement = (one: Query) => `${inlineSql(toSql(one))};\n`;
  return {
    scope,
    title,
    made,
    link,
    version,
    fingerprint,
    filters: both((lang) => (scope === 'all' ? [] : filterWords(view, catalog, lang))),
    cite: both((lang) =>
      (['gbt', 'apa'] as const).map((style) =>
        exportWords(lang).cite[style](named(lang), `${version} (${fingerprint.slice(0, 8)})`, made, link),
      ),
    ),
    sources: both((lang) => sourceLines(sources, catalog, lang)),
    sql: [
      head.head(link, fingerprint),
      headEn.head(link, fingerprint),
      `\n${head.data}\n${headEn.data}`,
      statement(query),
      ...(scope === 'all' ? [] : [`${head.page}\n${headEn.page}`, ...plan(view, catalog).map(statement)]),
    ].join('\n'),
  };
}

/** The same as key-value metadata of a file: ASCII keys, plain text. */
export function aboutPairs(about: DataAbout): Readonly<Record<string, string>> {
  return {
    title: about.title,
    made: about.made,
    link: about.link,
    data_version: about.version,
    data_fingerprint: about.fingerprint,
    filters_zh: about.filters.zh.join('；'),
    filters_en: about.filters.en.join('; '),
    citation: about.cite.zh[0] ?? '',
    licence: 'MIT (compilation)',
    sql: about.sql,
  };
}
