import type { View } from '../../model/view.ts';
import { yearsOf } from '../../query/ahead.ts';
import { useReader } from '../reader.ts';
import { Choice, Pick } from './choice.tsx';

/** Years that the indicator (or, without one, anything) has, newest first, and "latest of each". */
export function YearPick() {
  const { w, catalog, view, go } = useReader();
  const options = yearsOf(view, catalog).map((year) => ({ value: String(year), label: w.yearOf(year) }));
  return (
    <Pick
      label={w.year}
      value={String(view.year)}
      options={[{ value: 'latest', label: w.latest }, ...options]}
      onChange={(value) => go({ year: value === 'latest' ? 'latest' : Number(value) })}
    />
  );
}

/** 数据年份 or 年报年度. */
export function BasisChoice() {
  const { w, view, go } = useReader();
  const values: readonly View['basis'][] = ['data', 'report'];
  return (
    <Choice
      label={w.basis}
      value={view.basis}
      onChange={(basis) => go({ basis })}
      options={values.map((value) => ({ value, label: w.bases[value], help: w.basisHelp[value] }))}
    />
  );
}

/** One level of schools, or all of them apart. */
export function LevelChoice() {
  const { w, view, go } = useReader();
  const values: readonly View['level'][] = ['all', '高职', '中职'];
  return (
    <Choice
      label={w.level}
      value={view.level}
      onChange={(level) => go({ level })}
      options={values.map((value) => ({ value, label: w.levels[value] }))}
    />
  );
}
