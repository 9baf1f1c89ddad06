import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { citeReport, locatorText } from '../../format/cite.ts';
import { schoolName } from '../../format/names.ts';
import { when } from '../../format/when.ts';
import type { Award } from '../../model/observation.ts';
import { Await } from '../await.tsx';
import { statedText } from '../awards/totals.tsx';
import { useAwards } from '../awards/use-awards.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useReader } from '../reader.ts';
import { ReportCheck } from './report-check.tsx';

/** Every place that tells one award: report, section, line, what is printed there; the reader's own copy can be held against it. */
export default function AwardDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { w, lang, catalog } = useReader();
  const { t } = useAwards();
  const places = useAnswer({ kind: 'award_places', awards: [id] });
  return (
    <ModalOverlay className="overlay overlay-side" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="drawer">
        <Dialog className="drawer-dialog">
          <header className="drawer-head">
            <Heading slot="title">{t.drawer}</Heading>
            <button type="button" className="button small" onClick={onClose}>
              {w.close}
            </button>
          </header>
          <Await value={places.data} error={places.error} onRetry={places.retry}>
            {(all) => {
              const [first] = all;
              const school = catalog.schools.find((one) => one.id === first?.school);
              return (
                <>
                  <p className="drawer-subject">
                    <strong>{school ? schoolName(school, lang) : first?.school}</strong>
                    <span>{first?.competition}</span>
                  </p>
                  <h3>{t.placesOf(all.length)}</h3>
                  {all.map((place, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two places may say the same in the same line
                    <PlaceCard key={`${place.source}${place.section}${place.locator}${at}`} place={place} />
                  ))}
                </>
              );
            }}
          </Await>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PlaceCard({ place }: { readonly place: Award }) {
  const { w, lang, catalog } = useReader();
  const { t } = useAwards();
  const source = catalog.sources.find((one) => one.id === place.source);
  const school = catalog.schools.find((one) => one.id === source?.school);
  const complete = place.complete === null ? '' : place.complete ? t.wholeList : t.partOfWhole;
  const rows: readonly (readonly [string, string])[] = [
    [w.provenance.status, [place.listed ? t.asListed : t.asTotal, complete].filter(Boolean).join(' · ')],
    [t.competition, place.competition],
    [t.event, place.event ?? ''],
    [t.tier, t.tiers[place.tier ?? 'none']],
    [t.grade, place.grade ?? t.grades.none],
    [t.recipient, t.recipients[place.recipient ?? 'none']],
    [t.mode, place.mode === null ? '' : t.modes[place.mode]],
    [t.count, statedText(place, lang)],
    [t.scope, place.scope],
    [w.provenance.period, when({ ...place, as_of: null, since: null }, lang)],
    [w.provenance.report, source ? citeReport(source, school, lang) : place.source],
    [w.provenance.section, place.section.replaceAll('/', ' › ')],
    [w.provenance.line, locatorText(place.locator, lang)],
    [w.provenance.note, place.note ?? ''],
  ];
  return (
    <div className={place.listed ? 'claim claim-used' : 'claim'}>
      <dl>
        {rows
          .filter(([, text]) => text !== '')
          .map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {source && <ReportCheck source={source} locator={place.locator} />}
    </div>
  );
}
