import { qualityWords } from '../../format/words-quality.ts';
import { QUALITY_SECTIONS, type QualitySection } from '../../query/fit-quality.ts';
import { useReader } from '../reader.ts';

/** The page's five questions; each is an address of its own. */
export function SectionNav({ current }: { readonly current: QualitySection }) {
  const { lang, href } = useReader();
  const say = qualityWords(lang);
  return (
    <nav className="sections" aria-label={say.nav}>
      {QUALITY_SECTIONS.map((section) => (
        <a
          key={section}
          href={href({ chart: section === 'rate' ? '' : section, where: [] })}
          aria-current={section === current ? 'true' : undefined}
        >
          {say.sections[section]}
        </a>
      ))}
    </nav>
  );
}
