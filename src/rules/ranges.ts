/** Shares lie between 0 and 100. */
import type { Indicator } from '../model/indicator.ts';
import type { Rule } from './facts.ts';
import { claimsOf } from './facts.ts';
import { fact, who } from './say.ts';

/** A percentage that is a part of something: not a growth rate, nor a ratio of 人次, which may pass 100. */
export function isShare(indicator: Indicator): boolean {
  return indicator.unit === '%' && !/增长|增幅|增速|人次|growth/i.test(`${indicator.name_zh} ${indicator.name_en}`);
}

/** A share printed below 0 or above 100. */
export const shares: Rule = (facts) =>
  facts.cells.flatMap((cell) => {
    const indicator = facts.indicators.get(cell.indicator);
    if (cell.nature !== 'actual' || cell.amount === null || !indicator || !isShare(indicator)) return [];
    if (cell.amount >= 0 && cell.amount <= 100) return [];
    return [
      {
        rule: 'share_range',
        severity: 'error' as const,
        cells: [cell],
        claims: claimsOf(facts, [cell]),
        sentence_zh: `${who('zh', facts, cell)}：${fact('zh', facts, cell)}，比例不在 0–100% 之间，待核实。`,
        sentence_en: `${who('en', facts, cell)}: ${fact('en', facts, cell)} is a share outside 0–100%; to be checked.`,
      },
    ];
  });
