import { useEffect, useId, useState } from 'react';
import { schoolName } from '../../format/names.ts';
import { AWARD_KINDS, AWARD_ORDERS, type AwardRow, GRADES, RECIPIENTS, TIERS } from '../../model/award.ts';
import type { ChartSpec } from '../../model/chart.ts';
import type { School } from '../../model/school.ts';
import { AWARDS_PAGE } from '../../query/award-view.ts';
import { Choice, Pick } from '../pickers/choice.tsx';
import { useReader } from '../reader.ts';
import { Elsewhere } from './elsewhere.tsx';
import { ListWay } from './list-way.tsx';
import { statedText } from './totals.tsx';
import { LIST_ID, useAwards } from './use-awards.ts';

type Props = {
  /** Undefined while the engine looks for them. */
  readonly rows: readonly AwardRow[] | undefined;
  readonly busy: boolean;
  readonly schools: readonly School[];
  /** The page's own spec: what holds for all of it holds for the list. */
  readonly whole: ChartSpec;
  readonly onOpen: (id: string) => void;
};
/** Milliseconds: letters that come faster are one question; a question that is overtaken is given up. */
const PAUSE = 40;

/** The entries themselves: searched, filtered, sorted and paged by the engine; each opens the places that tell it. */
export function AwardList({ rows, busy, schools, whole, onOpen }: Props) {
  const { w, lang, view, go } = useReader();
  const { t, choices, set } = useAwards();
  const { filter, order, page } = choices;
  const total = rows?.[0]?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / AWARDS_PAGE));
  const narrowed =
    choices.school !== null ||
    choices.search !== '' ||
    filter.tiers.length + filter.grades.length + filter.recipients.length > 0;
  const option = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) => [
    { value: '', label: t.all },
    ...values.map((value) => ({ value: value as string, label: names[value] })),
  ];
  return (
    <section className="award-part award-list" id={LIST_ID} aria-labelledby="award-list-title" aria-busy={busy}>
      <h2 id="award-list-title">
        {t.list} {rows !== undefined && <span className="count">{t.found(total)}</span>}
      </h2>
      <div className="controls award-filters">
        <Search />
        <Pick
          label={t.school}
          value={choices.school ?? ''}
          onChange={(school) => set({ school })}
          options={[
            { value: '', label: t.all },
            ...schools.map((school) => ({ value: school.id, label: schoolName(school, lang) })),
          ]}
        />
        <Pick
          label={t.tier}
          value={filter.tiers[0] ?? ''}
          onChange={(tier) => set({ tier })}
          options={option(TIERS, t.tiers)}
        />
        <Pick
          label={t.grade}
          value={filter.grades[0] ?? ''}
          onChange={(grade) => set({ grade })}
          options={option(GRADES, t.grades)}
        />
        <Pick
          label={t.recipient}
          value={filter.recipients[0] ?? ''}
          onChange={(recipient) => set({ recipient })}
          options={option(RECIPIENTS, t.recipients)}
        />
        <Choice
          label={t.sortedBy}
          value={order}
          onChange={(by) => set({ by: by === AWARD_ORDERS[0] ? null : by })}
          options={AWARD_ORDERS.map((value) => ({ value, label: t.orders[value] }))}
        />
        {narrowed && (
          <button
            type="button"
            className="button"
            onClick={() => set({ q: null, school: null, tier: null, grade: null, recipient: null })}
          >
            {t.clear}
          </button>
        )}
      </div>
      {choices.search !== '' && <Elsewhere wait={busy} />}
      {rows === undefined ? (
        <p className="award-empty" role="status">
          {w.loading}
        </p>
      ) : rows.length === 0 ? (
        <div className="award-empty" role="status">
          <p>{t.nothing}</p>
          <p className="quiet">{t.nothingHint}</p>
          <button
            type="button"
            className="button"
            onClick={() => go({ where: view.where.filter((one) => one.startsWith('kind:')) })}
          >
            {t.clear}
          </button>
        </div>
      ) : (
        <Rows rows={rows} schools={schools} onOpen={onOpen} />
      )}
      {total > 0 && <ListWay whole={whole} />}
      {pages > 1 && (
        <nav className="award-pages" aria-label={t.list}>
          <button
            type="button"
            className="button"
            disabled={page <= 1}
            onClick={() => set({ page: String(page - 1) }, { toList: true })}
          >
            {t.previous}
          </button>
          <span>{t.pageOf(page, pages)}</span>
          <button
            type="button"
            className="button"
            disabled={page >= pages}
            onClick={() => set({ page: String(page + 1) }, { toList: true })}
          >
            {t.next}
          </button>
        </nav>
      )}
    </section>
  );
}

/** Types into the address once the typing pauses; one step of history for the whole word. */
function Search() {
  const { t, choices, set } = useAwards();
  const id = useId();
  const [typed, setTyped] = useState(choices.search);
  const [seen, setSeen] = useState(choices.search);
  if (seen !== choices.search) {
    setSeen(choices.search);
    if (typed.trim() !== choices.search.trim()) setTyped(choices.search);
  }
  useEffect(() => {
    if (typed.trim() === choices.search.trim()) return;
    const timer = setTimeout(() => set({ q: typed.trim() === '' ? null : typed.trim() }, { replace: true }), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, choices.search, set]);
  return (
    <label className="picker award-search" htmlFor={id}>
      <span className="picker-label">{t.search}</span>
      <input id={id} type="search" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
    </label>
  );
}

function Rows({ rows, schools, onOpen }: Omit<Props, 'busy' | 'whole'> & { readonly rows: readonly AwardRow[] }) {
  const { w, lang } = useReader();
  const { t, choices } = useAwards();
  const nameOf = (id: string) => {
    const school = schools.find((one) => one.id === id);
    return school === undefined ? id : schoolName(school, lang);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={w.tableOf(t.list)} tabIndex={0}>
      <table className="table award-rows">
        <caption className="visually-hidden">{t.list}</caption>
        <thead>
          <tr>
            {[t.competition, t.event, t.tier, t.grade, t.recipient, t.school, t.year].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.award_id}>
              <th scope="row" data-label={t.competition}>
                <button
                  type="button"
                  className="fig"
                  aria-label={t.openItem(
                    [row.competition, row.event, row.grade, nameOf(row.school)].filter(Boolean).join(' '),
                  )}
                  onClick={() => onOpen(row.award_id)}
                >
                  {row.competition}
                </button>
                {row.count !== null && row.count > 1 && <span className="quiet"> × {statedText(row, lang)}</span>}
                {row.complete === false && <span className="award-tag">{t.partOfWhole}</span>}
                {row.differs && <span className="award-tag award-differs">⚠ {t.differs}</span>}
              </th>
              <td data-label={t.event}>{row.event ?? ''}</td>
              <td data-label={t.tier}>{t.tiers[row.tier ?? 'none']}</td>
              <td data-label={t.grade}>{row.grade ?? t.grades.none}</td>
              <td data-label={t.recipient}>{t.recipients[row.recipient ?? 'none']}</td>
              <td data-label={t.school}>{nameOf(row.school)}</td>
              <td data-label={t.year}>
                {row.year}
                {row.places > 1 && <span className="quiet"> · {t.places(row.places)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="visually-hidden" role="status">
        {`${t.kinds[choices.kind] ?? AWARD_KINDS[0]} ${t.found(rows[0]?.total ?? 0)}`}
      </p>
    </section>
  );
}
