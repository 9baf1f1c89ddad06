import { keepWords } from '../../format/words-notebook-button.ts';
import { formatAddress } from '../../query/address.ts';
import { encodeStatement } from '../../query/address-text.ts';
import type { EngineView } from '../data/engine-context.ts';
import type { Reader } from '../reader.ts';
import { actOnNotebook } from './act.ts';
import { askFigures, keptFigures, reasonOf, thisDay } from './ask.ts';

/** Keeps the page's question, or a statement where one is given; resolves to what to tell the reader. */
export async function keepQuestion(reader: Reader, engine: EngineView, sql: string): Promise<string> {
  const { lang, view, catalog, version } = reader;
  const say = keepWords(lang);
  const kind = sql === '' ? 'view' : 'sql';
  const address =
    kind === 'sql' && encodeStatement(sql) === ''
      ? ''
      : formatAddress({ ...view, ...(kind === 'sql' ? { page: 'sql', sql } : {}), data: null });
  const heading = document.querySelector('main h1')?.textContent ?? '';
  const name = kind === 'view' ? heading : sql.replace(/\s+/g, ' ').slice(0, 80);
  try {
    const tables = keptFigures(await askFigures({ kind, address, sql }, catalog, engine));
    const { problem, notebook, held } = actOnNotebook({
      type: 'add',
      entry: { kind, name, note: '', address, sql, lang, version, data: catalog.fingerprint, made: thisDay(), tables },
    });
    if (problem === 'unreadable') return say.unreadable;
    if (problem !== null) return say.full;
    return held ? say.held : say.kept(notebook.entries.length);
  } catch (error) {
    return say.failed(reasonOf(error, lang));
  }
}
