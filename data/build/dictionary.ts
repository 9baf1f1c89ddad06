/** The codebook as a document: every indicator, dimension, standard, table and column, in one language. */
import { storedUnit } from '../../src/format/names.ts';
import { words } from '../../src/format/words.ts';
import { columnDoc, TABLE_DOCS } from '../../src/format/words-columns.ts';
import { dictionaryWords } from '../../src/format/words-dictionary.ts';
import { profileWords } from '../../src/format/words-profile.ts';
import { qualityWords } from '../../src/format/words-quality.ts';
import type { Lang } from '../../src/model/chart.ts';
import { FAMILIES, type Indicator } from '../../src/model/indicator.ts';
import { columnNames, TABLES, type TableName } from '../../src/query/schema.ts';
import { VIEWS, type ViewName } from '../../src/query/views.ts';
import { standardRows } from '../../src/rules/standard-rows.ts';
import { readPackage } from './package.ts';
import { type Row, readTables } from './tables.ts';
import { toIndicator, toThreshold } from './to-model.ts';

/** The data dictionary in Markdown, made of the folder's files alone: the same data give the same text. */
export function dictionary(dataDir: string, lang: Lang): string {
  const contract = readPackage(dataDir);
  const { tables } = readTables(dataDir, contract);
  const say = dictionaryWords(lang);
  const indicators = (tables.indicators ?? []).map(toIndicator);
  const lines = [
    `# ${say.title}`,
    '',
    say.links,
    '',
    say.intro(contract.version, contract['voclens:contract'], indicators.length),
    '',
    say.how,
    '',
    `## ${say.contents}`,
    '',
    ...[say.indicators, say.dimensions, say.standards, say.tables, say.views].map((name) => `- ${name}`),
    '',
    `## ${say.indicators}`,
    '',
    say.legend,
    '',
    ...FAMILIES.flatMap((family) =>
      familyLines(
        indicators.filter((one) => one.family === family),
        lang,
      ),
    ),
    `## ${say.dimensions}`,
    '',
    ...memberLines(tables.members ?? [], lang),
    `## ${say.standards}`,
    '',
    ...standardLines(tables.thresholds ?? [], indicators, lang),
    `## ${say.tables}`,
    '',
    ...(Object.keys(TABLES) as TableName[]).flatMap((name) => tableLines(name, columnNames(name), lang)),
    `## ${say.views}`,
    '',
    say.viewsIntro,
    '',
    ...(Object.keys(VIEWS) as ViewName[]).flatMap((name) => tableLines(name, VIEWS[name].columns, lang)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function familyLines(indicators: readonly Indicator[], lang: Lang): readonly string[] {
  const [first] = indicators;
  if (first === undefined) return [];
  const say = dictionaryWords(lang);
  const { head } = say;
  return [
    `### ${say.family(words(lang).family[first.family], indicators.length)}`,
    '',
    ...tableOf(
      [head.id, head.name, head.unit, head.definition, head.use],
      indicators.map((one) => [
        `\`${one.id}\``,
        lang === 'en' ? `${one.name_en} · ${one.name_zh}` : `${one.name_zh} · ${one.name_en}`,
        unitText(one, lang),
        definitionText(one, lang),
        useText(one, lang),
      ]),
    ),
    '',
  ];
}

function unitText({ unit, decimals }: Indicator, lang: Lang): string {
  return dictionaryWords(lang).unit(storedUnit(unit, lang), decimals);
}

/** Definition, formula, what to beware of, what changed, where it stands, what else it is called. */
function definitionText(one: Indicator, lang: Lang): string {
  const say = dictionaryWords(lang);
  const zh = lang === 'zh';
  const part = (label: string, text: string | null) => (text === null || text === '' ? '' : say.part(label, text));
  const stands = standardRows(one.rows).map(({ edition, path }) => `${edition} ${path.split('/').join(' › ')}`);
  return [
    zh ? one.definition_zh : one.definition_en || one.definition_zh,
    part(say.formula, one.formula === null ? null : `\`${one.formula}\``),
    part(say.caution, zh ? one.caution_zh : one.caution_en),
    part(say.breaks, zh ? one.breaks : one.breaks_en),
    part(say.stands, stands.join('；')),
    part(say.aliases, one.aliases.join('、')),
  ]
    .filter((text) => text !== '')
    .join('<br>');
}

/** Direction, sums and means, ranks, level, what it belongs to. */
function useText(one: Indicator, lang: Lang): string {
  const say = dictionaryWords(lang);
  const quality = qualityWords(lang).definitions;
  return [
    quality.directions[one.direction],
    say.aggregates[one.aggregate](one.weight === null ? '' : `\`${one.weight}\``),
    quality.ranks[one.rank],
    one.level === 'both' ? '' : say.only(words(lang).level(one.level)),
    one.parent === null
      ? ''
      : say.parent(`\`${one.parent}\``, one.relation === null ? '' : say.relations[one.relation]),
    one.numerator === null || one.denominator === null ? '' : `\`${one.numerator}\` ÷ \`${one.denominator}\``,
  ]
    .filter((text) => text !== '')
    .join('<br>');
}

function memberLines(rows: readonly Row[], lang: Lang): readonly string[] {
  const say = dictionaryWords(lang);
  const cell = (row: Row, name: string) => row.cells[name] ?? '';
  const dimensions = [...new Set(rows.map((row) => cell(row, 'dimension')))];
  return dimensions.flatMap((dimension) => {
    const own = rows.filter((row) => cell(row, 'dimension') === dimension);
    const title = profileWords(lang).dimension(dimension);
    const items = own.map((row) => {
      const name = lang === 'en' ? `${cell(row, 'name_en')} · ${cell(row, 'name_zh')}` : cell(row, 'name_zh');
      const relation = cell(row, 'relation') as keyof typeof say.relations | '';
      const parent = cell(row, 'parent');
      const within = parent === '' ? '' : say.within(`\`${parent}\``, relation === '' ? '' : say.relations[relation]);
      return `- \`${cell(row, 'id')}\` ${name}${within}`;
    });
    return [`### ${title === dimension ? title : `${title} · ${dimension}`}`, '', ...items, ''];
  });
}

function standardLines(rows: readonly Row[], indicators: readonly Indicator[], lang: Lang): readonly string[] {
  const say = dictionaryWords(lang);
  const { head } = say;
  return [
    ...tableOf(
      [head.indicator, head.line, head.whom, head.document, head.base],
      rows.map(toThreshold).map((one) => {
        const indicator = indicators.find((other) => other.id === one.indicator);
        const name = lang === 'en' ? indicator?.name_en : indicator?.name_zh;
        return [
          `\`${one.indicator}\`<br>${name ?? ''}`,
          `${words(lang).threshold[one.kind]} ${one.comparison === '>=' ? '≥' : '≤'} ${one.value} ${storedUnit(one.unit, lang)}`,
          [words(lang).level(one.level), one.applies_to === 'province' ? say.province : '', one.school_type.join('、')]
            .filter((text) => text !== '')
            .join('<br>'),
          `${one.document} ${one.title}`,
          [one.denominator ?? '', one.note ?? ''].filter((text) => text !== '').join('<br>'),
        ];
      }),
    ),
    '',
  ];
}

function tableLines(name: string, columns: readonly string[], lang: Lang): readonly string[] {
  const at = lang === 'zh' ? 0 : 1;
  const { head } = dictionaryWords(lang);
  const types: Readonly<Record<string, { readonly type: string; readonly nullable: boolean }>> =
    name in TABLES ? TABLES[name as TableName].columns : {};
  return [
    `### \`${name}\``,
    '',
    TABLE_DOCS[name]?.[at] ?? '',
    '',
    ...tableOf(
      [head.column, head.type, head.meaning],
      columns.map((column) => {
        const type = types[column];
        return [
          `\`${column}\``,
          type === undefined ? '' : `${type.type}${type.nullable ? ' NULL' : ''}`,
          columnDoc(name, column)?.[at] ?? '',
        ];
      }),
    ),
    '',
  ];
}

/** A Markdown table; a column that is empty throughout is left out. */
function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const kept = head.map((_, at) => at).filter((at) => rows.some((row) => row[at] !== ''));
  const line = (cells: readonly string[]) =>
    `| ${kept.map((at) => (cells[at] ?? '').replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  return [line(head), `|${kept.map(() => '---').join('|')}|`, ...rows.map(line)];
}
