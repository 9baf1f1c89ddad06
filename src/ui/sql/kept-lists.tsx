import { useState } from 'react';
import { sqlWords } from '../../format/words-sql.ts';
import { useReader } from '../reader.ts';
import type { Kept, KeptAction } from './kept.ts';

type Props = {
  readonly kept: Kept;
  /** Whether the last change could be stored. */
  readonly stored: boolean;
  readonly act: (action: KeptAction) => Kept;
  readonly text: () => string;
  readonly onUse: (sql: string) => void;
};

/** Saved queries and those that were run: use, save, delete, undo. They stay in this browser. */
export function KeptLists({ kept, stored, act, text, onUse }: Props) {
  const { lang } = useReader();
  const say = sqlWords(lang);
  const [name, setName] = useState('');
  return (
    <>
      <details className="sql-kept" open={kept.saved.length > 0}>
        <summary>{say.saved}</summary>
        {kept.saved.length === 0 && <p className="quiet">{say.noneSaved}</p>}
        <ul>
          {kept.saved.map((one) => (
            <li key={one.name}>
              <button type="button" className="link" title={one.sql.slice(0, 500)} onClick={() => onUse(one.sql)}>
                {one.name}
              </button>
              <button
                type="button"
                className="link quiet"
                aria-label={say.removeOf(one.name)}
                onClick={() => act({ type: 'remove', name: one.name })}
              >
                {say.remove}
              </button>
            </li>
          ))}
        </ul>
        <form
          className="gp-save"
          onSubmit={(event) => {
            event.preventDefault();
            if (act({ type: 'save', name, sql: text() }).problem === null) setName('');
          }}
        >
          <input
            className="search-input"
            aria-label={say.name}
            placeholder={say.name}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <button type="submit" className="button small">
            {say.save}
          </button>
          {kept.before !== null && (
            <button type="button" className="button small" onClick={() => act({ type: 'undo' })}>
              {say.undo}
            </button>
          )}
        </form>
        <p className="quiet">{say.local}</p>
      </details>
      <details className="sql-kept">
        <summary>{say.history}</summary>
        {kept.history.length === 0 && <p className="quiet">{say.noHistory}</p>}
        <ul>
          {kept.history.map((sql) => (
            <li key={sql}>
              <button type="button" className="link sql-past" title={sql.slice(0, 500)} onClick={() => onUse(sql)}>
                {sql.replace(/\s+/g, ' ').slice(0, 90)}
              </button>
            </li>
          ))}
        </ul>
        {kept.history.length > 0 && (
          <button type="button" className="button small" onClick={() => act({ type: 'forget' })}>
            {say.forget}
          </button>
        )}
      </details>
      <p role="status" className="gp-problem">
        {kept.problem !== null ? say.problem[kept.problem] : stored ? '' : say.problem.not_kept}
      </p>
    </>
  );
}
