import type { Item, Told } from '../../chart/quality-items.ts';
import { qualityWords } from '../../format/words-quality.ts';
import { useReader } from '../reader.ts';
import { useOpenCell } from '../use-open-cell.ts';

type Props = { readonly item: Item; readonly number?: number; readonly school?: string; readonly reply?: boolean };

/** One thing to be explained: what kind, in which words, and every figure at its place; room for the school's answer in print. */
export function ItemView({ item, number, school, reply = false }: Props) {
  const { w, lang } = useReader();
  const say = qualityWords(lang);
  return (
    <li className="item">
      <span className="item-kind">
        {number !== undefined && <span className="item-number">{number}</span>}
        {item.severity !== null && (
          <span className={`severity severity-${item.severity}`}>{w.findings.severities[item.severity]}</span>
        )}
        <span className="item-rule">{item.ruleName}</span>
      </span>
      <div className="item-body">
        {school !== undefined && <p className="item-school">{school}</p>}
        <p className="item-sentence">{item.sentence}</p>
        {item.told.length > 0 && (
          <ul className="told">
            {item.told.map((told) => (
              <ToldView key={told.claim} told={told} rivals={item.kind === 'conflict' && item.told.length > 1} />
            ))}
          </ul>
        )}
      </div>
      {reply && (
        <div className="item-reply" aria-hidden="true">
          {say.checklist.reply}
        </div>
      )}
    </li>
  );
}

function ToldView({ told, rivals }: { readonly told: Told; readonly rivals: boolean }) {
  const { w, lang } = useReader();
  const say = qualityWords(lang);
  const openCell = useOpenCell();
  return (
    <li>
      <button
        type="button"
        className="fig"
        title={w.openSource(told.name)}
        aria-label={w.openSource(`${told.name} ${told.figure}`)}
        onClick={() => openCell(told.cell)}
      >
        {told.figure}
      </button>{' '}
      {told.used && rivals && <span className="told-used">{say.checklist.used}</span>}{' '}
      <span className="told-place">{`${told.name} · ${told.when} · ${told.place}`}</span>
    </li>
  );
}
