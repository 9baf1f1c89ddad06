import { useState } from 'react';
import { type SeriesLine, seriesName } from '../../chart/award-tables.ts';
import { TIERS } from '../../model/award.ts';
import { useReader } from '../reader.ts';
import { useAwards } from './use-awards.ts';

const FIRST = 12;

/** Which competitions, how many entries of each, at which tier. A name makes the page about it. */
export function SeriesTable({ lines }: { readonly lines: readonly SeriesLine[] }) {
  const { w, lang } = useReader();
  const { t, choices, set } = useAwards();
  const [all, setAll] = useState(false);
  const chosen = choices.scope.competitions;
  const shown = all ? lines : lines.filter((line, at) => at < FIRST || chosen.includes(line.series));
  const tiers = TIERS.filter((tier) => lines.some((line) => line.tiers.has(tier)));
  if (lines.length === 0) return <p className="quiet">{t.nothing}</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-scroll" aria-label={w.tableOf(t.bySeries)} tabIndex={0}>
        <table className="table award-series">
          <caption className="visually-hidden">{t.bySeries}</caption>
          <thead>
            <tr>
              <th scope="col">{t.competition}</th>
              <th scope="col" className="col-number">
                {t.items}
              </th>
              {tiers.map((tier) => (
                <th key={tier} scope="col" className="col-number">
                  {t.tiers[tier]}
                </th>
              ))}
              <th scope="col" className="col-number">
                {t.recipients.student}
              </th>
              <th scope="col" className="col-number">
                {t.recipients.teacher}
              </th>
              <th scope="col" className="col-number">
                {t.school}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <tr key={line.series} className={chosen.includes(line.series) ? 'award-chosen' : undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="fig"
                    aria-pressed={chosen.includes(line.series)}
                    onClick={() => set({ competition: chosen.includes(line.series) ? null : line.series })}
                  >
                    {seriesName(line.series, lang)}
                  </button>
                </th>
                <td className="col-number">{line.items}</td>
                {tiers.map((tier) => (
                  <td key={tier} className="col-number">
                    {line.tiers.get(tier) ?? ''}
                  </td>
                ))}
                <td className="col-number">{line.recipients.get('student') ?? ''}</td>
                <td className="col-number">{line.recipients.get('teacher') ?? ''}</td>
                <td className="col-number">{t.schoolsOf(line.schools)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {lines.length > FIRST && (
        <button type="button" className="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.showFewer : t.showAll(lines.length)}
        </button>
      )}
    </>
  );
}
