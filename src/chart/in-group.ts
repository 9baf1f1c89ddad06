/** A picture of a peer group: drawn of its members, named after it, the school it is formed around standing out. */

import { schoolName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { peerWords } from '../format/words-peers.ts';
import type { Catalog } from '../model/catalog.ts';
import type { ChartSpec, Lang } from '../model/chart.ts';
import type { ValueRow } from '../model/query.ts';
import type { View } from '../model/view.ts';
import { groupName, groupNotes, groupOfView, silenceText } from './peer-group.ts';
import { schoolsOf } from './scope.ts';

type Input = {
  readonly view: View;
  readonly catalog: Catalog;
  readonly rows: readonly ValueRow[];
  readonly lang: Lang;
};

/**
 * What `draw` makes of the members of the view's peer group: subtitle and notes name the group, the sentence says where
 * its focus stands, or first of all why there is no group. A view without one is drawn as it is.
 */
export function inGroup<I extends Input>(input: I, draw: (input: I) => ChartSpec): ChartSpec {
  const { view, catalog, rows, lang } = input;
  const group = groupOfView(view, catalog, rows);
  const name = groupName(group, view, catalog, lang);
  if (name === '') return answered(draw(input), input);
  if (group === null) return answered(named(draw(input), name), input);
  const { focus } = group;
  const spec = named(draw({ ...input, view: { ...view, schools: group.schools, level: 'all' } }), name, focus);
  const silence = silenceText(group, lang);
  const told = silence === '' ? [spec.sentence, placeOf(spec, focus, catalog, lang)] : [silence, spec.sentence];
  const sentence = told.filter((text) => text !== '').join(lang === 'en' ? ' ' : '');
  return {
    ...spec,
    sentence,
    alt: words(lang).alt(spec.title, sentence),
    notes: [...groupNotes(group, catalog, lang).filter((note) => note.text !== silence), ...spec.notes],
  };
}

/** A picture without a school says so, and what to do. */
function answered(spec: ChartSpec, { view, catalog, lang }: Input): ChartSpec {
  if (schoolsOf(view, catalog).length > 0) return spec;
  const sentence = words(lang).noSchools;
  return { ...spec, sentence, alt: words(lang).alt(spec.title, sentence) };
}

/** The spec, and each picture in it, with the group's name over it. */
function named(spec: ChartSpec, group: string, focus?: string): ChartSpec {
  const head = <S extends ChartSpec>(one: S): S => ({
    ...one,
    group,
    ...(focus !== undefined && { focus }),
    subtitle: `${group} · ${one.subtitle}`,
  });
  if (spec.kind !== 'multiples') return head(spec);
  return head({ ...spec, charts: spec.charts.map((one) => ({ ...one, spec: head(one.spec) })) });
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
