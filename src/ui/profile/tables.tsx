import { profileWords } from '../../format/words-profile.ts';
import type { ProfileItem, ProfileSpec, ProfileTable } from '../../model/profile.ts';
import { useReader } from '../reader.ts';
import { useOpenCell } from '../use-open-cell.ts';
import { ItemFigures } from './item.tsx';

/** The six tables, folded, in their official order; rows as they stand there. */
export function StandardTables({ spec }: { readonly spec: ProfileSpec }) {
  const { lang } = useReader();
  const say = profileWords(lang);
  return (
    <section aria-labelledby="pf-tables" className="pf-section">
      <h2 id="pf-tables" tabIndex={-1}>
        {say.section.tables}
      </h2>
      {spec.images !== '' && <p className="pf-images">{spec.images}</p>}
      {spec.tables.map((table, at) => (
        <details key={table.name} className="card pf-table" open={at === 0}>
          <summary>
            <h3>{table.title}</h3>
            <span className="quiet">{table.counts}</span>
          </summary>
          {table.note !== '' && <p className="quiet pf-note">{table.note}</p>}
          <ul className="pf-rows">
            {table.items.map((item) => (
              <Row key={item.indicator} item={item} spec={spec} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function Row({ item, spec }: { readonly item: ProfileItem; readonly spec: ProfileSpec }) {
  const { href, lang } = useReader();
  return (
    <li className={item.cell.figure.absence === null ? 'pf-row' : 'pf-row pf-row-absent'}>
      <span className={`pf-title pf-depth-${Math.min(3, item.depth)}`}>
        <a
          href={href({ page: 'compare', indicators: [item.indicator], schools: [] })}
          title={profileWords(lang).openCompare(item.title)}
        >
          {item.title}
        </a>
      </span>
      <ItemFigures item={item} school={{ id: spec.school, name: spec.name }} />
    </li>
  );
}

/** What the reports do not give, by table and reason; each leads to what is known of it. */
export function Lacking({ spec, without }: { readonly spec: ProfileSpec; readonly without: readonly string[] }) {
  const { lang } = useReader();
  const say = profileWords(lang);
  return (
    <section aria-labelledby="pf-lacking" className="pf-section">
      <h2 id="pf-lacking" tabIndex={-1}>
        {say.section.lacking}
      </h2>
      <p className="quiet">{say.lackLead}</p>
      {spec.tables.map((table) => (
        <LackingTable key={table.name} table={table} school={spec.school} />
      ))}
      {without.length > 0 && <p>{say.noList(without.join(lang === 'en' ? '; ' : '；'))}</p>}
    </section>
  );
}

function LackingTable({ table, school }: { readonly table: ProfileTable; readonly school: string }) {
  const { w, lang, openOrigin } = useReader();
  const openCell = useOpenCell();
  const say = profileWords(lang);
  return (
    <details className="card pf-table">
      <summary>
        <h3>{table.title}</h3>
        <span className="quiet">{table.lacking.length === 0 ? say.nothingLacking : table.counts}</span>
      </summary>
      {table.lacking.length === 0 && <p className="quiet pf-note">{say.nothingLacking}</p>}
      <dl className="pf-lacks">
        {table.lacking.map(({ reason, items }) => (
          <div key={reason}>
            <dt>
              {say.lack[reason]} · {say.tableCount(items.length)}
            </dt>
            <dd>
              {items.map((item) => (
                <button
                  key={item.indicator}
                  type="button"
                  className="link"
                  title={w.openSource(item.title)}
                  onClick={() =>
                    item.cell.figure.cell === null
                      ? openOrigin({ cell: null, school, indicator: item.indicator })
                      : openCell(item.cell.figure.cell)
                  }
                >
                  {item.title}
                </button>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
