import { notebookWords } from '../../format/words-notebook.ts';
import { showSqlWords } from '../../format/words-show-sql.ts';
import type { KeptRow, KeptTable, KeptValue } from '../../model/notebook.ts';
import { useReader } from '../reader.ts';
import { useOpenCell } from '../use-open-cell.ts';
import { isKey, keyLabel, valueText } from './label.ts';

/** Rows shown of a table; files hold the rest. */
const SHOWN = 50;

/** The results that an entry kept, each with its digest. */
export function KeptFigures({ tables }: { readonly tables: readonly KeptTable[] }) {
  const { lang } = useReader();
  const say = notebookWords(lang);
  return tables.map((table) => (
    <section key={table.name} className="nb-table">
      <p>
        <strong>{tableTitle(table.name, lang)}</strong>{' '}
        <span className="quiet nb-print">
          {say.digest}: {table.digest}
        </span>
      </p>
      {table.rows.length > 0 && <Grid columns={table.columns} rows={table.rows.slice(0, SHOWN)} name={table.name} />}
      {table.rows.length > SHOWN && <p className="quiet">{say.shownPart(SHOWN)}</p>}
      {table.rows.length < table.count && <p className="quiet">{say.part(table.rows.length, table.count)}</p>}
      {table.cut && <p className="quiet">{say.cut}</p>}
    </section>
  ));
}

/** Rows under the names of their columns; a key opens its sources. */
export function Grid({
  columns,
  rows,
  name,
}: {
  readonly columns: readonly string[];
  readonly rows: readonly KeptRow[];
  readonly name: string;
}) {
  const { lang } = useReader();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="nb-rows" tabIndex={0} aria-label={tableTitle(name, lang)}>
      <table>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={column} scope="col" className={typeof rows[0]?.[place] === 'number' ? 'num' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows may be alike; their place tells them apart
            <tr key={at}>
              {columns.map((column, place) => (
                <Value key={column} value={row[place] ?? null} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Value({ value }: { readonly value: KeptValue }) {
  const { lang, catalog } = useReader();
  const openCell = useOpenCell();
  if (isKey(value)) {
    return (
      <td>
        <button type="button" className="link" onClick={() => openCell(value)}>
          {keyLabel(value, catalog, lang)}
        </button>
      </td>
    );
  }
  return (
    <td className={typeof value === 'number' ? 'num' : value === null ? 'nb-null' : undefined}>
      {valueText(value, lang).slice(0, 200)}
    </td>
  );
}

/** What a result is about: the kind of question, in words. */
export function tableTitle(name: string, lang: 'zh' | 'en'): string {
  const [kind = '', times] = name.split(' ');
  const kinds: Readonly<Record<string, string>> = showSqlWords(lang).kinds;
  const title = kinds[kind] ?? (kind === 'sql' ? notebookWords(lang).tables : kind);
  return times === undefined ? title : `${title} ${times}`;
}
