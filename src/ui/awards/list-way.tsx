import { useMemo, useState } from 'react';
import { cellName, kindsName } from '../../chart/award-pivot-notes.ts';
import { awardListRecord } from '../../chart/award-records.ts';
import type { ChartSpec } from '../../model/chart.ts';
import { awardQueries } from '../../query/award-view.ts';
import { AWARD_LIST } from '../../query/piece-plan.ts';
import { AddToBriefing } from '../briefing/add-button.tsx';
import { useAnswer } from '../data/use-answer.ts';
import { ExportButton } from '../export/export-button.tsx';
import { useReader } from '../reader.ts';
import { useAwards } from './use-awards.ts';

/** The list as a file: all entries that the filters leave, not the page of them alone; asked for when a reader comes near. */
export function ListWay({ whole }: { readonly whole: ChartSpec }) {
  const { lang, catalog, view } = useReader();
  const { t, choices } = useAwards();
  const [near, setNear] = useState(false);
  const { data } = useAnswer(awardQueries(view, catalog).whole, near);
  const kind = [kindsName(choices, lang), cellName(choices, catalog, lang)].filter(Boolean).join(' · ');
  const spec = useMemo(
    () => (data === undefined ? undefined : awardListRecord(data, kind, { catalog, whole })),
    [data, kind, catalog, whole],
  );
  return (
    <div className="ways">
      <ExportButton spec={spec} what={`${kind} · ${t.list}`} small table onNear={() => setNear(true)} />
      <AddToBriefing spec={spec} what={`${kind} · ${t.list}`} piece={AWARD_LIST} small />
    </div>
  );
}
