import { useMemo } from 'react';
import { summaryPieces } from '../chart/pieces/summary.ts';
import { summarySpec } from '../chart/summary.ts';
import { words } from '../format/words.ts';
import { summaryWords } from '../format/words-summary.ts';
import { FAMILIES, type Family } from '../model/indicator.ts';
import type { SummaryGroup } from '../model/summary.ts';
import { BREAKDOWNS, type Breakdown, breakdownOf, familyOf, summaryWhere } from '../query/fit-summary.ts';
import { Await } from '../ui/await.tsx';
import { Below } from '../ui/below.tsx';
import { Controls } from '../ui/controls.tsx';
import { CsvButton } from '../ui/csv-button.tsx';
import { useAnswer, useLast } from '../ui/data/use-answer.ts';
import { valuesQuery } from '../ui/data/values-query.ts';
import { Help } from '../ui/help.tsx';
import { Notes } from '../ui/notes.tsx';
import { PanelHead } from '../ui/panel-head.tsx';
import { Pick } from '../ui/pickers/choice.tsx';
import { BasisChoice, YearPick } from '../ui/pickers/common.tsx';
import { Whom } from '../ui/pickers/whom.tsx';
import { useReader } from '../ui/reader.ts';
import { ShareLink } from '../ui/share-link.tsx';
import { SummaryCards } from '../ui/summary/cards.tsx';
import { firstScreen } from '../ui/summary/first-screen.ts';
import { SummaryTable } from '../ui/summary/table.tsx';
import { useNarrow } from '../ui/use-narrow.ts';
import { usePainted } from '../ui/use-painted.ts';

/** What of the page can stand in a briefing. */
export const pieces = summaryPieces;

/** What do these schools come to, together? */
export default function SummaryPage() {
  const { lang, catalog, view } = useReader();
  const { data: rows, error, retry } = useAnswer(valuesQuery(view, catalog));
  const spec = useLast(
    useMemo(() => (rows ? summarySpec({ view, catalog, rows, lang }) : undefined), [view, catalog, rows, lang]),
  );
  const first = useMemo(() => firstScreen(spec?.groups ?? []), [spec]);
  const say = summaryWords(lang);
  usePainted(spec !== undefined);
  const controls = (
    <Controls>
      <Whom rows={rows} level />
      <FamilyPick />
      <BreakdownPick />
      <YearPick />
      <BasisChoice />
    </Controls>
  );
  return (
    <>
      <Await value={spec} error={error} onRetry={retry} controls={controls}>
        {(ready) => (
          <article className="panel">
            <PanelHead spec={ready} />
            {controls}
            <Levels groups={ready.groups.slice(0, first.length)} first={first} />
            <Below of={ready} stays>
              <Levels groups={ready.groups.slice(first.length)} first={[]} />
              <CsvButton label={say.csv} name={say.fileName} spec={ready} />
              <Notes notes={ready.notes} sources={ready.sources} />
              <ShareLink />
            </Below>
          </article>
        )}
      </Await>
      <Help page="summary" />
    </>
  );
}

type LevelsProps = {
  readonly groups: readonly SummaryGroup[];
  /** Indicators of each that stand on the first screen. */
  readonly first: readonly number[];
};

function Levels({ groups, first }: LevelsProps) {
  const { lang } = useReader();
  const narrow = useNarrow();
  return groups.map((group, at) => (
    <section key={group.level} className="sm-level" aria-label={group.title}>
      <h2>{group.title}</h2>
      {group.rows.length === 0 ? (
        <p className="quiet">{summaryWords(lang).nothing}</p>
      ) : narrow ? (
        <SummaryCards group={group} first={first[at] ?? 0} />
      ) : (
        <SummaryTable group={group} first={first[at] ?? 0} />
      )}
    </section>
  ));
}

/** Headline indicators, or one family's; indicators that the address names stay until another family is chosen. */
function FamilyPick() {
  const { lang, catalog, view, go } = useReader();
  const say = summaryWords(lang);
  const chosen = view.indicators.length > 0;
  const options: { value: Family | '' | 'chosen'; label: string }[] = [
    ...(chosen ? [{ value: 'chosen' as const, label: say.chosen(view.indicators.length) }] : []),
    { value: '', label: say.headline },
    ...FAMILIES.map((value) => ({ value, label: words(lang).family[value] })),
  ];
  return (
    <Pick
      label={say.family}
      value={chosen ? 'chosen' : (familyOf(view) ?? '')}
      options={options}
      onChange={(family) => {
        if (family === 'chosen') return;
        go({ indicators: [], where: summaryWhere(view, catalog, family === '' ? null : family) });
      }}
    />
  );
}

function BreakdownPick() {
  const { lang, view, go } = useReader();
  const say = summaryWords(lang);
  const values: readonly (Breakdown | '')[] = ['', ...BREAKDOWNS];
  return (
    <Pick
      label={say.breakdown}
      value={breakdownOf(view) ?? ''}
      options={values.map((value) => ({ value, label: say.breakdowns[value] }))}
      onChange={(chart) => go({ chart })}
    />
  );
}
