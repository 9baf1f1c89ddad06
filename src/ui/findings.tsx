import { useState } from 'react';
import type { Finding } from '../model/observation.ts';
import { useReader } from './reader.ts';
import { useOpenCell } from './use-open-cell.ts';

const FIRST = 6;

/** What must be checked with the schools: both numbers, both places; those that flip a verdict come first. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { w, lang } = useReader();
  const openCell = useOpenCell();
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, FIRST);
  return (
    <section className="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">
        {w.findings.title} <span className="count">{findings.length}</span>
      </h2>
      <p className="quiet">{findings.length === 0 ? w.findings.none : `${w.findings.lead} ${w.findings.disclaimer}`}</p>
      <ul>
        {shown.map((finding) => (
          <li key={finding.id}>
            <span className={`severity severity-${finding.severity}`}>{w.findings.severities[finding.severity]}</span>
            <span className="finding-text">{lang === 'zh' ? finding.sentence_zh : finding.sentence_en}</span>
            {finding.cells[0] !== undefined && (
              <button
                type="button"
                className="link"
                // Begins with what is to be read, so that who speaks to the browser is understood.
                aria-label={`${w.findings.open} ${lang === 'zh' ? finding.sentence_zh : finding.sentence_en}`}
                onClick={() => openCell(finding.cells[0] ?? '')}
              >
                {w.findings.open}
              </button>
            )}
          </li>
        ))}
      </ul>
      {findings.length > FIRST && (
        <button type="button" className="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? w.findings.showFewer : w.findings.showAll(findings.length)}
        </button>
      )}
    </section>
  );
}
