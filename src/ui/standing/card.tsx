import { type ReactNode, useMemo, useState } from 'react';
import { groupAround } from '../../chart/peer-group.ts';
import { standing } from '../../chart/standing-card.ts';
import { standingSpec } from '../../chart/standing-spec.ts';
import { indicatorName } from '../../format/names.ts';
import { words } from '../../format/words.ts';
import { peerWords } from '../../format/words-peers.ts';
import { standardsWords } from '../../format/words-standards.ts';
import { standingWords } from '../../format/words-standing.ts';
import { GROUP_RULES, type GroupRule } from '../../model/peers.ts';
import type { StandardCell } from '../../model/standards.ts';
import type { StandingCard as Standing } from '../../model/standing.ts';
import { groupRule } from '../../query/fit-group.ts';
import { planStanding, STANDING } from '../../query/plan-standing.ts';
import { useAnswer, useLast } from '../data/use-answer.ts';
import { FigureText } from '../figure.tsx';
import { IndicatorLink } from '../indicator/link.tsx';
import { Pick } from '../pickers/choice.tsx';
import { useReader } from '../reader.ts';
import { Ways } from '../ways.tsx';

type Props = { readonly school: string; readonly indicator: string; readonly titled?: boolean };

/**
 * Where a school stands with an indicator: value, change, rank in a named group (the reader's choice, first the view's
 * or the level), its middle, and the standards with what is lacking. Asks for its own figures; nothing for unknown ids.
 */
export function StandingCard({ school: id, indicator, titled = true }: Props) {
  const { w, lang, catalog, view } = useReader();
  const [rule, setRule] = useState<GroupRule>(groupRule(view) ?? 'level');
  const { data: rows } = useAnswer(planStanding(indicator, rule, view, catalog));
  const say = standingWords(lang);
  const school = catalog.schools.find((one) => one.id === id);
  const known = catalog.indicators.find((one) => one.id === indicator);
  const card = useLast(
    useMemo(() => {
      if (rows === undefined || school === undefined || known === undefined) return undefined;
      const group = groupAround(school, rule, view, catalog, rows);
      return standing({ school, indicator: known, group, view, catalog, rows, lang });
    }, [rows, school, known, rule, view, catalog, lang]),
  );
  if (school === undefined || known === undefined) return null;
  return (
    <section className="standing" aria-label={words(lang).colon(indicatorName(known, lang), say.title)}>
      {titled && <h3>{say.title}</h3>}
      <p className="quiet">
        <IndicatorLink id={known.id}>{w.indicatorPage(indicatorName(known, lang))} →</IndicatorLink>
      </p>
      <Pick
        label={say.groupLabel}
        value={rule}
        options={GROUP_RULES.map((value) => ({ value, label: peerWords(lang).ruleName[value] }))}
        onChange={setRule}
      />
      {card !== undefined && <Body card={card} />}
      {card !== undefined && rows !== undefined && (
        <Ways
          spec={standingSpec(card, { school, catalog, rows, lang })}
          piece={`${STANDING}${indicator}`}
          view={{ ...view, page: 'profile', schools: [id], indicators: [], group: rule, chart: '' }}
        />
      )}
    </section>
  );
}

function Body({ card }: { readonly card: Standing }) {
  const { lang } = useReader();
  const say = standingWords(lang);
  const { change } = card;
  const good = change === null || change.good === null ? '' : change.good ? 'good' : 'bad';
  return (
    <>
      <p className="quiet">{card.silence === '' ? card.group : card.silence}</p>
      <dl className="standing-list">
        <Fact label={say.value}>
          <FigureText figure={card.figure} what={card.title} school={card.school} indicator={card.indicator} />
          <span className="standing-side">{card.figure.when}</span>
        </Fact>
        {change !== null && (
          <Fact label={say.change}>
            <span className={good}>{change.text}</span>
          </Fact>
        )}
        {(card.rank !== null || card.noRank !== '') && (
          <Fact label={say.rankLabel}>
            {card.rank ?? <span className="standing-none">{card.noRank}</span>}
            <span className="standing-side">{card.percentile ?? card.noPercentile}</span>
          </Fact>
        )}
        {card.noRank === '' && card.silence === '' && (
          <>
            <Fact label={say.median}>
              {card.median ?? <span className="standing-none">{say.noMedian(card.counted)}</span>}
              {card.toMedian !== null && <span className="standing-side">{card.toMedian}</span>}
            </Fact>
            <Fact label={say.quartiles}>
              {card.quartiles ?? <span className="standing-none">{say.noQuartiles(card.counted)}</span>}
            </Fact>
          </>
        )}
        {card.standards.map((cell) => (
          <Fact key={cell.line + cell.documents.join()} label={say.standard}>
            <Against cell={cell} />
          </Fact>
        ))}
        {card.standards.length === 0 && (
          <Fact label={say.standard}>
            <span className="standing-none">{say.noStandard}</span>
          </Fact>
        )}
      </dl>
      {card.notes.map((note) => (
        <p key={note.text} className="quiet">
          {note.text}
        </p>
      ))}
    </>
  );
}

function Against({ cell }: { readonly cell: StandardCell }) {
  const { lang } = useReader();
  const say = standardsWords(lang);
  const more = [cell.margin, cell.shortfall, ...cell.reasons, ...cell.ifTypes, ...cell.rivals.map((one) => one.text)];
  return (
    <>
      <span className={cell.verdict === 'met' ? 'meets' : cell.verdict === 'unmet' ? 'fails' : ''}>
        {say.mark[cell.verdict]} {say.verdict[cell.verdict]} {cell.line}
      </span>
      {more
        .filter((text) => text !== '')
        .map((text) => (
          <span key={text} className="standing-side">
            {text}
          </span>
        ))}
      <span className="standing-side">{cell.documents.join(' · ')}</span>
    </>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
