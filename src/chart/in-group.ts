/** What is shown of a peer group: drawn of its members, named after it, the school it is formed around standing out. */

import { schoolName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { peerWords } from '../format/words-peers.ts';
import type { Catalog } from '../model/catalog.ts';
import type { ChartSpec, Lang, Note, Table } from '../model/chart.ts';
import type { ValueRow } from '../model/query.ts';
import type { View } from '../model/view.ts';
import { groupName, groupNotes, groupOfView, silenceText } from './peer-group.ts';
import { schoolsOf } from './scope.ts';
import { textCell } from './table.ts';

type Input = {
  readonly view: View;
  readonly catalog: Catalog;
  readonly rows: readonly ValueRow[];
  readonly lang: Lang;
};

/** Whom a view shows: its schools, or its peer group's members. */
export type GroupScope = {
  /** The view over the members; itself where it has no group. */
  readonly view: View;
  /** As the group stands beside its picture; empty where the schools were just chosen. */
  readonly name: string;
  readonly focus?: string;
  /** Why there is no group, or nobody else in it; empty where there is one. */
  readonly silence: string;
  /** Whom the group leaves out, and how likeness is measured. */
  readonly notes: readonly Note[];
  /** No school is left to show. */
  readonly nobody: boolean;
};

/** The peer group of a view, told by `rows`, as far as a page needs it to be drawn and named. */
export function groupScope({ view, catalog, rows, lang }: Input): GroupScope {
  const group = groupOfView(view, catalog, rows);
  const name = groupName(group, view, catalog, lang);
  if (group === null) return { view, name, silence: '', notes: [], nobody: schoolsOf(view, catalog).length === 0 };
  const silence = silenceText(group, lang);
  return {
    view: { ...view, schools: group.schools, level: 'all' },
    name,
    focus: group.focus,
    silence,
    notes: groupNotes(group, catalog, lang).filter((note) => note.text !== silence),
    nobody: false,
  };
}

/** A spec with the group's name over it, and first of all why there is none; without a school it says so, and what to do. */
export function underGroup<S extends ChartSpec>(spec: S, scope: GroupScope): S {
  const { name, focus, silence, notes, nobody } = scope;
  if (name === '' && !nobody) return spec;
  const sentence = nobody ? words(spec.lang).noSchools : joined([silence, spec.sentence], spec.lang);
  if (name === '') return { ...spec, sentence, alt: words(spec.lang).alt(spec.title, sentence) };
  return {
    ...spec,
    ...headOf(name, focus),
    subtitle: `${name} · ${spec.subtitle}`,
    sentence,
    alt: words(spec.lang).alt(spec.title, sentence),
    notes: [...notes, ...spec.notes],
  };
}

/** A spec's table as it leaves the page without its head: each row says of which group it is, where there is one. */
export function groupedTable({ table, group = '', lang }: Pick<ChartSpec, 'table' | 'group' | 'lang'>): Table {
  if (group === '') return table;
  const column = { id: 'group', title: peerWords(lang).label, kind: 'text' as const, unit: null };
  return { columns: [...table.columns, column], rows: table.rows.map((cells) => [...cells, textCell(group)]) };
}

/**
 * What `draw` makes of the members of the view's peer group: subtitle and notes name the group, the sentence says where
 * its focus stands, or first of all why there is no group. A view without one is drawn as it is.
 */
export function inGroup<I extends Input>(input: I, draw: (input: I) => ChartSpec): ChartSpec {
  const { catalog, lang } = input;
  const scope = groupScope(input);
  const { view, name, focus, silence } = scope;
  const drawn = draw({ ...input, view });
  if (focus === undefined) return underGroup(withHeads(drawn, name), scope);
  const place = silence === '' ? placeOf(drawn, focus, catalog, lang) : '';
  return underGroup({ ...withHeads(drawn, name, focus), sentence: joined([drawn.sentence, place], lang) }, scope);
}

function headOf(group: string, focus?: string) {
  return { group, ...(focus !== undefined && { focus }) };
}

function joined(sentences: readonly string[], lang: Lang): string {
  return sentences.filter((text) => text !== '').join(lang === 'en' ? ' ' : '');
}

/** Small multiples with the group's name over each picture in them. */
function withHeads(spec: ChartSpec, group: string, focus?: string): ChartSpec {
  if (spec.kind !== 'multiples' || group === '') return spec;
  const head = (one: (typeof spec.charts)[number]['spec']) => ({
    ...one,
    ...headOf(group, focus),
    subtitle: `${group} · ${one.subtitle}`,
  });
  return { ...spec, charts: spec.charts.map((one) => ({ ...one, spec: head(one.spec) })) };
}

/** Where the focus stands in a picture of one indicator, unless it comes first and the sentence has said so. */
function placeOf(spec: ChartSpec, focus: string, catalog: Catalog, lang: Lang): string {
  if (spec.kind !== 'bar') return '';
  const panel = spec.panels.find((one) => one.bars.some((bar) => bar.school === focus));
  const bar = panel?.bars.find((one) => one.school === focus);
  const school = catalog.schools.find((one) => one.id === focus);
  if (panel === undefined || bar === undefined || school === undefined || panel.bars.length < 2) return '';
  const say = peerWords(lang).focusPlace;
  const who = schoolName(school, lang);
  if (bar.figure.value === null) return say.missing(who, bar.figure.text);
  if (bar.rank === null) return say.unranked(who, bar.figure.text);
  const of = panel.bars.filter((one) => one.rank !== null).length;
  return bar.rank === 1 ? '' : say.ranked(who, bar.figure.text, bar.rank, of);
}
