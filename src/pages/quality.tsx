import { qualityPieces } from '../chart/pieces/quality.ts';
import { qualitySection } from '../query/fit-quality.ts';
import { Help } from '../ui/help.tsx';
import { ChecklistSection } from '../ui/quality/checklist-section.tsx';
import { DefinitionsSection } from '../ui/quality/definitions-section.tsx';
import { FindingsSection } from '../ui/quality/findings-section.tsx';
import { PresenceSection } from '../ui/quality/presence-section.tsx';
import { RateSection } from '../ui/quality/rate-section.tsx';
import { SectionNav } from '../ui/quality/section-nav.tsx';
import { useReader } from '../ui/reader.ts';

const SECTIONS = {
  rate: RateSection,
  checklist: ChecklistSection,
  matrix: PresenceSection,
  findings: FindingsSection,
  definitions: DefinitionsSection,
};

/** What of the page can stand in a briefing. */
export const pieces = qualityPieces;

/** Can these numbers be trusted, and what must be explained? */
export default function QualityPage() {
  const { view } = useReader();
  const section = qualitySection(view);
  const Section = SECTIONS[section];
  return (
    <>
      <SectionNav current={section} />
      <Section key={section} />
      <Help page="quality" />
    </>
  );
}
