import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { indicatorName, schoolName } from '../../format/names.ts';
import { words } from '../../format/words.ts';
import { ListedAwards } from '../awards/listed-awards.tsx';
import { type Origin, useReader } from '../reader.ts';
import { StandingFold } from '../standing/fold.tsx';
import { CellOrigin } from './cell-origin.tsx';

type Props = { readonly origin: Origin; readonly onClose: () => void };

/** Where a number comes from: the claim that is used, the others, the formula and its inputs, down to the line of the report. */
export default function ProvenanceDrawer({ origin, onClose }: Props) {
  const { w, lang, catalog, href } = useReader();
  const [trail, setTrail] = useState<readonly Origin[]>([origin]);
  const now = trail.at(-1) ?? origin;
  const school = catalog.schools.find((one) => one.id === now.school);
  const indicator = catalog.indicators.find((one) => one.id === now.indicator);
  const caution = lang === 'zh' ? indicator?.caution_zh : indicator?.caution_en;
  return (
    <ModalOverlay className="overlay overlay-side" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="drawer">
        <Dialog className="drawer-dialog">
          <header className="drawer-head">
            <Heading slot="title">{w.provenance.title}</Heading>
            {trail.length > 1 && (
              <button type="button" className="button small" onClick={() => setTrail(trail.slice(0, -1))}>
                ←
              </button>
            )}
            <button type="button" className="button small" onClick={onClose}>
              {w.close}
            </button>
          </header>
          <p className="drawer-subject">
            <strong>{school ? schoolName(school, lang) : now.school}</strong>
            <span>{indicator ? indicatorName(indicator, lang) : now.indicator}</span>
          </p>
          {now.cell === null ? (
            <>
              <p className="drawer-none">{words(lang).colon(words(lang).absence.not_found, w.provenance.notFound)}</p>
              <ListedAwards school={now.school} indicator={now.indicator} />
            </>
          ) : (
            <CellOrigin key={now.cell} cell={now.cell} onOpen={(next) => setTrail([...trail, next])} />
          )}
          {indicator && school && (
            <StandingFold key={`${school.id}|${indicator.id}`} school={school.id} indicator={indicator.id} />
          )}
          {indicator && (
            <section>
              <h3>{w.provenance.definition}</h3>
              <p>{lang === 'zh' ? indicator.definition_zh : indicator.definition_en}</p>
              {caution && (
                <p>
                  <strong>{w.provenance.caution}</strong> {caution}
                </p>
              )}
              <p>
                <a
                  href={href({ page: 'indicator', indicators: [indicator.id], chart: '', group: '', where: [] })}
                  onClick={onClose}
                >
                  {w.aboutIndicator} →
                </a>
              </p>
            </section>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
