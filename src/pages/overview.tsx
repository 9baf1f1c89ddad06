import { useMemo } from 'react';
import { overviewSpec } from '../chart/overview.ts';
import { overviewPieces } from '../chart/pieces/overview.ts';
import type { MatrixSpec } from '../model/chart.ts';
import type { Finding } from '../model/observation.ts';
import { Await } from '../ui/await.tsx';
import { Controls } from '../ui/controls.tsx';
import { useAnswer, useLast } from '../ui/data/use-answer.ts';
import { planned } from '../ui/data/values-query.ts';
import { Findings } from '../ui/findings.tsx';
import { Help } from '../ui/help.tsx';
import { Legend } from '../ui/matrix/legend.tsx';
import { Matrix } from '../ui/matrix/matrix.tsx';
import { Notes } from '../ui/notes.tsx';
import { PanelHead } from '../ui/panel-head.tsx';
import { YearPick } from '../ui/pickers/common.tsx';
import { Whom } from '../ui/pickers/whom.tsx';
import { useReader } from '../ui/reader.ts';
import { ShareLink } from '../ui/share-link.tsx';
import { usePainted } from '../ui/use-painted.ts';

/** What of the page can stand in a briefing. */
export const pieces = overviewPieces;

/** How do these schools stand, at a glance? */
export default function OverviewPage() {
  const { lang, catalog, view } = useReader();
  const values = useAnswer(planned(view, catalog, 'values'));
  const coverage = useAnswer(planned(view, catalog, 'coverage'));
  const findings = useAnswer(planned(view, catalog, 'findings'));
  const [rows, rates, found] = [values.data, coverage.data, findings.data];
  const spec = useLast(
    useMemo(
      () =>
        rows && rates && found
          ? overviewSpec({ view, catalog, rows, coverage: rates, findings: found, lang })
          : undefined,
      [view, catalog, rows, rates, found, lang],
    ),
  );
  usePainted(spec !== undefined);
  const failed = [values, coverage, findings].find((asked) => asked.error !== null);
  const controls = (
    <Controls>
      <Whom rows={rows} level />
      <YearPick />
    </Controls>
  );
  return (
    <>
      <Await
        value={spec}
        error={failed?.error ?? null}
        onRetry={failed?.retry ?? (() => undefined)}
        controls={controls}
      >
        {(ready) => (
          <article className="panel">
            <PanelHead spec={ready} />
            {controls}
            <Matrix spec={ready} />
            <Legend />
            <Findings findings={ofSchools(found ?? [], ready)} />
            <Notes notes={ready.notes} sources={ready.sources} />
            <ShareLink />
          </article>
        )}
      </Await>
      <Help page="overview" />
    </>
  );
}

/** Findings of the schools shown: those of a group are fewer than were asked for. */
function ofSchools(findings: readonly Finding[], spec: MatrixSpec): readonly Finding[] {
  const shown = new Set(spec.groups.flatMap((group) => group.schools.map((school) => school.id)));
  return findings.filter((finding) => shown.has(finding.school));
}
