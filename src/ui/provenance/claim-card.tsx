import { citeReport, locatorText } from '../../format/cite.ts';
import { withUnit } from '../../format/number.ts';
import { when } from '../../format/when.ts';
import type { Claim } from '../../model/observation.ts';
import { useReader } from '../reader.ts';
import { ReportCheck } from './report-check.tsx';

/** One claim: what is printed, how it was read, and the report, table and line where it stands. */
export function ClaimCard({ claim }: { readonly claim: Claim }) {
  const { w, lang, catalog } = useReader();
  const source = catalog.sources.find((one) => one.id === claim.source);
  const school = catalog.schools.find((one) => one.id === source?.school);
  const indicator = catalog.indicators.find((one) => one.id === claim.indicator);
  const printed =
    claim.unit === '%'
      ? `${claim.text}%`.replace('%%', '%')
      : [claim.text, claim.amount === null || claim.unit === ':' ? '' : claim.unit].join(' ').trim();
  const read =
    claim.amount !== null && indicator ? withUnit(claim.amount, indicator.unit, indicator.decimals, lang) : null;
  const rows: readonly (readonly [string, string])[] = [
    [w.provenance.printed, printed],
    ...(read === null || read.replaceAll(',', '') === printed ? [] : [[w.provenance.valueAs, read] as const]),
    [w.provenance.status, w.provenance.statuses[claim.status]],
    [w.provenance.period, when(claim, lang)],
    [w.provenance.report, source ? citeReport(source, school, lang) : claim.source],
    [w.provenance.section, `${w.provenance.places[claim.place]} · ${claim.section.replaceAll('/', ' › ')}`],
    [w.provenance.line, locatorText(claim.locator, lang)],
    ...(claim.n !== null || claim.method
      ? [
          [
            w.provenance.survey,
            [claim.n === null ? '' : w.provenance.surveyN(String(claim.n)), claim.method ?? '']
              .filter(Boolean)
              .join(' · '),
          ] as const,
        ]
      : []),
    ...(claim.note ? [[w.provenance.note, claim.note] as const] : []),
  ];
  return (
    <div className={claim.preferred ? 'claim claim-used' : 'claim'}>
      <dl>
        {rows.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {source && <ReportCheck source={source} locator={claim.locator} />}
    </div>
  );
}
