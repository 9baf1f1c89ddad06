import { useState } from 'react';
import { showSqlWords } from '../format/words-show-sql.ts';
import type { Query } from '../model/query.ts';
import { plan } from '../query/plan.ts';
import { later } from './later.ts';
import { useReader } from './reader.ts';
import { useLater } from './use-later.ts';

const asking = later(() => import('../io/ask.ts'));

/** "Show the SQL": the questions behind a page, each as a statement that opens on the SQL page and gives the same rows. */
export function ShowSql() {
  const { lang, catalog, view } = useReader();
  const say = showSqlWords(lang);
  const [open, setOpen] = useState(false);
  const asked = plan(view, catalog);
  if (asked.length === 0) return null;
  return (
    <details className="show-sql" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say.title}</summary>
      {open && <Statements queries={asked} />}
    </details>
  );
}

function Statements({ queries }: { readonly queries: readonly Query[] }) {
  const statementOf = useLater(asking, true)?.statementOf;
  const { lang, href } = useReader();
  const say = showSqlWords(lang);
  const called = (query: Query): string => {
    const kind = say.kinds[query.kind] ?? query.kind;
    return query.kind === 'awards' && !query.listed ? `${kind} (${say.totals})` : kind;
  };
  if (statementOf === undefined) return null;
  return (
    <>
      <p className="quiet">{say.hint}</p>
      <ul>
        {queries.map((query) => {
          const sql = statementOf(query);
          return (
            <li key={sql}>
              <a href={href({ page: 'sql', sql, chart: '', group: '', where: [] })}>{called(query)}</a>
            </li>
          );
        })}
      </ul>
    </>
  );
}
