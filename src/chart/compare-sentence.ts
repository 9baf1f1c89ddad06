import { asPrinted, difference } from '../format/number.ts';
import { words } from '../format/words.ts';
import { compareWords } from '../format/words-compare.ts';
import type { BarMark, Lang } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Panel } from './compare-panel.ts';

/** The answer in one sentence: who leads, by how much over the median, who meets the standard, how many are missing and why. */
export function compareSentence(
  panels: readonly Panel[],
  indicator: Indicator,
  standard: string | null,
  lang: Lang,
): string {
  return words(lang).and(panels.flatMap((panel) => clauses(panel, indicator, standard, lang)));
}

function clauses(panel: Panel, indicator: Indicator, standard: string | null, lang: Lang): readonly string[] {
  const say = words(lang).compare;
  const valued = panel.bars.filter((bar) => bar.figure.value !== null);
  const judged = panel.bars.filter((bar) => bar.meets !== null);
  const met = judged.filter((bar) => bar.meets).length;
  return [
    lead(panel, valued, indicator, lang),
    standard !== null && judged.length > 0
      ? words(lang).comma([
          say.met(met, judged.length, standard),
          panel.untyped > 0 ? compareWords(lang).untyped(panel.untyped) : '',
        ])
      : '',
    panel.unlike > 0 ? say.unlike(panel.unlike) : '',
    ...(valued.length > 0 ? missing(panel, lang) : []),
  ];
}

function lead(panel: Panel, valued: readonly BarMark[], indicator: Indicator, lang: Lang): string {
  const say = words(lang);
  const { level } = panel;
  const n = panel.bars.length;
  const text = (bar: BarMark | undefined) => bar?.figure.text ?? '';
  const [only] = valued;
  if (only === undefined) return say.compare.none(level, n);
  if (valued.length === 1) return say.compare.only(level, n, only.label, text(only));
  if (valued.length === n && valued.every((bar) => text(bar) === text(only)))
    return say.compare.allEqual(level, n, text(only));

  const ranked = valued.filter((bar) => bar.rank !== null);
  const leaders = ranked.filter((bar) => bar.rank === 1);
  const [first] = leaders;
  if (first === undefined || first.figure.value === null) {
    const sorted = valued.toSorted((a, b) => (b.figure.value ?? 0) - (a.figure.value ?? 0));
    const top = sorted[0];
    const bottom = sorted.at(-1);
    const spread = say.compare.spread(level, n, top?.label ?? '', text(top), bottom?.label ?? '', text(bottom));
    return say.comma([spread, say.compare.unranked]);
  }
  const [high, low] = ranked.toSorted((a, b) => (b.figure.value ?? 0) - (a.figure.value ?? 0));
  if (ranked.length === 2 && leaders.length === 1 && high !== undefined && low !== undefined)
    return say.compare.two(level, high.label, text(high), low.label, text(low));
  const whole = ranked.length === valued.length;
  const names = say.pair(leaders.map((bar) => bar.label));
  const superlative = { higher: say.compare.first, lower: say.compare.lowest, neutral: say.compare.highest }[
    indicator.direction
  ];
  const of = whole ? n : ranked.length;
  const head = superlative(whole ? level : say.compare.like(level), of, names, leaders.length > 1, text(first));
  return say.comma([
    head,
    panel.median === null ? '' : overMedian(first.figure.value, panel.median, panel, indicator, lang),
  ]);
}

/** The difference of what is printed, so that a reader who subtracts gets the same. */
function overMedian(value: number, middle: number, panel: Panel, indicator: Indicator, lang: Lang): string {
  const say = words(lang).compare;
  const by = asPrinted(value, panel.decimals) - asPrinted(middle, panel.decimals);
  if (asPrinted(by, panel.decimals) === 0) return say.same;
  const size = difference(Math.abs(by), indicator.unit, panel.decimals, lang);
  return by > 0 ? say.above(size) : say.below(size);
}

function missing(panel: Panel, lang: Lang): readonly string[] {
  const reasons = new Map<string, number>();
  for (const { figure } of panel.bars) {
    if (figure.value === null) reasons.set(figure.text, (reasons.get(figure.text) ?? 0) + 1);
  }
  return [...reasons].map(([reason, n]) => words(lang).compare.missing(n, reason));
}
