import { useState } from 'react';
import { awardTotalsRecord } from '../../chart/award-records.ts';
import type { AwardTotal } from '../../chart/award-tables.ts';
import { schoolNameOf } from '../../format/names.ts';
import { awardPivotWords } from '../../format/words-award-pivot.ts';
import type { ChartSpec } from '../../model/chart.ts';
import { useReader } from '../reader.ts';
import { Ways } from '../ways.tsx';
import { AwardTable } from './award-table.tsx';
import { StatedFigure, statedConflict } from './totals.tsx';
import { useAwards } from './use-awards.ts';

type Props = {
  readonly totals: readonly AwardTotal[];
  /** What the pivot is of. */
  readonly kind: string;
  readonly whole: ChartSpec;
  readonly onOpen: (id: string) => void;
};
/** So many stand at once; the rest on demand. */
const FIRST = 12;

/** Totals that the reports state themselves, under the pivot's filters, in a table of their own: they are not added to entries. */
export function AwardPivotTotals({ totals, kind, whole, onOpen }: Props) {
  const { lang, catalog } = useReader();
  const { t } = useAwards();
  const say = awardPivotWords(lang);
  const [all, setAll] = useState(false);
  const nameOf = (id: string) => schoolNameOf(catalog.schools, id, lang);
  const shown = all ? totals : totals.slice(0, FIRST);
  return (
    <section className="award-part" aria-labelledby="award-printed-title">
      <h2 id="award-printed-title">
        {say.printed} <span className="count">{totals.length}</span>
      </h2>
      <p className="quiet">{say.printedLead}</p>
      {totals.length === 0 ? (
        <p className="quiet">{say.noPrinted}</p>
      ) : (
        <AwardTable
          name={say.printed}
          heads={[t.competition, say.stated, say.against, t.tier, t.grade, t.recipient, t.school, t.year]}
          className="award-printed"
        >
          <tbody>
            {shown.map(({ award, comparison, listed }) => (
              <tr key={award.award_id}>
                <th scope="row">{award.competition}</th>
                <td>
                  <StatedFigure award={award} lang={lang} onOpen={onOpen} />
                  {statedConflict(award, t) !== '' && (
                    <span className="award-tag award-differs">{statedConflict(award, t)}</span>
                  )}
                </td>
                <td className={comparison === 'differs' ? 'award-differs' : 'quiet'}>
                  {t.comparisons[comparison](listed)}
                </td>
                <td>{award.tier === null ? '' : t.tiers[award.tier]}</td>
                <td>{award.grade ?? ''}</td>
                <td>{award.recipient === null ? '' : t.recipients[award.recipient]}</td>
                <td>{nameOf(award.school)}</td>
                <td>{award.year}</td>
              </tr>
            ))}
          </tbody>
        </AwardTable>
      )}
      {totals.length > FIRST && (
        <button type="button" className="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.showFewer : t.showAll(totals.length)}
        </button>
      )}
      {totals.length > 0 && <Ways spec={awardTotalsRecord(totals, kind, { catalog, whole })} piece="totals" />}
    </section>
  );
}
