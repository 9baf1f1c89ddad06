import { useState } from 'react';
import { keepWords } from '../../format/words-notebook-button.ts';
import { useEngine } from '../data/engine-context.ts';
import { later } from '../later.ts';
import { useReader } from '../reader.ts';

const work = later(() => import('./keep.ts'));

/** Keeps the question of the page, or a statement, with the figures it gives. */
export function KeepButton({ sql = '' }: { readonly sql?: string }) {
  const reader = useReader();
  const engine = useEngine();
  const say = keepWords(reader.lang);
  const [said, setSaid] = useState('');
  const keep = () => {
    setSaid(say.keeping);
    work
      .load()
      .then(({ keepQuestion }) => keepQuestion(reader, engine, sql))
      .then(setSaid, () => setSaid(say.failed('')));
  };
  return (
    <>
      <button type="button" className="button" title={say.help} onClick={keep}>
        {say.keep}
      </button>
      <span role="status" className="quiet">
        {said}
      </span>
      {said !== '' && said !== say.keeping && (
        <a className="quiet" href={reader.href({ page: 'notebook', chart: '', group: '', where: [] })}>
          {say.see}
        </a>
      )}
    </>
  );
}
