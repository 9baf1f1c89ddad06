/** Distribution, quantile bands over years and groups: points on lines, with the measures that their number allows. */
import { indicatorName, unitName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { peerWords } from '../format/words-peers.ts';
import { statisticsWords } from '../format/words-statistics.ts';
import type { Lang, Note, StripPanel } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { School } from '../model/school.ts';
import type { StatGroup, StatisticsSpec } from '../model/statistics.ts';
import { statGroup } from '../query/fit-statistics.ts';
import { PAIRS_ENOUGH } from '../stats/correlation.ts';
import { programmeOf } from '../stats/peers.ts';
import { PERCENTILE_FROM } from '../stats/percentile.ts';
import { cautionNotes, figureNotes, indicatorNotes, sourceLines, tidied } from './notes.ts';
import { indicatorOf, mostCommon } from './scope.ts';
import { type Measured, measuresOf, type Unit } from './stat-measures.ts';
import {
  type Member,
  pointsOf,
  type Sample,
  type SampleInput,
  sampleNotes,
  samplesOf,
  spreadOf,
} from './stat-sample.ts';
import { axisOf, type Panel, type Row, type Section, tableOf } from './statistics-table.ts';
import { MEDIAN_FROM, QUARTILES_FROM } from './summary-row.ts';
import { thresholdLines, thresholdsFor } from './thresholds.ts';

/** The spec of a section drawn as a strip. Throws on a view whose indicator the catalog does not know. */
export function stripSection(section: Section, input: SampleInput): StatisticsSpec {
  const { view, catalog, lang } = input;
  const say = statisticsWords(lang);
  const base = words(lang);
  const indicator = indicatorOf(catalog, view.indicators[0]);
  const name = indicatorName(indicator, lang);
  const unit = unitName(indicator.unit, lang);
  const made = { distribution, bands, groups }[section](indicator, input);
  const rows = made.panels.flatMap((panel) => panel.rows);
  // A level without any value is told of in sentence, table and notes: an empty line would say nothing.
  const some = made.panels.filter((panel) => panel.rows.some((row) => pointsOf(row.sample.members).length > 0));
  const drawn = some.length > 0 ? some : made.panels;
  const measured = measuresOf(rows.map(unitOf), { indicator, catalog, lang });
  const members = rows.flatMap((row) => row.sample.members);
  const used = members.flatMap(({ row }) => row ?? []);
  const title = section === 'groups' ? say.title.groups(name, say.groups[statGroup(view)]) : say.title[section](name);
  const sentence = base.tidy(used.some((row) => row.amount !== null) ? base.and(made.clauses(measured)) : say.nothing);
  const most = Math.max(0, ...rows.map((row) => row.sample.counted.length));
  const note = (kind: Note['kind'], text: string): Note => ({ kind, text, cells: [] });
  return {
    kind: 'strip',
    title,
    subtitle: [made.when, base.basis.data, ...(unit === '' ? [] : [base.unit(unit)])].join(' · '),
    sentence,
    alt: base.alt(title, sentence),
    axis: axisOf(
      members,
      indicator,
      lang,
      made.panels.flatMap((panel) => panel.lines.map((line) => line.value)),
    ),
    key: indicator.rank === 'no' ? say.keyPlain : say.key,
    panels: drawn.map(
      (panel): StripPanel => ({
        title: panel.title,
        lines: panel.lines,
        rows: panel.rows.map(({ id, label, sample }) => ({
          id,
          label,
          note: say.n(sample.counted.length),
          points: pointsOf(sample.members),
          ...spreadOf(sample.values),
        })),
      }),
    ),
    table: tableOf(section, made.panels, measured, input),
    notes: tidied(
      [
        ...(made.panels.length > 1 ? [note('caution', say.levels)] : []),
        ...made.notes.map((text) => note('caution', text)),
        ...(indicator.rank === 'no' ? [] : [note('threshold', say.warning.bands(QUARTILES_FROM, PERCENTILE_FROM))]),
        ...indicatorNotes(indicator, lang),
        ...cautionNotes(indicator, lang),
        ...rows.flatMap((row) => sampleNotes([row.sample], indicator, lang, row.of)),
        ...(section === 'bands'
          ? []
          : figureNotes(
              members.map((one) => ({ label: one.label, figure: one.figure })),
              used,
              indicator,
              catalog,
              lang,
            )),
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
    office: 'table',
    methods: measured.map(({ answers: _, ...method }) => method),
    warning:
      indicator.rank === 'no'
        ? say.warning.unlike(name)
        : most < PAIRS_ENOUGH
          ? say.warning.few(most, PAIRS_ENOUGH)
          : '',
  };
}

type Made = {
  readonly when: string;
  readonly panels: readonly Panel[];
  readonly notes: readonly string[];
  readonly clauses: (measured: readonly Measured[]) => readonly string[];
};

function distribution(indicator: Indicator, input: SampleInput): Made {
  const { view, catalog, lang } = input;
  const say = statisticsWords(lang);
  const samples = samplesOf(indicator, input);
  return {
    when: view.year === 'latest' ? words(lang).latest : words(lang).when.calendar(view.year),
    panels: samples.map((sample) => {
      const level = words(lang).level(sample.level);
      return {
        level,
        title: say.level(level, sample.members.length),
        lines: thresholdLines(
          thresholdsFor(catalog, indicator, sample.level, mostCommon(sample.counted.map((row) => row.year))),
          sample.members.map((one) => one.place.school),
          indicator,
          lang,
        ),
        rows: [{ id: sample.level, label: '', of: level, sample }],
      };
    }),
    notes: view.year === 'latest' ? [say.yearsNote] : [],
    clauses: (measured) => samples.map((sample, at) => clauseOf(sample, measured, at, indicator, lang)),
  };
}

function bands(indicator: Indicator, input: SampleInput): Made {
  const { catalog, rows, lang } = input;
  const say = statisticsWords(lang);
  const years = [
    ...new Set(rows.filter((row) => row.indicator === indicator.id && row.amount !== null).map((row) => row.year)),
  ];
  const yearly = years
    .toSorted((a, b) => b - a)
    .map((year) => ({ year, samples: samplesOf(indicator, { ...input, view: { ...input.view, year } }) }));
  const levels = [...new Set(yearly.flatMap(({ samples }) => samples.map((sample) => sample.level)))];
  const panels = levels.map((own): Panel => {
    const level = words(lang).level(own);
    const lines = yearly.flatMap(({ year, samples }): Row[] => {
      const sample = samples.find((one) => one.level === own);
      const some = sample?.members.some((one) => one.figure.value !== null) ?? false;
      if (sample === undefined || !some) return [];
      return [{ id: `${own}-${year}`, label: say.year(year), of: say.of(level, say.year(year)), sample }];
    });
    const n = catalog.schools.filter((school) =>
      lines[0]?.sample.members.some((one) => one.place.school.id === school.id),
    );
    return { level, title: say.level(level, n.length), rows: lines, lines: [] };
  });
  const spans = years.length === 0 ? '' : [Math.min(...years), Math.max(...years)].map(say.year).join('–');
  return {
    when: spans,
    panels: panels.filter((panel) => panel.rows.length > 0),
    notes: [say.bandsNote],
    clauses: () =>
      panels.map((panel) => {
        if (panel.rows.length === 0) return say.sentence.none(panel.level);
        const valued = panel.rows.map(
          ({ sample }) =>
            new Set(sample.members.filter((one) => one.figure.value !== null).map((one) => one.place.school.id)),
        );
        const both = [...(valued[0] ?? [])].filter((id) => valued.every((one) => one.has(id))).length;
        return say.sentence.years(panel.level, panel.rows.length, both);
      }),
  };
}

function groups(indicator: Indicator, input: SampleInput): Made {
  const { view, lang } = input;
  const say = statisticsWords(lang);
  const by = statGroup(view);
  const samples = samplesOf(indicator, input);
  const panels = samples.map((sample): Panel => {
    const level = words(lang).level(sample.level);
    const names = new Map<string, Member[]>();
    for (const member of sample.members) {
      const name = attributeOf(member.place.school, by, lang);
      names.set(name, [...(names.get(name) ?? []), member]);
    }
    // What no report states comes last.
    const order = [...names].toSorted(([a], [b]) => Number(a === say.unstated) - Number(b === say.unstated));
    const rows = order.map(([name, members]): Row => {
      const counted = sample.counted.filter((row) => members.some((one) => one.row === row));
      return {
        id: `${sample.level}-${name}`,
        label: name,
        of: by === 'level' ? level : say.of(level, name),
        sample: { ...sample, members, counted, values: counted.flatMap((row) => row.amount ?? []) },
      };
    });
    return { level, title: say.level(level, sample.members.length), rows, lines: [] };
  });
  const unstated = panels.flatMap((panel) =>
    panel.rows.filter((row) => row.label === say.unstated).flatMap((row) => row.sample.members.map((one) => one.label)),
  );
  const small = panels.some(
    (panel) => panel.rows.length > 1 && panel.rows.some((row) => row.sample.counted.length < 3),
  );
  return {
    when: view.year === 'latest' ? words(lang).latest : words(lang).when.calendar(view.year),
    panels,
    notes: [
      ...(view.year === 'latest' ? [say.yearsNote] : []),
      ...(small ? [say.groupsSmall] : []),
      ...(unstated.length > 0 ? [say.groupsNote(say.groups[by], words(lang).list(unstated))] : []),
    ],
    clauses: (measured) => {
      let at = 0;
      return panels.map((panel) => {
        const medians = panel.rows.flatMap((row) => {
          const answer = measured.find((one) => one.id === 'median')?.answers[at++];
          return answer !== undefined && 'text' in answer ? [say.sentence.groupMedian(row.label, answer.text)] : [];
        });
        const head = say.sentence.groups(panel.level, panel.rows.length, say.groups[by]);
        const rest = indicator.rank === 'no' ? [] : medians.length > 0 ? medians : [say.sentence.noMedian(MEDIAN_FROM)];
        return words(lang).comma([head, ...rest]);
      });
    },
  };
}

/** What the school's record says, in words. */
export function attributeOf(school: School, by: StatGroup, lang: Lang): string {
  const say = statisticsWords(lang);
  switch (by) {
    case 'level':
      return words(lang).level(school.level);
    case 'programme':
      return say.programmes[programmeOf(school) ?? 'none'];
    case 'ownership':
      return school.ownership === null ? say.unstated : peerWords(lang).ownership(school.ownership);
    case 'province':
    case 'city':
    case 'region':
      return school[by] === null ? say.unstated : peerWords(lang).place(school[by]);
    default:
      return school[by] ?? say.unstated;
  }
}

function unitOf({ id, of, sample }: Row): Unit {
  const valued = sample.members.filter((one) => one.figure.value !== null).length;
  return { id, of, counted: sample.counted, valued, decimals: sample.decimals };
}

/** One level in a clause: how many, from where to where, the middle. */
function clauseOf(sample: Sample, measured: readonly Measured[], at: number, indicator: Indicator, lang: Lang): string {
  const say = statisticsWords(lang).sentence;
  const level = words(lang).level(sample.level);
  const valued = sample.members.filter((one) => one.figure.value !== null);
  if (valued.length === 0) return say.none(level);
  if (indicator.rank === 'no') return say.unlike(level, valued.length);
  const [only] = sample.members.filter((one) => one.counted);
  if (only === undefined) return say.unlike(level, valued.length);
  if (sample.counted.length === 1) return say.one(level, only.label, only.figure.text);
  const counted = sample.members.filter((one) => one.counted);
  const ordered = counted.toSorted((a, b) => (a.figure.value ?? 0) - (b.figure.value ?? 0));
  const text = (member: Member | undefined) => member?.figure.text ?? '';
  const middle = measured.find((one) => one.id === 'median')?.answers[at];
  return words(lang).comma([
    say.spread(level, counted.length, text(ordered[0]), text(ordered.at(-1))),
    middle !== undefined && 'text' in middle ? say.median(middle.text) : '',
  ]);
}
