import { qualityWords } from '../../format/words-quality.ts';
import { groupFilters } from '../../query/fit-group.ts';
import { QUALITY_SECTIONS, type QualitySection } from '../../query/fit-quality.ts';
import { useReader } from '../reader.ts';

/** The page's five questions; each is an address of its own. */
export function SectionNav({ current }: { readonly current: QualitySection }) {
  const { lang, catalog, view, href } = useReader();
  const ofGroup = groupFilters(view, catalog);
  const say = qualityWords(lang);
  return (
    <nav className="sections" aria-label={say.nav}>
      {QUALITY_SECTIONS.map((section) => (
        <a
          key={section}
          href={href({ chart: section === 'rate' ? '' : section, where: ofGroup })}
          aria-current={section === current ? 'true' : undefined}
        >
          {say.sections[section]}
        </a>
      ))}
    </nav>
  );
}
