import { words } from '../../format/words.ts';
import { summaryWords } from '../../format/words-summary.ts';
import type { SummaryGroup, SummaryRow } from '../../model/summary.ts';
import { BelowPieces, useLate } from '../below.tsx';
import { useReader } from '../reader.ts';
import { SummaryParts } from './parts.tsx';

const VALUES = ['sum', 'mean', 'median', 'spread'] as const;

type Props = {
  readonly group: SummaryGroup;
  /** Indicators that stand on the page's first screen. */
  readonly first: number;
};

/** One level's aggregates on a phone: a card per indicator, its parts under it, its schools behind one tap. */
export function SummaryCards({ group, first }: Props) {
  const cards = group.rows.map((rows) => <IndicatorCard key={rows[0]?.indicator} rows={rows} />);
  return (
    <ul className="sm-cards">
      {cards.slice(0, first)}
      <BelowPieces of={group}>{cards.slice(first)}</BelowPieces>
    </ul>
  );
}

function IndicatorCard({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <li className="sm-card" {...useLate()}>
      {rows.map((row) => (
        <Card key={row.part} row={row} />
      ))}
    </li>
  );
}

function Card({ row }: { readonly row: SummaryRow }) {
  const { lang, href } = useReader();
  const say = summaryWords(lang);
  const refused = VALUES.filter((value) => !row[value].given);
  const reasons = [...new Set(refused.map((value) => row[value].text))];
  return (
    <div className={row.part === '' ? 'sm-card-whole' : 'sm-card-part'}>
      <h3>
        {row.part === '' ? (
          <a href={href({ page: 'compare', indicators: [row.indicator], chart: '', group: '', where: [] })}>
            {row.title}
          </a>
        ) : (
          row.part
        )}
      </h3>
      <dl>
        {VALUES.filter((value) => row[value].given).map((value) => (
          <div key={value}>
            <dt>{say.columns[value]}</dt>
            <dd>
              <span className="sm-number">{row[value].text}</span>
              {row[value].detail !== '' && <span className="sm-detail">{row[value].detail}</span>}
            </dd>
          </div>
        ))}
        {reasons.map((reason) => (
          <div key={reason} className="sm-reason">
            <dt>
              {words(lang).list(
                refused.filter((value) => row[value].text === reason).map((value) => say.columns[value]),
              )}
            </dt>
            <dd className="sm-none">{reason}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>
          {say.columns.counted} {say.counted(row.counted, row.of)}
          {row.when !== '' && ` · ${row.when}`}
          {row.marks !== '' && <span className="sm-detail sm-mark">{row.marks}</span>}
          <span className="visually-hidden"> {say.open(`${row.title} ${row.part}`)}</span>
        </summary>
        <SummaryParts row={row} id={`parts-${row.indicator}-${row.part}`} />
      </details>
    </div>
  );
}
