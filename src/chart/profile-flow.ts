/** Where the graduates of a year went, step by step: reported parts of reported wholes, and what they leave, by subtraction. */
import { plain, withUnit } from '../format/number.ts';
import { words } from '../format/words.ts';
import { flowWords } from '../format/words-flow.ts';
import type { Catalog } from '../model/catalog.ts';
import type { ChartSpec, Figure, FlowNode, Lang, Note, TableCell } from '../model/chart.ts';
import type { Cell } from '../model/observation.ts';
import { figure } from './figure.ts';
import { type FlowDef, type FlowInput, type FlowView, flowTree } from './flow-tree.ts';
import { sourceLine, sourceLines, tidied } from './notes.ts';
import { figureCell, marksText, textCell } from './table.ts';

export type FlowSpec = Extract<ChartSpec, { kind: 'flow' }>;
type Shown = { readonly node: FlowNode; readonly def: FlowDef | null; readonly cell: Cell | null };
type Made = { readonly drawn: readonly Shown[]; readonly over: readonly Shown[]; readonly notes: readonly Note[] };

/** Ways in which the placed can be split for this school: those that draw something; none where no flow is known. */
export function flowViews(input: FlowInput): readonly FlowView[] {
  return (['sectors', 'kinds', 'regions'] as const).filter((view) => flowSpec(input, view) !== null);
}

/** The flow of the newest year that has one; null where fewer than two steps are known. */
export function flowSpec(input: FlowInput, view: FlowView): FlowSpec | null {
  const { school, catalog, lang } = input;
  const tree = flowTree(input, view);
  if (tree === null || !tree.own) return null;
  const years = [...new Set(tree.root.cells.filter((cell) => cell.amount !== null).map((cell) => cell.year))];
  const made = years
    .toSorted((a, b) => b - a)
    .map((year) => ({ year, ...grow(tree.root, year, null, lang) }))
    .find(({ drawn }) => drawn.filter((one) => one.node.parent === tree.root.id && one.def !== null).length > 0);
  const root = made?.drawn[0]?.node;
  if (made === undefined || root === undefined || made.drawn.length < 3) return null;
  const say = words(lang);
  const own = flowWords(lang);
  const nodes = made.drawn.map((one) => ({ ...one, node: { ...one.node, share: shareOf(one.node, root) } }));
  const sentence = say.tidy(sentenceOf(nodes, lang));
  const lacking = tree.root.children.flatMap((def) => silent(def, made.year));
  const cells = [...nodes, ...made.over].flatMap(({ cell }) => cell ?? []);
  return {
    kind: 'flow',
    title: own.title,
    subtitle: own.subtitle(root.figure.when),
    sentence,
    alt: say.alt(own.title, sentence),
    school: school.id,
    colour: catalog.schools.findIndex((one) => one.id === school.id),
    nodes: nodes.map(({ node }) => node),
    table: tableOf(nodes, made.over, made.year, catalog, lang),
    notes: tidied(
      [
        ...made.notes,
        ...(view === 'regions' && nodes.some(({ node }) => node.id === 'employed_local')
          ? [note('caution', own.regions)]
          : []),
        ...(lacking.length === 0 ? [] : [note('missing', own.lacking(say.list(lacking)))]),
      ],
      lang,
    ),
    provenance: [...new Set(cells.map((cell) => cell.key))],
    sources: sourceLines(
      cells.map((cell) => cell.source),
      catalog,
      lang,
    ),
    lang,
    office: 'table',
  };
}

function note(kind: Note['kind'], text: string, cells: readonly string[] = []): Note {
  return { kind, text, cells };
}

/** The cell of a year that has a number: of several dates the latest stated. */
export function cellIn(def: FlowDef, year: number): Cell | null {
  const own = def.cells.filter((cell) => cell.year === year && cell.amount !== null);
  return own.toSorted((a, b) => ((a.as_of ?? '') < (b.as_of ?? '') ? 1 : -1))[0] ?? null;
}

/** A part without a number gives way to its own parts. */
function valued(def: FlowDef, year: number): readonly { readonly def: FlowDef; readonly cell: Cell }[] {
  return def.children.flatMap((child) => {
    const cell = cellIn(child, year);
    return cell === null ? valued(child, year) : [{ def: child, cell }];
  });
}

function silent(def: FlowDef, year: number): readonly string[] {
  return [...(cellIn(def, year) === null ? [def.label] : []), ...def.children.flatMap((one) => silent(one, year))];
}

function grow(def: FlowDef, year: number, parent: string | null, lang: Lang): Made {
  const cell = cellIn(def, year);
  if (cell === null) return { drawn: [], over: [], notes: [] };
  const own = flowWords(lang);
  const say = words(lang);
  const shown = figure(cell, def.indicator, lang);
  const self: Shown = { node: nodeOf(def, shown, parent), def, cell };
  const all = valued(def, year);
  const unlike = all.filter((one) => one.cell.as_of !== null && cell.as_of !== null && one.cell.as_of !== cell.as_of);
  const like = all.filter((one) => !unlike.includes(one));
  const notes = unlike.map((one) => {
    const other = figure(one.cell, one.def.indicator, lang);
    return note('caution', own.dates(one.def.label, other.when, def.label, shown.when), [one.cell.key, cell.key]);
  });
  const whole = cell.amount ?? 0;
  const sum = like.reduce((total, one) => total + (one.cell.amount ?? 0), 0);
  const named = (one: (typeof like)[number]) => own.part(one.def.label, figure(one.cell, one.def.indicator, lang).text);
  if (sum > whole + 0.5) {
    const over = like.map((one): Shown => {
      return { node: nodeOf(one.def, figure(one.cell, one.def.indicator, lang), def.id), def: one.def, cell: one.cell };
    });
    const text = own.over(say.list(like.map(named)), people(sum, def, lang), own.part(def.label, shown.text));
    const keys = [cell, ...like.map((one) => one.cell)].map((one) => one.key);
    return { drawn: [self], over, notes: [...notes, note('conflict', text, keys)] };
  }
  const grown = like.map((one) => grow(one.def, year, def.id, lang));
  const rough = [cell, ...like.map((one) => one.cell)].some((one) => one.qualifier !== '');
  const left = whole - sum;
  const rest: Shown[] = [];
  if (like.length > 0 && !rough && left > 0.5) {
    const text = people(left, def, lang);
    const how = own.how(own.part(def.label, shown.text), like.map(named).join(' − '));
    const computed: Figure = { ...shown, value: left, value_to: null, text, flags: ['derived'], absence: null };
    const basis = def.rest === 'rest' ? 'rest' : 'computed';
    const node: FlowNode = {
      id: `${def.id}/rest`,
      parent: def.id,
      label: own[def.rest],
      figure: computed,
      share: '',
      basis,
      how,
    };
    rest.push({ node, def: null, cell: null });
    if (basis === 'rest') notes.push(note('aggregate', own.restLeft(def.label, text), [cell.key]));
  }
  if (like.length > 0 && rough) notes.push(note('aggregate', own.rough(def.label), [cell.key]));
  return {
    drawn: [self, ...grown.flatMap((one) => one.drawn), ...rest],
    over: grown.flatMap((one) => one.over),
    notes: [...notes, ...grown.flatMap((one) => one.notes)],
  };
}

function nodeOf(def: FlowDef, shown: Figure, parent: string | null): FlowNode {
  return { id: def.id, parent, label: def.label, figure: shown, share: '', basis: 'reported', how: '' };
}

function people(value: number, def: FlowDef, lang: Lang): string {
  return withUnit(value, def.indicator.unit, 0, lang);
}

function shareOf(node: FlowNode, root: FlowNode): string {
  const [part, whole] = [node.figure.value, root.figure.value];
  return node.parent === null || part === null || whole === null || whole <= 0
    ? ''
    : `${plain((part / whole) * 100, 1)}%`;
}

/** The whole with its parts, then the parts of the greatest of them. */
function sentenceOf(all: readonly Shown[], lang: Lang): string {
  const own = flowWords(lang);
  const say = words(lang);
  const [root] = all;
  if (root === undefined) return '';
  const under = (id: string) => all.filter(({ node }) => node.parent === id).map(({ node }) => node);
  const parts = (nodes: readonly FlowNode[]) => say.list(nodes.map((node) => own.part(node.label, node.figure.text)));
  const head = own.sentence(own.part(root.node.label, root.node.figure.text), parts(under(root.node.id)));
  const most = under(root.node.id).toSorted((a, b) => (b.figure.value ?? 0) - (a.figure.value ?? 0))[0];
  const next = most === undefined ? [] : under(most.id);
  return say.and(most === undefined || next.length === 0 ? [head] : [head, own.within(most.label, parts(next))]);
}

/** Every node, drawn or not, with the year before where it is reported. */
function tableOf(
  all: readonly Shown[],
  over: readonly Shown[],
  year: number,
  catalog: Catalog,
  lang: Lang,
): FlowSpec['table'] {
  const own = flowWords(lang);
  const say = words(lang);
  const before = ({ def }: Shown): Figure | null => {
    const cell = def === null ? null : cellIn(def, year - 1);
    return def === null || cell === null ? null : figure(cell, def.indicator, lang);
  };
  const earlier = [...all, ...over].some((one) => before(one) !== null);
  const depth = (node: FlowNode): number => {
    const parent = all.find((one) => one.node.id === node.parent);
    return parent === undefined ? 0 : 1 + depth(parent.node);
  };
  const row = (one: Shown, basis: string): readonly TableCell[] => {
    const was = before(one);
    return [
      textCell(`${'　'.repeat(depth(one.node))}${one.node.label}`),
      figureCell(one.node.figure),
      textCell(one.node.share),
      textCell(one.node.figure.when),
      ...(earlier ? [was === null ? textCell('') : figureCell(was)] : []),
      textCell(one.node.how === '' ? basis : one.node.how),
      textCell(marksText(one.node.figure, lang)),
      textCell(one.cell === null ? say.source.computed : sourceLine(one.cell.source, catalog, lang)),
    ];
  };
  const text = (id: string, title: string) => ({ id, title, kind: 'text' as const, unit: null });
  return {
    columns: [
      text('part', own.column.part),
      { id: 'value', title: own.column.value, kind: 'number', unit: null },
      text('share', own.column.share),
      text('when', own.column.when),
      ...(earlier ? [{ id: 'earlier', title: own.column.earlier, kind: 'number' as const, unit: null }] : []),
      text('basis', own.column.basis),
      text('marks', say.table.marks),
      text('source', say.table.source),
    ],
    rows: [...all.map((one) => row(one, own.basis[one.node.basis])), ...over.map((one) => row(one, own.basis.over))],
  };
}
