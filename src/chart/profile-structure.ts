/** What a total is made of: a bar a part, newest year first; stacked and summed only where the codebook says that parts add up. */
import { indicatorName } from '../format/names.ts';
import { plain, withUnit } from '../format/number.ts';
import { words } from '../format/words.ts';
import { profileWords } from '../format/words-profile.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Figure, Lang, Note, Table } from '../model/chart.ts';
import type { Indicator, Relation } from '../model/indicator.ts';
import type { Cell } from '../model/observation.ts';
import type { ProfileBar, ProfileStructure } from '../model/profile.ts';
import { absent, figure, figureDecimals } from './figure.ts';
import { cautionNotes, indicatorNotes, sourceLine, sourceLines, tidied } from './notes.ts';
import { figureCell, marksText, textCell } from './table.ts';

/** One part: its cells of all years, newest first; none where the reports are silent. */
export type Part = {
  readonly id: string;
  readonly label: string;
  readonly indicator: Indicator;
  readonly parent: string | null;
  readonly relation: Relation | null;
  /** How many parts the codebook knows of its parent: fewer than all do not make up the total. */
  readonly siblings: number;
  readonly cells: readonly Cell[];
};
export type StructureInput = {
  readonly id: string;
  readonly title: string;
  readonly school: string;
  readonly parts: readonly Part[];
  readonly catalog: Catalog;
  readonly lang: Lang;
};

/** Years drawn beside each other. */
const YEARS = 2;
/** So many parts are drawn large; of more the greatest, the others are listed. */
const LARGE = 12;

/** A structure as the page draws it; null where fewer than two parts have a number. */
export function structureSpec(input: StructureInput): ProfileStructure | null {
  const { id, title, parts, catalog, lang } = input;
  const valued = parts.filter((part) => part.cells.some((cell) => cell.amount !== null));
  if (valued.length < 2) return null;
  const say = words(lang);
  const years = [...new Set(valued.flatMap((part) => part.cells.map((cell) => cell.year)))]
    .toSorted((a, b) => b - a)
    .slice(0, YEARS);
  const shown = parts.flatMap((part) => years.flatMap((year) => firstOf(part, year) ?? []));
  const amounts = shown.flatMap((cell) => cell.amount ?? []);
  const top = amounts.some((amount) => amount < 0) ? 0 : Math.max(0, ...amounts);
  const whens = new Set(shown.map((cell) => figureOf(cell, parts, lang).when));
  const bars = parts.map((part): ProfileBar => {
    const cells = years.flatMap((year) => firstOf(part, year) ?? []);
    const figures = cells.map((cell) => {
      const one = figure(cell, part.indicator, lang);
      const share = cell.amount === null || top === 0 ? null : cell.amount / top;
      return { figure: one, share, head: whens.size > 1 ? one.when : '' };
    });
    const none = { figure: absent('not_found', lang), share: null, head: '' };
    return {
      id: part.id,
      label: part.label,
      depth: depthOf(part, parts),
      indicator: part.indicator.id,
      figures: figures.length > 0 ? figures : [none],
    };
  });
  const drawn = largest(bars);
  const relation = relationOf(parts);
  const sentence = say.tidy(say.and([sentenceOf(input, years)]));
  return {
    kind: 'record',
    id,
    title,
    subtitle: [...whens].slice(0, YEARS + 1).join(' · '),
    sentence,
    alt: say.alt(title, sentence),
    bars: drawn,
    rest: bars.filter((bar) => !drawn.includes(bar)),
    stack: stackOf(parts, years[0] ?? 0),
    relation,
    table: tableOf(input),
    notes: tidied(notesOf(input, relation, years), lang),
    provenance: parts.flatMap((part) => part.cells.map((cell) => cell.key)),
    sources: sourceLines(
      parts.flatMap((part) => part.cells.map((cell) => cell.source)),
      catalog,
      lang,
    ),
    lang,
    office: 'table',
  };
}

/** The cell drawn for a year: one with a number, of several the latest cut-off (the order they come in). */
function firstOf(part: Part, year: number): Cell | undefined {
  const own = part.cells.filter((cell) => cell.year === year);
  return own.find((cell) => cell.amount !== null) ?? own[0];
}

function figureOf(cell: Cell, parts: readonly Part[], lang: Lang) {
  const part = parts.find((one) => one.cells.includes(cell)) as Part;
  return figure(cell, part.indicator, lang);
}

function depthOf(part: Part, parts: readonly Part[], seen: readonly string[] = []): number {
  const parent = parts.find((one) => one.id === part.parent);
  return parent === undefined || seen.includes(part.id) ? 0 : 1 + depthOf(parent, parts, [...seen, part.id]);
}

/** All bars in the order given where they are few; else the longest, longest first. */
function largest(bars: readonly ProfileBar[]): readonly ProfileBar[] {
  if (bars.length <= LARGE + 2) return bars;
  const value = (bar: ProfileBar) => bar.figures[0]?.figure.value ?? Number.NEGATIVE_INFINITY;
  return bars.toSorted((a, b) => value(b) - value(a)).slice(0, LARGE);
}

/** How parts stand to what they are indented under: the weakest of what the codebook says; null where it says nothing. */
function relationOf(parts: readonly Part[]): Relation | null {
  const ids = new Set(parts.map((part) => part.id));
  const told = parts.filter((part) => part.parent !== null && ids.has(part.parent)).map((part) => part.relation);
  return (['overlap', 'subset', 'partition'] as const).find((one) => told.includes(one)) ?? null;
}

/** Families of parts that add up: a total and its parts, where all of them are of the partition. */
function partitions(parts: readonly Part[]): readonly { readonly total: Part; readonly of: readonly Part[] }[] {
  return parts.flatMap((total) => {
    const of = parts.filter((part) => part.parent === total.id);
    return of.length > 1 && of.every((part) => part.relation === 'partition' && part.siblings === of.length)
      ? [{ total, of }]
      : [];
  });
}

/** Parts side by side in one bar: only where the whole structure is one partition, all of it with numbers. */
function stackOf(parts: readonly Part[], year: number): ProfileStructure['stack'] {
  const [only, ...others] = partitions(parts);
  if (only === undefined || others.length > 0 || only.of.length !== parts.length - 1) return [];
  const cells = only.of.map((part) => ({ part, amount: firstOf(part, year)?.amount ?? null }));
  const sum = cells.reduce((all, one) => all + (one.amount ?? 0), 0);
  if (sum <= 0 || cells.some((one) => one.amount === null || one.amount < 0)) return [];
  let from = 0;
  return cells.map(({ part, amount }) => {
    const width = (amount ?? 0) / sum;
    from += width;
    return { label: `${part.label} ${plain(width * 100, 1)}%`, from: from - width, width };
  });
}

function notesOf(
  { parts, lang }: StructureInput,
  relation: Relation | null,
  years: readonly number[],
): readonly Note[] {
  const say = profileWords(lang);
  const how: Note =
    relation === null
      ? { kind: 'definition', text: say.unknown, cells: [] }
      : { kind: 'aggregate', text: say.relation[relation], cells: [] };
  const sums = partitions(parts).flatMap(({ total, of }) => years.flatMap((year) => sumNote(total, of, year, lang)));
  const indicators = [...new Set(parts.map((part) => part.indicator))];
  const own = indicators.length === 1 ? indicators : [];
  const conflicts = parts.flatMap((part) =>
    part.cells
      .filter((cell) => cell.conflict)
      .map((cell): Note => {
        const one = figure(cell, part.indicator, lang);
        return { kind: 'conflict', text: words(lang).note.conflict(part.label, one.when, one.text), cells: [cell.key] };
      }),
  );
  return [
    how,
    ...sums,
    ...own.flatMap((one) => [...indicatorNotes(one, lang), ...cautionNotes(one, lang)]),
    ...conflicts,
  ];
}

/** The parts' sum beside the printed total; nothing where a part or the total has no exact number. */
function sumNote(total: Part, of: readonly Part[], year: number, lang: Lang): readonly Note[] {
  const printed = firstOf(total, year);
  const cells = of.flatMap((part) => firstOf(part, year) ?? []);
  const exact = [printed, ...cells].every(
    (cell) => cell !== undefined && cell.amount !== null && cell.qualifier === '',
  );
  if (printed === undefined || printed.amount === null || cells.length !== of.length || !exact) return [];
  const { unit } = total.indicator;
  const decimals = Math.max(...[printed, ...cells].map((cell) => figureDecimals(cell, total.indicator)));
  const sum = cells.reduce((all, cell) => all + (cell.amount ?? 0), 0);
  const one = figure(printed, total.indicator, lang);
  const text = withUnit(sum, unit, decimals, lang);
  const same = Math.abs(sum - printed.amount) < 0.5 * 10 ** -decimals * (of.length + 1);
  const say = profileWords(lang);
  return [
    {
      kind: same ? 'aggregate' : 'conflict',
      text: same ? say.sumEqual(total.label, one.when, text) : say.sumDiffers(total.label, one.when, text, one.text),
      cells: same ? [] : [printed.key],
    },
  ];
}

/** The total with its greatest parts, or the greatest part where there is no total; of the newest year that has two to tell. */
function sentenceOf({ parts, lang }: StructureInput, years: readonly number[]): string {
  const say = profileWords(lang);
  const yearly = years.map((year) => toldIn(parts, year, lang));
  const told = yearly.find((some) => some.length > 1) ?? yearly[0] ?? [];
  const [head] = told;
  if (head === undefined) return '';
  const under = told.filter(({ part }) => part.parent === head.part.id);
  if (head.part.id === parts[0]?.id && under.length > 0)
    return say.leads(
      say.value(head.part.label, head.one.text, head.one.when),
      words(lang).list(under.map(({ part, one }) => say.value(part.label, one.text, ''))),
    );
  // A total is no part: where the list begins with one, the greatest of the others is told.
  const whole = parts.some((part) => part.indicator.id !== head.part.indicator.id) ? parts[0]?.id : undefined;
  const leaves = told.filter(({ part }) => part.id !== whole && !told.some((one) => one.part.parent === part.id));
  const greatest = Math.max(...leaves.map(({ cell }) => cell.amount ?? 0));
  const most = leaves.filter(({ cell }) => cell.amount === greatest);
  const [one] = most;
  if (one === undefined) return '';
  const { when, text } = one.one;
  if (leaves.length === 1) return say.only(when, one.part.label, text);
  return most.length === 1
    ? say.most(when, one.part.label, text)
    : say.mostAlike(when, most.length, words(lang).list(most.map(({ part }) => part.label)), text);
}

type Told = { readonly part: Part; readonly cell: Cell; readonly one: Figure };

/** Parts that have a number in a year. */
function toldIn(parts: readonly Part[], year: number, lang: Lang): readonly Told[] {
  return parts.flatMap((part) => {
    const cell = firstOf(part, year);
    return cell === undefined || cell.amount === null ? [] : [{ part, cell, one: figure(cell, part.indicator, lang) }];
  });
}

/** Every cell of every year, drawn or not. */
function tableOf({ parts, catalog, lang }: StructureInput): Table {
  const say = words(lang).table;
  const column = (id: 'value' | 'when' | 'marks' | 'source', kind: 'text' | 'number') => ({
    id,
    title: say[id],
    kind,
    unit: null,
  });
  return {
    columns: [
      { id: 'part', title: profileWords(lang).column.part, kind: 'text', unit: null },
      column('value', 'number'),
      column('when', 'text'),
      column('marks', 'text'),
      column('source', 'text'),
    ],
    rows: parts.flatMap((part) =>
      part.cells.map((cell) => {
        const one = figure(cell, part.indicator, lang);
        return [
          textCell(part.label),
          figureCell(one),
          textCell(one.when),
          textCell(marksText(one, lang)),
          textCell(cell.derived ? words(lang).source.computed : sourceLine(cell.source, catalog, lang)),
        ];
      }),
    ),
  };
}

/** An indicator as a part: its name, and its parent where the codebook has one. */
export function indicatorPart(indicator: Indicator, cells: readonly Cell[], catalog: Catalog, lang: Lang): Part {
  return {
    id: indicator.id,
    label: indicatorName(indicator, lang),
    indicator,
    parent: indicator.parent,
    relation: indicator.relation,
    siblings: catalog.indicators.filter((one) => one.parent !== null && one.parent === indicator.parent).length,
    cells: cells.toSorted((a, b) => b.year - a.year),
  };
}
