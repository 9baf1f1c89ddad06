import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { figure } from '../../chart/figure.ts';
import { indicatorName, schoolName } from '../../format/names.ts';
import { exploreWords } from '../../format/words-explore.ts';
import { valueLabel } from '../../format/words-fields.ts';
import type { Cell } from '../../model/observation.ts';
import type { Facet, PivotCell } from '../../model/pivot.ts';
import { Await } from '../await.tsx';
import { useAnswer } from '../data/use-answer.ts';
import { FigureText } from '../figure.tsx';
import { useReader } from '../reader.ts';

type Props = {
  readonly cell: PivotCell;
  readonly what: string;
  readonly facets: readonly Facet[];
  readonly onClose: () => void;
};

/** The figures that a shared cell is made of; each opens its own claims. */
export default function PivotFacts({ cell, what, facets, onClose }: Props) {
  const { w, lang } = useReader();
  const say = exploreWords(lang);
  const facts = useAnswer({ kind: 'cells', keys: cell.keys });
  return (
    <ModalOverlay className="overlay overlay-side" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="drawer">
        <Dialog className="drawer-dialog">
          <header className="drawer-head">
            <Heading slot="title">{what}</Heading>
            <button type="button" className="button small" onClick={onClose}>
              {w.close}
            </button>
          </header>
          <p className="drawer-subject">
            <strong>{cell.figure.text}</strong>
            <span>{[cell.detail, cell.refused].filter((one) => one !== '').join(' · ')}</span>
          </p>
          <Await value={facts.data} error={facts.error} onRetry={facts.retry}>
            {(all) => (
              <>
                <h3>{say.partsOf(say.facts(cell.facts))}</h3>
                <ul className="pv-facts">
                  {all.map((one) => (
                    <Fact key={one.key} cell={one} facets={facets} />
                  ))}
                </ul>
                {cell.facts > all.length && <p className="quiet">{say.more(all.length)}</p>}
              </>
            )}
          </Await>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Fact({ cell, facets }: { readonly cell: Cell; readonly facets: readonly Facet[] }) {
  const { lang, catalog } = useReader();
  const school = catalog.schools.find((one) => one.id === cell.school);
  const indicator = catalog.indicators.find((one) => one.id === cell.indicator);
  if (indicator === undefined) return null;
  const ids = cell.member === '' ? [] : cell.member.split('+');
  const members = ids.map((id, at) => valueLabel(cell.dimension.split('+')[at] ?? '', id, catalog, facets, lang));
  const one = figure(cell, indicator, lang);
  const name = [school ? schoolName(school, lang) : cell.school, ...members, cell.scope]
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <li>
      <span>
        {name}
        <span className="quiet"> {one.when}</span>
      </span>
      <FigureText figure={one} what={`${name} ${indicatorName(indicator, lang)}`} />
    </li>
  );
}
