import { useMemo } from 'react';
import { standardsPieces } from '../chart/pieces/standards.ts';
import { shownRows, standardsSpec } from '../chart/standards.ts';
import { standardsWords } from '../format/words-standards.ts';
import type { StandardsSpec } from '../model/standards.ts';
import { groupFilters } from '../query/fit-group.ts';
import { STANDARD_SHOWS, type StandardShow, standardShow, whereOfShow } from '../query/fit-standards.ts';
import { Await } from '../ui/await.tsx';
import { Controls } from '../ui/controls.tsx';
import { CsvButton } from '../ui/csv-button.tsx';
import { useAnswer, useLast } from '../ui/data/use-answer.ts';
import { valuesQuery } from '../ui/data/values-query.ts';
import { FormWay } from '../ui/form-way.tsx';
import { Help } from '../ui/help.tsx';
import { Notes } from '../ui/notes.tsx';
import { PanelHead } from '../ui/panel-head.tsx';
import { Choice } from '../ui/pickers/choice.tsx';
import { BasisChoice, YearPick } from '../ui/pickers/common.tsx';
import { Whom } from '../ui/pickers/whom.tsx';
import { useReader } from '../ui/reader.ts';
import { ShareLink } from '../ui/share-link.tsx';
import { StandardsApart, WarningCards } from '../ui/standards/apart.tsx';
import { StandardsCards } from '../ui/standards/cards.tsx';
import { StandardsTable } from '../ui/standards/table.tsx';
import { useNarrow } from '../ui/use-narrow.ts';
import { usePainted } from '../ui/use-painted.ts';

/** What of the page can stand in a briefing. */
export const pieces = standardsPieces;

/** Who meets which standard, and by how much not? */
export default function StandardsPage() {
  const { lang, catalog, view, go } = useReader();
  const { data: rows, error, retry } = useAnswer(valuesQuery(view, catalog));
  const spec = useLast(
    useMemo(() => (rows ? standardsSpec({ view, catalog, rows, lang }) : undefined), [view, catalog, rows, lang]),
  );
  const say = standardsWords(lang);
  const show = standardShow(view);
  usePainted(spec !== undefined);
  const controls = (
    <Controls>
      <Whom rows={rows} level />
      <YearPick />
      <BasisChoice />
      <Choice
        label={say.show}
        value={show}
        onChange={(next) => go({ where: [...whereOfShow(next), ...groupFilters(view, catalog)] })}
        options={STANDARD_SHOWS.map((value) => ({ value, label: say.shows[value] }))}
      />
    </Controls>
  );
  return (
    <>
      <Await value={spec} error={error} onRetry={retry} controls={controls}>
        {(ready) => (
          <article className="panel">
            <PanelHead spec={ready} />
            {controls}
            <Levels spec={ready} show={show} />
            <p className="legend">{say.legend}</p>
            <CsvButton label={say.csv} name={say.fileName} spec={ready} />
            <FormWay wanted={{ kind: 'standards', spec: ready }} label={say.forms} />
            {ready.groups.map((group) => (
              <WarningCards key={group.level} group={group} />
            ))}
            <StandardsApart spec={ready} />
            <Notes notes={ready.notes} sources={ready.sources} />
            <ShareLink />
          </article>
        )}
      </Await>
      <Help page="standards" />
    </>
  );
}

function Levels({ spec, show }: { readonly spec: StandardsSpec; readonly show: StandardShow }) {
  const { w, lang } = useReader();
  const narrow = useNarrow();
  const say = standardsWords(lang);
  return spec.groups.map((group) => {
    const rows = shownRows(group, show);
    const title = w.levels[group.level === '中职' ? '中职' : '高职'];
    return (
      <section key={group.level} className="st-level" aria-label={title}>
        <h2>{title}</h2>
        {rows.length === 0 && (
          <p className="quiet">{show === 'all' ? say.noLines(title, group.schools.length) : say.noneLeft[show]}</p>
        )}
        {rows.length > 0 &&
          (narrow ? (
            <StandardsCards spec={spec} group={group} rows={rows} show={show} />
          ) : (
            <StandardsTable spec={spec} group={group} rows={rows} />
          ))}
      </section>
    );
  });
}
