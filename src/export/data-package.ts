/** Tables as a Frictionless Data Package (version 2): CSV files, their description, a README in two languages, the SQL. */
import { columnDoc, type Doc, TABLE_DOCS } from '../format/words-columns.ts';
import { exportDataWords } from '../format/words-export-data.ts';
import type { Lang } from '../model/chart.ts';
import type { DataAbout } from './data-about.ts';
import { dataCsv } from './data-csv.ts';
import type { DataColumn, DataTable } from './data-table.ts';
import { zipOf } from './zip.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0/';
const TYPES = { text: 'string', number: 'number', whole: 'integer', yes_no: 'boolean' } as const;
/** Table that the documentation knows them by. */
const DOCUMENTED: Readonly<Record<string, string>> = { observations: 'claims' };
const KEYS: Readonly<Record<string, readonly string[]>> = {
  schools: ['id'],
  indicators: ['id'],
  sources: ['id'],
  members: ['dimension', 'id'],
};
const REFERENCES = { school: 'schools', indicator: 'indicators', source: 'sources' } as const;

/** The zip's bytes; the same for the same tables and words. Rejects with what `turn` throws. */
export async function dataPackage(
  tables: readonly DataTable[],
  about: DataAbout,
  turn: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = new Map<string, string>();
  parts.set('datapackage.json', `${JSON.stringify(descriptor(tables, about), null, 1)}\n`);
  parts.set('README.md', readme(tables, about));
  parts.set('query.sql', about.sql);
  for (const table of tables) {
    await turn();
    parts.set(`data/${table.name}.csv`, dataCsv(table, 'program'));
  }
  return zipOf(parts, turn);
}

/** The descriptor of a package of these tables. */
export function descriptor(tables: readonly DataTable[], about: DataAbout): Readonly<Record<string, unknown>> {
  return {
    $schema: `${PROFILES}datapackage.json`,
    name: about.scope === 'all' ? 'voclens-all' : 'voclens-slice',
    title: about.title,
    description: [
      about.scope === 'all' ? exportDataWords('en').readme.whole : about.filters.en.join('; '),
      exportDataWords('en').readme.licenceNote,
    ]
      .filter((text) => text !== '')
      .join(' — '),
    version: about.version,
    created: `${about.made}T00:00:00Z`,
    homepage: about.link,
    'voclens:fingerprint': about.fingerprint,
    'voclens:filters': about.filters,
    'voclens:citation': about.cite,
    licenses: [
      {
        name: 'MIT',
        path: 'https://opensource.org/license/mit',
        title: 'MIT License: the compilation; the figures are facts published by the schools named in sources',
      },
    ],
    ...(about.sources.zh.length === 0 ? {} : { sources: about.sources.zh.map((title) => ({ title })) }),
    resources: tables.map((table) => resource(table, tables)),
  };
}

function resource(table: DataTable, all: readonly DataTable[]) {
  const key = KEYS[table.name];
  const there = new Set(all.map((one) => one.name));
  const foreign = Object.entries(REFERENCES).filter(
    ([field, target]) =>
      there.has(target) && table.name !== target && table.columns.some((one) => one.name === field && !one.nullable),
  );
  return {
    name: table.name,
    path: `data/${table.name}.csv`,
    type: 'table',
    ...(documented(table.name) === null ? {} : { description: documented(table.name)?.[1] }),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      $schema: `${PROFILES}tableschema.json`,
      fields: table.columns.map((column) => field(table.name, column)),
      missingValues: [''],
      ...(key === undefined ? {} : { primaryKey: key }),
      ...(foreign.length === 0
        ? {}
        : {
            foreignKeys: foreign.map(([name, target]) => ({
              fields: [name],
              reference: { resource: target, fields: ['id'] },
            })),
          }),
    },
  };
}

function field(table: string, { name, kind, values }: DataColumn) {
  const doc = columnDoc(DOCUMENTED[table] ?? table, name);
  const full = values.length > 0 && values.every((value) => value !== null && value !== '');
  return {
    name,
    type: TYPES[kind],
    ...(doc === null ? {} : { title: doc[0], description: doc[1] }),
    ...(full ? { constraints: { required: true } } : {}),
  };
}

function documented(table: string): Doc | null {
  return TABLE_DOCS[DOCUMENTED[table] ?? table] ?? null;
}

function readme(tables: readonly DataTable[], about: DataAbout): string {
  return `${(['zh', 'en'] as const).map((lang) => chapter(tables, about, lang)).join('\n---\n\n')}`;
}

function chapter(tables: readonly DataTable[], about: DataAbout, lang: Lang): string {
  const say = exportDataWords(lang).readme;
  const filters = about.filters[lang];
  const filtered =
    about.scope === 'all' ? say.whole : filters.length === 0 ? say.noFilter : filters.join(lang === 'zh' ? '；' : '; ');
  const item = (name: string, text: string) => `- ${name}${lang === 'zh' ? '：' : ': '}${oneLine(text)}`;
  return [
    `# ${say.heading}\n`,
    `## ${say.about}\n`,
    ...(about.scope === 'all' ? [] : [`${oneLine(about.title)}\n`]),
    item(say.made, about.made),
    item(say.version, about.version),
    item(say.fingerprint, about.fingerprint),
    item(say.filters, filtered),
    item(say.link, `<${about.link}>`),
    `\n## ${say.tables}\n`,
    ...tables.map((table) => {
      const doc = documented(table.name)?.[lang === 'zh' ? 0 : 1] ?? '';
      return `- data/${table.name}.csv (${say.rows} ${table.rows}) ${doc}`.trimEnd();
    }),
    `\n## ${say.reading}\n`,
    ...say.notes.map((note) => `- ${note}`),
    `\n${say.sql}`,
    `\n## ${say.cite}\n`,
    ...about.cite[lang].map((text) => `- ${oneLine(text)}`),
    `\n## ${say.sources}\n`,
    ...about.sources[lang].map((text) => `- ${oneLine(text)}`),
    `\n## ${say.licence}\n`,
    `${say.licenceNote}\n`,
  ].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
