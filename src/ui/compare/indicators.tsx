import { indicatorName } from '../../format/names.ts';
import { compareWords } from '../../format/words-compare.ts';
import { MOST_INDICATORS } from '../../query/fit.ts';
import { IndicatorPicker } from '../pickers/indicator-picker.tsx';
import { useReader } from '../reader.ts';

/** The indicators compared: one is a picker; more are chips, each with its way out, and a picker for the next. */
export function ComparedIndicators() {
  const { lang, catalog, view, go } = useReader();
  const own = compareWords(lang);
  const { indicators } = view;
  const named = (id: string) => {
    const one = catalog.indicators.find((indicator) => indicator.id === id);
    return one === undefined ? id : indicatorName(one, lang);
  };
  const only = (ids: readonly string[]) => ({ indicators: [...new Set(ids)] });
  return (
    <div className="compared">
      {indicators.length === 1 ? (
        <IndicatorPicker value={indicators[0]} to={(id) => ({ indicators: [id], year: 'latest' })} />
      ) : (
        <ul className="chips" aria-label={own.chosen}>
          {indicators.map((id) => (
            <li key={id} className="chip">
              <span>{named(id)}</span>
              <button
                type="button"
                className="chip-out"
                aria-label={own.leaveOut(named(id))}
                onClick={() => go(only(indicators.filter((one) => one !== id)))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {indicators.length < MOST_INDICATORS && (
        <IndicatorPicker value={undefined} prompt={own.add} to={(id) => only([...indicators, id])} />
      )}
    </div>
  );
}
