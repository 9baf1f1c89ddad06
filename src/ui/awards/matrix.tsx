import { memo } from 'react';
import { type AwardLine, type AwardMatrix, type AwardTotal, differsAt } from '../../chart/award-tables.ts';
import { completeness } from '../../chart/awards.ts';
import { schoolName } from '../../format/names.ts';
import { type AwardWords, awardWords } from '../../format/words-awards.ts';
import type { AwardKindName, Grade, Recipient, Tier } from '../../model/award.ts';
import type { Lang } from '../../model/chart.ts';
import type { School } from '../../model/school.ts';
import type { AwardChoices } from '../../query/award-view.ts';
import { Totals } from './totals.tsx';

/** A cell of a matrix; its grade is null in the column of totals. */
export type MatrixCell = { readonly tier: Tier; readonly recipient: Recipient; readonly grade: Grade | null };
type Props = {
  readonly school: School;
  readonly matrix: AwardMatrix;
  readonly totals: readonly AwardTotal[];
  readonly kind: AwardKindName;
  readonly lang: Lang;
  /** The cell that the list shows, as `cellShown` names it. */
  readonly shown: string;
  readonly onPick: (school: string, cell: MatrixCell) => void;
  readonly onOpen: (id: string) => void;
};

const cellOf = ({ tier, recipient }: AwardLine, grade: Grade | null): MatrixCell => ({ tier, recipient, grade });
const nameOf = ({ tier, recipient, grade }: MatrixCell) => [tier, recipient, grade ?? ''].join(' ');

/** Name of the cell of a school's matrix whose entries are listed and no others; empty where it is none. */
export function cellShown({ school, filter }: AwardChoices, id: string): string {
  const [tier, recipient] = [filter.tiers[0], filter.recipients[0]];
  if (school !== id || tier === undefined || recipient === undefined) return '';
  if (filter.modes.length + filter.reports.length > 0) return '';
  return nameOf({ tier, recipient, grade: filter.grades[0] ?? null });
}

/** One school's list items by tier and winner (rows) and grade (columns), with the totals of the text beside them. */
export const SchoolMatrix = memo(function SchoolMatrix({
  school,
  matrix,
  totals,
  kind,
  lang,
  shown,
  onPick,
  onOpen,
}: Props) {
  const t = awardWords(lang);
  const name = schoolName(school, lang);
  const caption = t.matrixOf(name, t.kinds[kind]);
  const count = (cell: MatrixCell, n: number) => (
    <Count cell={cell} n={n} shown={nameOf(cell) === shown} t={t} onPick={(picked) => onPick(school.id, picked)} />
  );
  return (
    <section className="award-school" aria-label={name}>
      <h3>
        {name} <span className="quiet">{matrix.lines.length === 0 ? '' : t.listed(matrix.sums.items)}</span>
      </h3>
      {matrix.lines.length === 0 ? (
        <p className="quiet">{t.noItems}</p>
      ) : (
        <>
          <p className="quiet">{t.join(completeness(matrix, t))}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <section className="table-scroll" aria-label={caption} tabIndex={0}>
            <table className="table award-matrix">
              <caption className="visually-hidden">{caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.tier}</th>
                  <th scope="col">{t.recipient}</th>
                  {matrix.grades.map((grade) => (
                    <th key={grade} scope="col" className="col-number">
                      {t.grades[grade]}
                    </th>
                  ))}
                  <th scope="col" className="col-number">
                    {t.total}
                  </th>
                </tr>
              </thead>
              <tbody>
                {matrix.lines.map((line, at) => (
                  <tr key={`${line.tier}${line.recipient}`}>
                    <th scope="row">
                      <span className={matrix.lines[at - 1]?.tier === line.tier ? 'visually-hidden' : undefined}>
                        {t.tiers[line.tier]}
                      </span>
                    </th>
                    <td>{t.recipients[line.recipient]}</td>
                    {matrix.grades.map((grade) => {
                      const n = line.cells.get(grade) ?? 0;
                      return (
                        <td key={grade} className="col-number">
                          {n > 0 && count(cellOf(line, grade), n)}
                          {n > 0 && differsAt(totals, line, grade) && (
                            <span className="award-differs" title={t.differMark}>
                              ≠<span className="visually-hidden">{t.differMark}</span>
                            </span>
                          )}
                        </td>
                      );
                    })}
                    <td className="col-number">{count(cellOf(line, null), line.total)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
      {totals.length > 0 && <Totals totals={totals} lang={lang} onOpen={onOpen} />}
    </section>
  );
});

type CountProps = {
  readonly cell: MatrixCell;
  readonly n: number;
  readonly shown: boolean;
  readonly t: AwardWords;
  readonly onPick: (cell: MatrixCell) => void;
};

/** A count that shows its entries in the list below. */
function Count({ cell, n, shown, t, onPick }: CountProps) {
  const { tier, recipient, grade } = cell;
  const label = [t.tiers[tier], t.recipients[recipient], grade === null ? t.total : t.grades[grade], t.found(n)];
  return (
    <button
      type="button"
      className="fig"
      aria-pressed={shown}
      aria-label={label.join(' ')}
      onClick={() => onPick(cell)}
    >
      {n}
    </button>
  );
}
