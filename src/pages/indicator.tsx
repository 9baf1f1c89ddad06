import { useMemo } from 'react';
import { indicatorSpec } from '../chart/indicator.ts';
import * as drawing from '../chart/option.ts';
import { indicatorPieces } from '../chart/pieces/indicator.ts';
import { indicatorWords } from '../format/words-indicator.ts';
import { Await } from '../ui/await.tsx';
import { useAnswer, useLast } from '../ui/data/use-answer.ts';
import { planned, valuesQuery } from '../ui/data/values-query.ts';
import { EChart } from '../ui/echart.tsx';
import { Findings } from '../ui/findings.tsx';
import { Help } from '../ui/help.tsx';
import { ApartList, Kin, Reporting, Section, Standards, Terms } from '../ui/indicator/parts.tsx';
import { Notes } from '../ui/notes.tsx';
import { PanelHead } from '../ui/panel-head.tsx';
import { IndicatorPicker } from '../ui/pickers/indicator-picker.tsx';
import { pictures } from '../ui/pictures.ts';
import { useReader } from '../ui/reader.ts';
import { ShareLink } from '../ui/share-link.tsx';
import { usePainted } from '../ui/use-painted.ts';

// Its own picture is drawn at once.
pictures.give(drawing);

const NONE = [] as const;

/** What of the page can stand in a briefing. */
export const pieces = indicatorPieces;

/** What is this indicator, who reports it, and what must it not be compared with? */
export default function IndicatorPage() {
  const { w, lang, catalog, view, href, openOrigin } = useReader();
  const say = indicatorWords(lang);
  const [id = ''] = view.indicators;
  const { data: rows, error, retry } = useAnswer(valuesQuery(view, catalog));
  // These come with the engine; the page stands without them.
  const { data: presence } = useAnswer(planned(view, catalog, 'presence'));
  const { data: variants } = useAnswer(planned(view, catalog, 'variants'));
  const { data: findings } = useAnswer(planned(view, catalog, 'findings'));
  const spec = useLast(
    useMemo(
      () =>
        rows
          ? indicatorSpec({
              view,
              catalog,
              rows,
              presence: presence ?? NONE,
              variants: variants ?? NONE,
              findings: findings ?? NONE,
              lang,
            })
          : undefined,
      [view, catalog, rows, presence, variants, findings, lang],
    ),
  );
  usePainted(spec !== undefined);
  const controls = (
    <section className="controls" aria-label={w.controls}>
      <IndicatorPicker value={id} to={(next) => ({ indicators: [next] })} />
    </section>
  );
  const here = { chart: '', group: '', where: [], indicators: [id] } as const;
  const query = `SELECT school_zh, year, as_of, value, unit, "key"\nFROM whole_school\nWHERE indicator = '${id}'\nORDER BY school, year`;
  const onward = [
    [say.onward.compare, href({ ...here, page: 'compare' })],
    [say.onward.trend, href({ ...here, page: 'trend' })],
    [say.onward.statistics, href({ ...here, page: 'statistics' })],
    [say.onward.explore, href({ ...here, page: 'explore' })],
    [say.onward.sql, href({ ...here, page: 'sql', sql: query })],
    [say.onward.definitions, href({ ...here, page: 'quality', chart: 'definitions', where: [`q:${id}`] })],
  ] as const;
  return (
    <>
      <Await value={spec} error={error} onRetry={retry} controls={controls}>
        {(ready) => (
          <article className="panel">
            <PanelHead spec={ready} />
            {controls}
            <nav className="ind-onward" aria-label={say.sections.onward}>
              {onward.map(([text, to]) => (
                <a key={text} href={to}>
                  {text} →
                </a>
              ))}
            </nav>
            <Section id="terms" title={say.sections.terms}>
              <Terms spec={ready} />
            </Section>
            <Section id="apart" title={say.sections.apart}>
              <ApartList items={ready.apart} />
            </Section>
            <Section id="standards" title={say.sections.standards}>
              <Standards spec={ready} />
            </Section>
            <Section id="distribution" title={say.sections.distribution}>
              {ready.warning !== '' && (
                <p className="stat-warning" role="note">
                  {ready.warning}
                </p>
              )}
              <figure className="figure">
                <EChart
                  spec={ready}
                  onPick={({ cell, school }) => openOrigin({ cell, school, indicator: ready.indicator })}
                />
                <figcaption className="quiet">{w.chartHint}</figcaption>
              </figure>
            </Section>
            <Section id="schools" title={say.sections.schools}>
              <Reporting spec={ready} />
            </Section>
            <Section id="kin" title={say.sections.kin}>
              <Kin groups={ready.kin} />
            </Section>
            {ready.findings.length > 0 && <Findings findings={ready.findings} />}
            <Notes notes={ready.notes} sources={ready.sources} />
            <ShareLink />
          </article>
        )}
      </Await>
      <Help page="indicator" />
    </>
  );
}
