import { cellName, kindsName } from '../../chart/award-pivot-notes.ts';
import { schoolName } from '../../format/names.ts';
import { awardPivotWords } from '../../format/words-award-pivot.ts';
import { AWARD_ORDERS, type AwardOrder, type AwardRow } from '../../model/award.ts';
import type { ChartSpec } from '../../model/chart.ts';
import type { School } from '../../model/school.ts';
import { AWARDS_PAGE } from '../../query/award-view.ts';
import { Choice, Pick } from '../pickers/choice.tsx';
import { useReader } from '../reader.ts';
import { Elsewhere } from './elsewhere.tsx';
import { AwardPicks, AwardSearch, ClearAwards } from './filters.tsx';
import { ListWay } from './list-way.tsx';
import { AwardRows } from './rows.tsx';
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

/** The entries themselves: searched, filtered, sorted and paged by the engine; each opens the places that tell it. */
export function AwardList({ rows, busy, schools, whole, onOpen }: Props) {
  const { w, lang, catalog, view, go } = useReader();
  const { t, choices, set, to } = useAwards();
  const by = (next: AwardOrder) => ({ by: next === AWARD_ORDERS[0] ? null : next });
  const turn = (next: number) => ({ page: String(next) });
  const { order, page, pivot } = choices;
  const total = rows?.[0]?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / AWARDS_PAGE));
  return (
    <section className="award-part award-list" id={LIST_ID} aria-labelledby={`${LIST_ID}-title`} aria-busy={busy}>
      <h2 id={`${LIST_ID}-title`} tabIndex={-1}>
        {t.list} {rows !== undefined && <span className="count">{t.found(total)}</span>}
      </h2>
      <div className="controls award-filters">
        {pivot === null ? (
          <>
            <AwardSearch />
            <Pick
              label={t.school}
              value={choices.school ?? ''}
              onChange={(school) => set({ school })}
              options={[
                { value: '', label: t.all },
                ...schools.map((school) => ({ value: school.id, label: schoolName(school, lang) })),
              ]}
            />
            <AwardPicks />
          </>
        ) : (
          <OfCell />
        )}
        <Choice
          label={t.sortedBy}
          value={order}
          onChange={(next) => set(by(next))}
          leads={(next) => to(by(next))}
          options={AWARD_ORDERS.map((value) => ({ value, label: t.orders[value] }))}
        />
        {pivot === null && <ClearAwards />}
        {choices.search !== '' && pivot === null && <Elsewhere wait={busy} />}
      </div>
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
            onClick={() => go({ where: view.where.filter((one) => /^(kind|heat):/.test(one)) })}
          >
            {t.clear}
          </button>
        </div>
      ) : (
        <AwardRows
          rows={rows}
          schools={catalog.schools}
          lang={lang}
          told={`${kindsName(choices, lang)} ${t.found(total)}`}
          onOpen={onOpen}
        />
      )}
      {total > 0 && <ListWay whole={whole} />}
      {pages > 1 && (
        <nav className="award-pages" aria-label={t.list}>
          <button
            type="button"
            className="button"
            disabled={page <= 1}
            data-leads={page > 1 ? to(turn(page - 1)) : undefined}
            onClick={() => set(turn(page - 1), { toList: true })}
          >
            {t.previous}
          </button>
          <span>{t.pageOf(page, pages)}</span>
          <button
            type="button"
            className="button"
            disabled={page >= pages}
            data-leads={page < pages ? to(turn(page + 1)) : undefined}
            onClick={() => set(turn(page + 1), { toList: true })}
          >
            {t.next}
          </button>
        </nav>
      )}
    </section>
  );
}

/** Of which cell of the pivot the list is, and the way back to all of it. */
function OfCell() {
  const { lang, catalog } = useReader();
  const { choices, set } = useAwards();
  const say = awardPivotWords(lang);
  const name = cellName(choices, catalog, lang);
  return (
    <p className="award-cell">
      {say.listOf(name === '' ? say.all : name)}
      {name !== '' && (
        <button type="button" className="button small" onClick={() => set({ cell: null })}>
          {say.whole}
        </button>
      )}
    </p>
  );
}
