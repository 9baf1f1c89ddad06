import { unitName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { compareWords } from '../format/words-compare.ts';
import type { Axis, ChartSpec, Figure, Lang, Note, ScatterPoint } from '../model/chart.ts';
import type { CompareInput } from './compare.ts';
import { envelope, type Single, singles } from './compare-many.ts';
import { niceScale } from './scale.ts';

/** Below so many points nothing is said of a relation. */
const ENOUGH = 8;

/** Two indicators against each other, a third as size. With one chosen only, an empty picture that asks for a second. */
export function scatterSpec(input: CompareInput): Extract<ChartSpec, { kind: 'scatter' }> {
  const { lang, view } = input;
  const say = words(lang);
  const own = compareWords(lang);
  const used = singles({ ...input, view: { ...view, indicators: view.indicators.slice(0, 3) } });
  const [x, y, size] = used;
  if (x === undefined) throw new Error('a scatter without an indicator');
  const points = y === undefined ? [] : pointsOf(x, y, size, input);
  const schools = x.spec.panels.flatMap((panel) => panel.bars).length;
  const title = y === undefined ? x.name : own.scatterTitle(x.name, y.name);
  const sentence = y === undefined ? own.scatter.choose : sentenceOf(points, x, y, schools, lang);
  const shared = envelope(used, lang);
  const rest = view.indicators.slice(3).flatMap((id) => input.catalog.indicators.find((one) => one.id === id) ?? []);
  const unsized = size === undefined ? [] : points.filter((point) => point.size === null);
  const n = points.length;
  const text = (kind: Note['kind'], line: string): Note => ({ kind, text: line, cells: [] });
  const across = axisOf(
    x,
    points.map((point) => point.x),
    lang,
  );
  const up = axisOf(
    y ?? x,
    points.map((point) => point.y),
    lang,
  );
  return {
    kind: 'scatter',
    title,
    subtitle: [
      own.scatter.n(n),
      x.spec.subtitle.split(' · ')[0] ?? '',
      ...(size === undefined ? [] : [own.scatter.size(size.name)]),
    ].join(' · '),
    sentence: say.tidy(sentence),
    alt: say.alt(title, say.tidy(sentence)),
    x: across,
    y: up,
    size: size?.name ?? '',
    points,
    ...shared,
    notes: [
      ...(y === undefined
        ? []
        : [text('caution', n < 3 ? own.scatter.few(n) : n < ENOUGH ? own.scatter.small(n) : own.scatter.large(n))]),
      ...(new Set(points.map((point) => point.level)).size > 1 ? [text('caution', own.scatter.shapes)] : []),
      ...(view.year === 'latest' ? [text('year', own.scatter.years)] : []),
      ...(across.min !== 0 || up.min !== 0 ? [text('caution', say.note.truncated)] : []),
      ...(unsized.length > 0 && size
        ? [text('missing', own.scatter.noSize(size.name, say.list(unsized.map((one) => one.label))))]
        : []),
      ...(rest.length > 0
        ? [
            text(
              'aggregate',
              own.scatter.rest(say.list(rest.map((one) => (lang === 'en' ? one.name_en : one.name_zh)))),
            ),
          ]
        : []),
      ...shared.notes,
    ],
    office: 'native',
  };
}

/** Schools with a single value of both; a range has no place. */
function pointsOf(x: Single, y: Single, size: Single | undefined, { catalog }: CompareInput): readonly ScatterPoint[] {
  const bars = (single: Single | undefined) => single?.spec.panels.flatMap((panel) => panel.bars) ?? [];
  const figureIn = (single: Single | undefined, school: string): Figure | null =>
    bars(single).find((bar) => bar.school === school && bar.figure.value !== null && bar.figure.value_to === null)
      ?.figure ?? null;
  return bars(x).flatMap(({ school, label, colour }): ScatterPoint[] => {
    const [across, up] = [figureIn(x, school), figureIn(y, school)];
    if (across === null || up === null) return [];
    const level = catalog.schools.find((one) => one.id === school)?.level ?? '';
    return [{ school, label, level, colour, x: across, y: up, size: figureIn(size, school) }];
  });
}

function sentenceOf(points: readonly ScatterPoint[], x: Single, y: Single, schools: number, lang: Lang): string {
  const own = compareWords(lang).scatter;
  const head = own.sentence(points.length, x.name, y.name, schools - points.length);
  if (points.length < 2 || new Set(points.map((point) => point.level)).size > 1) return head;
  const top = (axis: 'x' | 'y') =>
    points.reduce((best, one) => ((one[axis].value ?? 0) > (best[axis].value ?? 0) ? one : best));
  const clauses = [
    own.extremes(x.name, top('x').label, top('x').x.text),
    own.extremes(y.name, top('y').label, top('y').y.text),
  ];
  return [head, words(lang).and(clauses)].join(lang === 'en' ? ' ' : '');
}

/** Points need no zero: the axis fits what is shown, with air for the marks. */
function axisOf({ name, is }: Single, figures: readonly Figure[], lang: Lang): Axis {
  const values = figures.flatMap(({ value }) => value ?? []);
  const title = words(lang).axis(name, unitName(is.unit, lang));
  if (values.length === 0) return { title, unit: is.unit, min: 0, max: 1 };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high - low) * 0.1 || Math.abs(high) * 0.1 || 1;
  const { min, max } = niceScale(low >= 0 ? Math.max(0, low - air) : low - air, high + air);
  return { title, unit: is.unit, min, max: is.unit === '%' && high <= 100 ? Math.min(100, max) : max };
}
