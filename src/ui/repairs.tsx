import type { Repair } from '../model/view.ts';
import { useReader } from './reader.ts';

type Props = { readonly repairs: readonly Repair[]; readonly onDismiss: () => void };

/** One quiet line: what of the address did not fit the data, and what is shown instead. */
export function Repairs({ repairs, onDismiss }: Props) {
  const { w } = useReader();
  if (repairs.length === 0) return <div role="status" />;
  const separator = w.repaired.endsWith('：') ? '；' : '; ';
  return (
    <div className="repairs" role="status">
      <p>
        {w.repaired}
        {repairs.map((repair) => sentence(repair, w.repair)).join(separator)}
      </p>
      <button type="button" className="button small" onClick={onDismiss}>
        {w.dismiss}
      </button>
    </div>
  );
}

function sentence(repair: Repair, words: ReturnType<typeof useReader>['w']['repair']): string {
  const { field, given, used } = repair;
  if (field === 'page' || field === 'schools' || field === 'indicators' || field === 'year')
    return words[field](given, used);
  if (field === 'data') return words.data(given);
  return words.other(given, used);
}
