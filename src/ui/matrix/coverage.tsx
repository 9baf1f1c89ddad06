import type { MatrixCoverage } from '../../model/chart.ts';
import { RangeBar } from './range-bar.tsx';

type Props = { readonly coverage: MatrixCoverage | undefined; readonly colour: number };

/** 填报率 of one school's report: the rate and the cells behind it, or why there is none. */
export function CoverageCell({ coverage, colour }: Props) {
  if (coverage === undefined) return null;
  return (
    <div className="mx-cell">
      <span className="mx-value">{coverage.text}</span>
      {coverage.rate !== null && <RangeBar share={coverage.rate} colour={colour} />}
      <span className="mx-side">
        {coverage.when}
        {coverage.detail !== '' && ` · ${coverage.detail}`}
      </span>
    </div>
  );
}
