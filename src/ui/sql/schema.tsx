import { useState } from 'react';
import { columnDoc, type Doc, TABLE_DOCS } from '../../format/words-columns.ts';
import { sqlWords } from '../../format/words-sql.ts';
import { columnNames, TABLES, type TableName } from '../../query/schema.ts';
import { VIEWS, type ViewName } from '../../query/views.ts';
import { useReader } from '../reader.ts';

type Props = {
  readonly onInsert: (name: string) => void;
  readonly onPreview: (sql: string) => void;
};
type Entry = { readonly name: string; readonly columns: readonly string[] };

const VIEW_ENTRIES: readonly Entry[] = (Object.keys(VIEWS) as ViewName[]).map((name) => ({
  name,
  columns: VIEWS[name].columns,
}));
const TABLE_ENTRIES: readonly Entry[] = (Object.keys(TABLES) as TableName[]).map((name) => ({
  name,
  columns: columnNames(name),
}));

/** What there is to ask: views, tables, their columns, and what each means. */
export function Schema({ onInsert, onPreview }: Props) {
  const { lang } = useReader();
  const say = sqlWords(lang);
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const fits = ({ name, columns }: Entry) =>
    wanted === '' ||
    [name, ...(TABLE_DOCS[name] ?? [])].some((text) => text.toLowerCase().includes(wanted)) ||
    columns.some((column) => holds(name, column, wanted));
  const views = VIEW_ENTRIES.filter(fits);
  const tables = TABLE_ENTRIES.filter(fits);
  const list = (entries: readonly Entry[]) =>
    entries.map((entry) => (
      <Table key={entry.name} {...entry} wanted={wanted} onInsert={onInsert} onPreview={onPreview} />
    ));
  return (
    <section className="sql-schema" aria-labelledby="sql-schema-title">
      <h2 id="sql-schema-title">{say.schema}</h2>
      <p className="quiet">{say.schemaHint}</p>
      <input
        type="search"
        className="search-input"
        aria-label={say.schemaFilter}
        placeholder={say.schemaFilter}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {views.length > 0 && <h3>{say.schemaViews}</h3>}
      {list(views)}
      {tables.length > 0 && <h3>{say.schemaTables}</h3>}
      {list(tables)}
      {views.length + tables.length === 0 && <p className="quiet">{say.schemaNone}</p>}
    </section>
  );
}

function holds(table: string, column: string, wanted: string): boolean {
  return [column, ...(columnDoc(table, column) ?? [])].some((text) => text.toLowerCase().includes(wanted));
}

type TableProps = Entry & Props & { readonly wanted: string };

function Table({ name, columns, wanted, onInsert, onPreview }: TableProps) {
  const { lang } = useReader();
  const say = sqlWords(lang);
  const doc = (one: Doc | null | undefined) => (one ? one[lang === 'zh' ? 0 : 1] : '');
  const found = wanted === '' ? columns : columns.filter((column) => holds(name, column, wanted));
  const shown = found.length > 0 ? found : columns;
  return (
    <details className="sql-table" open={wanted !== '' && found.length > 0 && found.length < columns.length}>
      <summary>
        <code>{name}</code> <span className="quiet">{doc(TABLE_DOCS[name])}</span>
      </summary>
      <p className="sql-table-tools">
        <button type="button" className="link" aria-label={say.insert(name)} onClick={() => onInsert(name)}>
          {name}
        </button>
        <button type="button" className="link" onClick={() => onPreview(`SELECT * FROM ${name} LIMIT 100`)}>
          {say.preview}
        </button>
        <span className="quiet">{say.columns(columns.length)}</span>
      </p>
      <dl>
        {shown.map((column) => (
          <div key={column}>
            <dt>
              <button
                type="button"
                className="link"
                aria-label={say.insert(column)}
                onClick={() => onInsert(quoted(column))}
              >
                <code>{column}</code>
              </button>
            </dt>
            <dd>{doc(columnDoc(name, column))}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The one name that SQL needs for itself stands in double quotes. */
function quoted(name: string): string {
  return name === 'order' ? `"${name}"` : name;
}
