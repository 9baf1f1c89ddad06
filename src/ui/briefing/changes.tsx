import { indicatorName, schoolName } from '../../format/names.ts';
import { briefingWords } from '../../format/words-briefing-page.ts';
import type { ViewItem } from '../../model/briefing.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { ChartSpec, Lang } from '../../model/chart.ts';
import { differences } from '../../query/briefing-file.ts';
import { useReader } from '../reader.ts';
import { ROWS, seenIn } from './act.ts';

const FIRST = 8;

type Props = { readonly item: ViewItem; readonly spec: ChartSpec; readonly onAccept: () => void };

/** Where the data are others than when the item was put in: which figures say something else now. */
export function Changes({ item, spec, onAccept }: Props) {
  const { lang, catalog } = useReader();
  const say = briefingWords(lang);
  if (item.data === '' || item.data === catalog.fingerprint || item.seen.length === 0) return null;
  const found = differences(item.seen, seenIn(spec));
  return (
    <div className="bf-changes" role="note">
      <p>
        {found.length === 0 ? say.sameFigures : say.changed(found.length)}{' '}
        <button type="button" className="button small" onClick={onAccept}>
          {say.accept}
        </button>
      </p>
      {found.length > 0 && (
        <ul>
          {found.slice(0, FIRST).map(({ cell, was, is }) => (
            <li key={cell}>{say.was(nameOf(cell, catalog, lang), was ?? say.fresh, is ?? say.gone)}</li>
          ))}
          {found.length > FIRST && <li>{say.more(found.length - FIRST)}</li>}
        </ul>
      )}
    </div>
  );
}

/** `泸州职业技术学院 毕业去向落实率 2023` of a cell's key. */
function nameOf(cell: string, catalog: Catalog, lang: Lang): string {
  if (cell === ROWS) return briefingWords(lang).rows;
  const [school = '', indicator = '', year = ''] = cell.split('|');
  const known = catalog.schools.find((one) => one.id === school);
  const meant = catalog.indicators.find((one) => one.id === indicator);
  return [
    known === undefined ? school : schoolName(known, lang),
    meant === undefined ? indicator : indicatorName(meant, lang),
    year,
  ]
    .filter(Boolean)
    .join(' ');
}
