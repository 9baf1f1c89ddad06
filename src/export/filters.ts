/** What a view leaves out, in words, for documents that no longer stand beside the page's own controls. */
import { seriesName } from '../chart/award-tables.ts';
import { schoolName, schoolNameOf } from '../format/names.ts';
import { words } from '../format/words.ts';
import { awardWords } from '../format/words-awards.ts';
import { exportWords } from '../format/words-export.ts';
import { peerWords } from '../format/words-peers.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang } from '../model/chart.ts';
import type { View } from '../model/view.ts';
import { carriedName, groupRule } from '../query/fit-group.ts';

/** Fields of `where` that choose a page of a list, an order, a cell, shading, a weight or a name: they leave nothing out. */
const NO_FILTER = new Set(['page', 'by', 'cell', 'heat', 'w', 'name']);

/** `只含 3 所学校：…`, `只含高职`, `数据年份：2023`: one entry a filter; empty where the view shows everything. */
export function filterWords(view: View, catalog: Catalog, lang: Lang): readonly string[] {
  const say = exportWords(lang).filter;
  const rule = groupRule(view);
  const named = view.schools.map((id) => schoolNameOf(catalog.schools, id, lang));
  const focus = named[0] ?? '';
  const name = carriedName(view);
  const some = named.length > 0 && named.length < catalog.schools.length;
  return [
    ...(rule !== null ? [say.group(peerWords(lang).ruleName[rule], focus)] : []),
    ...(rule === null && some
      ? [say.schools(named.length, words(lang).list(named.slice(0, 8)), named.length > 8)]
      : []),
    ...(rule === null && some && name !== '' ? [say.named(name)] : []),
    ...(view.level === 'all' ? [] : [say.level(words(lang).level(view.level))]),
    ...(view.year === 'latest' ? [] : [say.year(view.year, view.basis)]),
    ...view.where.flatMap((filter) => {
      const at = filter.indexOf(':');
      const field = filter.slice(0, at);
      if (at < 1 || NO_FILTER.has(field)) return [];
      return [say.where(fieldName(field, lang), valueName(field, filter.slice(at + 1), catalog, lang))];
    }),
  ];
}

function fieldName(field: string, lang: Lang): string {
  const known: Readonly<Record<string, string>> = exportWords(lang).filter.fields;
  return known[field] ?? field;
}

/** Ids that the dictionaries know get their names; what a reader typed stands as typed. */
function valueName(field: string, value: string, catalog: Catalog, lang: Lang): string {
  const { recipients, modes, grades, tiers, kinds } = awardWords(lang);
  const fields: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    recipient: recipients,
    mode: modes,
    grade: grades,
    tier: tiers,
    kind: kinds,
    family: words(lang).family,
  };
  const school = catalog.schools.find((one) => one.id === value);
  if (school !== undefined) return schoolName(school, lang);
  if (field === 'competition') return seriesName(value, lang);
  const known = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return known !== undefined && Object.hasOwn(known, value) ? (known[value] ?? value) : value;
}
