import { type AwardMatrix, type AwardTotal, differsAt } from '../../chart/award-tables.ts';
import { completeness } from '../../chart/awards.ts';
import { schoolName } from '../../format/names.ts';
import type { Grade, Recipient, Tier } from '../../model/award.ts';
import type { School } from '../../model/school.ts';
import { useReader } from '../reader.ts';
import { Totals } from './totals.tsx';
import { useAwards } from './use-awards.ts';

type Props = {
  readonly school: School;
  readonly matrix: AwardMatrix;
  readonly totals: readonly AwardTotal[];
  readonly onOpen: (id: string) => void;
};

/** One school's list items by tier and winner (rows) and grade (columns), with the totals of the text beside them. */
export function SchoolMatrix({ school, matrix, totals, onOpen }: Props) {
  const { lang } = useReader();
  const { t, choices } = useAwards();
  const name = schoolName(school, lang);
  const caption = t.matrixOf(name, t.kinds[choices.kind]);
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
                    {matrix.grades.map((grade) => (
                      <td key={grade} className="col-number">
                        <Count
                          school={school.id}
                          tier={line.tier}
                          recipient={line.recipient}
                          grade={grade}
                          n={line.cells.get(grade) ?? 0}
                          differs={differsAt(totals, line, grade)}
                        />
                      </td>
                    ))}
                    <td className="col-number">
                      <Count
                        school={school.id}
                        tier={line.tier}
                        recipient={line.recipient}
                        grade={null}
                        n={line.total}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
      {totals.length > 0 && <Totals totals={totals} onOpen={onOpen} />}
    </section>
  );
}

type CountProps = {
  readonly school: string;
  readonly tier: Tier;
  readonly recipient: Recipient;
  readonly grade: Grade | null;
  readonly n: number;
  readonly differs?: boolean;
};

/** A count that shows its entries in the list below; nothing where the report lists none. */
function Count({ school, tier, recipient, grade, n, differs = false }: CountProps) {
  const { t, choices, set } = useAwards();
  const { filter } = choices;
  const mark = differs && (
    <span className="award-differs" title={t.differMark}>
      ≠<span className="visually-hidden">{t.differMark}</span>
    </span>
  );
  if (n === 0) return null;
  const shown =
    choices.school === school &&
    filter.tiers[0] === tier &&
    filter.recipients[0] === recipient &&
    (filter.grades[0] ?? null) === grade &&
    filter.modes.length + filter.reports.length === 0;
  const label = [t.tiers[tier], t.recipients[recipient], grade === null ? t.total : t.grades[grade], t.found(n)];
  return (
    <>
      <button
        type="button"
        className="fig"
        aria-pressed={shown}
        aria-label={label.join(' ')}
        onClick={() => set({ school, tier, recipient, grade, mode: null, report: null }, { toList: true })}
      >
        {n}
      </button>
      {mark}
    </>
  );
}
