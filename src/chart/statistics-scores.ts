/** Where each school stands in its level: z score, robust score and index, all in the table, one drawn. */
import { indicatorName } from '../format/names.ts';
import { plain, signed } from '../format/number.ts';
import { words } from '../format/words.ts';
import { statisticsWords } from '../format/words-statistics.ts';
import type { BarMark, Column, Figure, Lang, Note, TableCell } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import { STAT_SCORES, type StatisticsSpec, type StatMethod, type StatScore } from '../model/statistics.ts';
import { statScore } from '../query/fit-statistics.ts';
import { PAIRS_ENOUGH } from '../stats/correlation.ts';
import { indexScores, robustScores, zScores } from '../stats/score.ts';
import { SPREAD_FROM } from '../stats/spread.ts';
import { cautionNotes, figureNotes, indicatorNotes, sourceLine, sourceLines, tidied } from './notes.ts';
import { niceScale } from './scale.ts';
import { indicatorOf, mostCommon } from './scope.ts';
import { type Member, type Sample, type SampleInput, sampleNotes, samplesOf } from './stat-sample.ts';
import { figureCell, marksText, numberCell, schoolCell, textCell } from './table.ts';

const OF = { z: zScores, robust: robustScores, index: indexScores } as const;
/** Scores of a level's members by school; a school that is not counted has none. */
type Scored = {
  readonly sample: Sample;
  readonly scores: Readonly<Record<StatScore, ReadonlyMap<string, number | null>>>;
};

/** The spec of the scores; the picture shows the one that the view asks for. */
export function scoresSection(input: SampleInput): StatisticsSpec {
  const { view, catalog, lang } = input;
  const say = statisticsWords(lang);
  const base = words(lang);
  const indicator = indicatorOf(catalog, view.indicators[0]);
  const name = indicatorName(indicator, lang);
  const drawn = statScore(view);
  const samples = samplesOf(indicator, input);
  const scored = samples.map((sample): Scored => {
    const ids = sample.counted.map((row) => row.school);
    const of = (score: StatScore) => {
      const values = OF[score](sample.values);
      return new Map(ids.map((id, at) => [id, values[at] ?? null]));
    };
    return { sample, scores: { z: of('z'), robust: of('robust'), index: of('index') } };
  });
  const members = samples.flatMap((sample) => sample.members);
  const used = members.flatMap(({ row }) => row ?? []);
  const title = say.title.scores(name, say.scores[drawn]);
  const panels = scored.map((one) => ({
    title: say.level(base.level(one.sample.level), one.sample.members.length),
    when:
      mostCommon(
        one.sample.members.filter((member) => member.figure.value !== null).map((member) => member.figure.when),
      ) ?? '',
    bars: one.sample.members
      .map(
        (member): BarMark => ({
          school: member.place.school.id,
          label: member.label,
          figure: scoreFigure(member, one, drawn, lang),
          rank: null,
          meets: null,
          colour: member.place.colour,
        }),
      )
      .toSorted(
        (a, b) =>
          Number(a.figure.value === null) - Number(b.figure.value === null) ||
          (b.figure.value ?? 0) - (a.figure.value ?? 0),
      ),
    lines: [],
  }));
  const sentence = base.tidy(
    base.and(
      panels.map((panel, at) => {
        const own = panel.bars.filter((bar) => bar.figure.value !== null);
        const level = base.level(scored[at]?.sample.level ?? '');
        const [high, low] = [own[0], own.at(-1)];
        return high === undefined || low === undefined || own.length < 2
          ? say.sentence.noScore(level, scored[at]?.sample.counted.length ?? 0)
          : say.sentence.score(level, high.label, high.figure.text, low.label, low.figure.text);
      }),
    ),
  );
  const values = panels.flatMap((panel) => panel.bars.flatMap((bar) => bar.figure.value ?? []));
  const { min, max } = niceScale(Math.min(0, ...values), Math.max(0, ...values));
  const most = Math.max(0, ...samples.map((sample) => sample.counted.length));
  const note = (text: string): Note => ({ kind: 'caution', text, cells: [] });
  return {
    kind: 'bar',
    title,
    subtitle: [view.year === 'latest' ? base.latest : base.when.calendar(view.year), base.basis.data].join(' · '),
    sentence,
    alt: base.alt(title, sentence),
    axis: { title: say.scoreAxis[drawn], unit: '', min, max },
    panels,
    table: tableOf(scored, name, input),
    notes: tidied(
      [
        ...(samples.length > 1 ? [note(say.levels)] : []),
        ...(indicator.rank === 'no' ? [] : [note(say.direction[indicator.direction])]),
        ...(indicator.aggregate === 'sum' || indicator.rank === 'no' ? [] : [note(say.centreNote)]),
        ...(view.year === 'latest' ? [note(say.yearsNote)] : []),
        ...indicatorNotes(indicator, lang),
        ...cautionNotes(indicator, lang),
        ...sampleNotes(samples, indicator, lang),
        ...figureNotes(
          members.map(({ label, figure }) => ({ label, figure })),
          used,
          indicator,
          catalog,
          lang,
        ),
      ],
      lang,
    ),
    provenance: members.flatMap((one) => one.figure.cell ?? []),
    sources: sourceLines(
      used.map((row) => row.source),
      catalog,
      lang,
    ),
    lang,
    office: 'native',
    methods: STAT_SCORES.map((score) => methodOf(score, scored, indicator, lang)),
    warning:
      indicator.rank === 'no'
        ? say.warning.unlike(name)
        : most < PAIRS_ENOUGH
          ? say.warning.few(most, PAIRS_ENOUGH)
          : '',
  };
}

/** A score as a figure that leads to the value it was made of; where there is none, why. */
function scoreFigure(member: Member, { sample, scores }: Scored, score: StatScore, lang: Lang): Figure {
  const value = scores[score].get(member.place.school.id) ?? null;
  const { figure } = member;
  if (figure.value === null) return figure;
  if (value === null)
    return { ...figure, value: null, value_to: null, text: whyNone(member, sample, score, lang), flags: [] };
  return {
    ...figure,
    value,
    value_to: null,
    text: scoreText(value, score),
    flags: [...figure.flags.filter((flag) => flag !== 'derived'), 'derived'],
  };
}

function scoreText(value: number, score: StatScore): string {
  return score === 'index' ? plain(value, 1) : signed(value, 2);
}

function whyNone(member: Member | null, sample: Sample, score: StatScore, lang: Lang): string {
  const say = statisticsWords(lang);
  if (member !== null && !member.counted) return say.notCounted;
  if (sample.values.length < SPREAD_FROM) return say.refused.few(SPREAD_FROM);
  if (score === 'index') return say.refused.zero;
  return sample.values.every((value) => value === sample.values[0]) ? say.refused.alike : say.refused.noSpread;
}

function methodOf(score: StatScore, scored: readonly Scored[], indicator: Indicator, lang: Lang): StatMethod {
  const say = statisticsWords(lang);
  return {
    id: score,
    name: say.measure[score],
    formula: say.formula[score],
    weighting: say.methods.unweighted,
    results: scored.map(({ sample, scores }) => {
      const made = [...scores[score].values()].filter((value) => value !== null);
      const of = words(lang).level(sample.level);
      const n = sample.counted.length;
      if (made.length === 0)
        return {
          of,
          n,
          given: false,
          text: indicator.rank === 'no' ? say.refused.unlike : whyNone(null, sample, score, lang),
        };
      const [low, high] = [Math.min(...made), Math.max(...made)];
      return { of, n, given: true, text: `${scoreText(low, score)} … ${scoreText(high, score)}` };
    }),
  };
}

function tableOf(scored: readonly Scored[], name: string, { catalog, lang }: SampleInput): StatisticsSpec['table'] {
  const say = statisticsWords(lang);
  const column = (id: string, title: string, kind: Column['kind']): Column => ({ id, title, kind, unit: null });
  return {
    columns: [
      column('school', say.table.school, 'school'),
      column('level', say.table.level, 'text'),
      column('value', name, 'number'),
      column('when', say.table.when, 'text'),
      ...STAT_SCORES.map((score) => column(score, say.measure[score], 'number')),
      column('marks', say.table.marks, 'text'),
      column('source', say.table.source, 'text'),
    ],
    rows: scored.flatMap((one) =>
      one.sample.members.map((member): readonly TableCell[] => [
        schoolCell(member.label, member.place.school.id),
        textCell(words(lang).level(one.sample.level)),
        figureCell(member.figure),
        textCell(member.figure.when),
        ...STAT_SCORES.map((score) => {
          const value = one.scores[score].get(member.place.school.id) ?? null;
          if (member.figure.value === null) return textCell('');
          return value === null
            ? textCell(whyNone(member, one.sample, score, lang))
            : numberCell(value, scoreText(value, score));
        }),
        textCell(marksText(member.figure, lang)),
        textCell(member.row === null ? '' : sourceLine(member.row.source, catalog, lang)),
      ]),
    ),
  };
}
