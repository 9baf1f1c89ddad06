/** Entries of a school's award lists by kind and tier. Counts have no cell: they lead to the list on the awards page. */
import { words } from '../format/words.ts';
import { awardWords } from '../format/words-awards.ts';
import { profileWords } from '../format/words-profile.ts';
import { AWARD_KINDS, type AwardCount, TIERS } from '../model/award.ts';
import type { Lang } from '../model/chart.ts';
import type { ProfileAwards } from '../model/profile.ts';
import { numberCell, textCell } from './table.ts';

/** One bar a kind and tier; null where the reports list nothing. */
export function profileAwards(counts: readonly AwardCount[], school: string, lang: Lang): ProfileAwards | null {
  const say = profileWords(lang);
  const w = awardWords(lang);
  const own = counts.filter((count) => count.school === school);
  const sum = (some: readonly AwardCount[]) => some.reduce((all, count) => all + count.items, 0);
  const groups = AWARD_KINDS.flatMap((kind) =>
    TIERS.map((tier) => ({ kind, tier, n: sum(own.filter((one) => one.kind === kind && one.tier === tier)) })),
  ).filter((group) => group.n > 0);
  const top = Math.max(0, ...groups.map((group) => group.n));
  if (top === 0) return null;
  const bars = groups.map(({ kind, tier, n }) => ({
    kind,
    tier,
    label: `${w.kinds[kind]} · ${w.tiers[tier]}`,
    count: n,
    text: say.entries(n),
    share: n / top,
  }));
  const kinds = AWARD_KINDS.map((kind) => [w.kinds[kind], sum(own.filter((one) => one.kind === kind))] as const);
  const told = kinds.filter(([, n]) => n > 0).map(([label, n]) => say.awardsItem(label, n));
  const sentence = say.awardsSentence(sum(own), words(lang).list(told));
  return {
    kind: 'record',
    title: say.awards,
    subtitle: '',
    sentence,
    alt: words(lang).alt(say.awards, sentence),
    bars,
    table: {
      columns: [
        { id: 'part', title: say.column.part, kind: 'text', unit: null },
        { id: 'value', title: words(lang).table.value, kind: 'number', unit: null },
      ],
      rows: bars.map((bar) => [textCell(bar.label), numberCell(bar.count, bar.text)]),
    },
    notes: [{ kind: 'caution', text: say.awardsNote, cells: [] }],
    provenance: [],
    sources: [],
    lang,
    office: 'table',
  };
}
