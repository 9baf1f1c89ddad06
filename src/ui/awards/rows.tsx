import { memo, useDeferredValue } from 'react';
import { schoolName } from '../../format/names.ts';
import { type AwardWords, awardWords } from '../../format/words-awards.ts';
import type { AwardRow } from '../../model/award.ts';
import type { Lang } from '../../model/chart.ts';
import type { School } from '../../model/school.ts';
import { AwardTable } from './award-table.tsx';
import { statedText } from './totals.tsx';

/** So many rows fill a window. */
const FIRST = 16;
const NONE: readonly AwardRow[] = [];

type Props = {
  readonly rows: readonly AwardRow[];
  readonly schools: readonly School[];
  readonly lang: Lang;
  /** Said to those who do not see it: how many of what. */
  readonly told: string;
  readonly onOpen: (id: string) => void;
};

/** The list as a table: the rows that a window holds come with the answer, the others when these stand. */
export const AwardRows = memo(function AwardRows({ rows, told, ...how }: Props) {
  const t = awardWords(how.lang);
  return (
    <AwardTable
      name={t.list}
      heads={[t.competition, t.event, t.tier, t.grade, t.recipient, t.mode, t.school, t.year]}
      className="award-listed"
      after={
        <p className="visually-hidden" role="status">
          {told}
        </p>
      }
    >
      <tbody>
        <Rows rows={rows.slice(0, FIRST)} {...how} />
      </tbody>
      <Rest rows={rows} {...how} />
    </AwardTable>
  );
});

type RowsProps = Omit<Props, 'told'>;

function Rest({ rows, ...how }: RowsProps) {
  const shown = useDeferredValue(rows, NONE);
  return (
    // Where no row goes beyond the first ones, those of another answer are out of sight before they are gone.
    <tbody hidden={rows.length <= FIRST}>
      <LateRows rows={shown} {...how} />
    </tbody>
  );
}

const LateRows = memo(function LateRows({ rows, ...how }: RowsProps) {
  return <Rows rows={rows.slice(FIRST)} {...how} />;
});

function Rows({ rows, schools, lang, onOpen }: RowsProps) {
  const t = awardWords(lang);
  return rows.map((row, at) => (
    <Row
      // biome-ignore lint/suspicious/noArrayIndexKey: another answer fills the rows that stand, which moves nothing
      key={at}
      row={row}
      school={schools.find(({ id }) => id === row.school)}
      t={t}
      lang={lang}
      onOpen={onOpen}
    />
  ));
}

type RowProps = {
  readonly row: AwardRow;
  readonly school: School | undefined;
  readonly t: AwardWords;
  readonly lang: Lang;
  readonly onOpen: (id: string) => void;
};

const Row = memo(function Row({ row, school, t, lang, onOpen }: RowProps) {
  const name = school === undefined ? row.school : schoolName(school, lang);
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="fig"
          aria-label={t.openItem([row.competition, row.event, row.grade, name].filter(Boolean).join(' '))}
          onClick={() => onOpen(row.award_id)}
        >
          {row.competition}
        </button>
        {row.count !== null && row.count > 1 && <span className="quiet"> × {statedText(row, lang)}</span>}
        {row.complete === false && <span className="award-tag">{t.partOfWhole}</span>}
        {row.differs && <span className="award-tag award-differs">⚠ {t.differs}</span>}
      </th>
      <td>{row.event ?? ''}</td>
      <td>{t.tiers[row.tier ?? 'none']}</td>
      <td>{row.grade ?? t.grades.none}</td>
      <td>{t.recipients[row.recipient ?? 'none']}</td>
      <td>{row.mode === null ? '' : t.modes[row.mode]}</td>
      <td>{name}</td>
      <td>
        {row.year}
        {row.places > 1 && <span className="quiet"> · {t.places(row.places)}</span>}
      </td>
    </tr>
  );
});
