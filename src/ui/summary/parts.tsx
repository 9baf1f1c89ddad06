import { summaryWords } from '../../format/words-summary.ts';
import type { SummaryRow } from '../../model/summary.ts';
import { FigureText } from '../figure.tsx';
import { useReader } from '../reader.ts';

/** The schools' own values behind an aggregate, each leading home; those not counted say why. */
export function SummaryParts({ row, id }: { readonly row: SummaryRow; readonly id: string }) {
  const { lang } = useReader();
  const say = summaryWords(lang);
  const reasons = [row.sum, row.mean, row.median, row.spread].filter((one) => !one.given && one.detail !== '');
  return (
    <div id={id} className="sm-parts">
      <ul aria-label={say.partsOf(row.title)}>
        {row.parts.map((part) => (
          <li key={part.school} className={part.counted ? undefined : 'sm-out'}>
            <span className="sm-school">{part.name}</span>
            <FigureText
              figure={part.figure}
              what={`${part.name} ${row.title}`}
              school={part.school}
              indicator={row.indicator}
            />
            <span className="sm-side">
              {[part.figure.when, part.weight, part.counted ? say.isCounted : part.why || say.notIn]
                .filter((text) => text !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {[...new Map(reasons.map((one) => [one.detail, one])).values()].map((one) => (
        <p key={one.detail} className="quiet">
          {one.text}: {one.detail}
        </p>
      ))}
    </div>
  );
}
