import { useEffect, useMemo, useRef } from 'react';
import { columnDoc } from '../../format/words-columns.ts';
import { sqlWords } from '../../format/words-sql.ts';
import { columnNames, TABLES, type TableName } from '../../query/schema.ts';
import type { Span } from '../../query/statement.ts';
import { VIEWS, type ViewName } from '../../query/views.ts';
import { later } from '../later.ts';
import { useReader } from '../reader.ts';
import { useLater } from '../use-later.ts';
import type { Editor } from './codemirror.ts';
import { fold } from './fold.ts';
import type { Known, KnownTable } from './names-source.ts';

const code = later(() => import('./codemirror.ts'));

type Props = {
  /** What it opens with. */
  readonly text: string;
  readonly wrong: Span | null;
  readonly onRun: () => void;
  readonly onChange: (text: string) => void;
  readonly onReady: (editor: Editor | null) => void;
};

/** The editor, fetched when the page is first opened. */
export function EditorBox({ text, wrong, onRun, onChange, onReady }: Props) {
  const { lang, catalog } = useReader();
  const say = sqlWords(lang);
  const module = useLater(code, true);
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const calls = useRef({ onRun, onChange, onReady });
  calls.current = { onRun, onChange, onReady };
  const label = `${say.editor}. ${say.keys}`;
  const names = useMemo<readonly Known[]>(() => {
    const zh = lang === 'zh';
    const known = (id: string, name_zh: string, name_en: string, what: string, more: readonly string[]): Known => ({
      id,
      name: zh ? name_zh : name_en,
      what,
      keys: [id, name_zh, name_en, ...more].map(fold),
    });
    return [
      ...catalog.schools.map((one) => known(one.id, one.name_zh, one.name_en, one.level, [one.pinyin])),
      ...catalog.indicators.map((one) =>
        known(
          one.id,
          one.name_zh,
          one.name_en,
          one.unit,
          [catalog.pinyin[one.id] ?? '', ...one.aliases].filter((key) => key !== ''),
        ),
      ),
    ];
  }, [catalog, lang]);
  const schema = useMemo(() => schemaFor(lang === 'zh' ? 0 : 1), [lang]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is only what it opens with
  useEffect(() => {
    const element = host.current;
    if (module === null || element === null) return;
    const opened = module.openEditor(element, {
      text: editor.current?.text() ?? text,
      label,
      schema,
      names,
      tables: Object.entries(schema).map(([name, columns]): KnownTable => ({ name, columns })),
      onRun: () => calls.current.onRun(),
      onChange: (now) => calls.current.onChange(now),
    });
    editor.current = opened;
    calls.current.onReady(opened);
    return () => {
      calls.current.onReady(null);
      opened.close();
    };
  }, [module, schema, names]);
  useEffect(() => editor.current?.mark(wrong), [wrong]);

  return (
    <div className="sql-editor">
      <div ref={host} className="sql-host" />
      {module === null && <p className="quiet">{say.loadingEditor}</p>}
    </div>
  );
}

function schemaFor(at: 0 | 1): Record<string, { label: string; detail: string }[]> {
  const columns = (table: string, names: readonly string[]) =>
    names.map((label) => ({ label, detail: (columnDoc(table, label)?.[at] ?? '').slice(0, 48), type: 'property' }));
  const views = Object.keys(VIEWS) as ViewName[];
  const tables = Object.keys(TABLES) as TableName[];
  return Object.fromEntries([
    ...views.map((name) => [name, columns(name, VIEWS[name].columns)]),
    ...tables.map((name) => [name, columns(name, columnNames(name))]),
  ]);
}
