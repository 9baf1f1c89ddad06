import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { briefingButtonWords } from '../../format/words-briefing.ts';
import type { ChartSpec } from '../../model/chart.ts';
import type { Result } from '../../model/query.ts';
import type { View } from '../../model/view.ts';
import { later } from '../later.ts';
import { useReader } from '../reader.ts';
import type { Added } from './act.ts';

const act = later(() => import('./act.ts'));

type Props = {
  /** Undefined: not asked for yet; the briefing asks. */
  readonly spec: ChartSpec | undefined;
  /** What it is, where the spec is still to come. */
  readonly what?: string;
  /** Which of the page's pieces; none: its main one. */
  readonly piece?: string;
  /** The view whose answer it is, where that is not the page's. */
  readonly view?: View;
  /** A statement of the reader's own, where the spec is its result. */
  readonly ran?: { readonly sql: string; readonly result: Result };
  readonly small?: boolean;
};

/** Puts what is on the page into the briefing. */
export function AddToBriefing({ spec, what = '', piece = '', view, ran, small = false }: Props) {
  const { lang, catalog, view: shown, href } = useReader();
  const client = useQueryClient();
  const say = briefingButtonWords(lang);
  const [added, setAdded] = useState<Added | 'failed' | null>(null);
  const add = () =>
    act
      .load()
      .then(({ addPiece, addResult }) =>
        ran === undefined || spec === undefined
          ? addPiece(client, { spec, lang, view: view ?? shown, piece, fingerprint: catalog.fingerprint })
          : addResult(client, { spec, ...ran, fingerprint: catalog.fingerprint }),
      )
      .then(setAdded, () => setAdded('failed'));
  return (
    <span className="add-briefing">
      <button
        type="button"
        className={small ? 'button small' : 'button'}
        aria-label={say.addWhat(spec?.title ?? what)}
        onClick={() => void add()}
      >
        {say.add}
      </button>
      <span role="status" className="quiet">
        {added === null ? '' : words(added)}
      </span>
      {added !== null && (
        <a className="quiet" href={href({ page: 'briefing' })}>
          {say.see}
        </a>
      )}
    </span>
  );

  function words(state: Added | 'failed'): string {
    if (state === 'failed') return say.failed;
    if (state.outcome === 'full') return say.full;
    return state.outcome === 'held' ? say.held : say.added(state.count);
  }
}
