/** A standing card as a record: what it says line by line, for documents. */
import { schoolName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { standardsWords } from '../format/words-standards.ts';
import { standingWords } from '../format/words-standing.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang, RecordSpec, TableCell } from '../model/chart.ts';
import type { ValueRow } from '../model/query.ts';
import type { School } from '../model/school.ts';
import type { StandingCard } from '../model/standing.ts';
import { sourceLines, tidied } from './notes.ts';
import { figureCell, textCell } from './table.ts';

type Context = {
  readonly school: School;
  readonly catalog: Catalog;
  readonly rows: readonly ValueRow[];
  readonly lang: Lang;
};

/** The card's record: value, change, rank, percentile, middle and standards, each with its reason where it has none. */
export function standingSpec(card: StandingCard, { school, catalog, rows, lang }: Context): RecordSpec {
  const say = standingWords(lang);
  const base = words(lang);
  const own = standardsWords(lang);
  const title = `${schoolName(school, lang)} · ${card.title}`;
  const line = (label: string, cell: TableCell | string): readonly TableCell[] => [
    textCell(label),
    typeof cell === 'string' ? textCell(cell) : cell,
  ];
  const standards = card.standards.map((one) =>
    [
      `${own.mark[one.verdict]} ${own.verdict[one.verdict]} ${one.line}`,
      one.margin,
      one.shortfall,
      ...one.reasons,
      ...one.documents,
    ]
      .filter((text) => text.trim() !== '')
      .join(' · '),
  );
  const figures = [card.figure, ...card.standards.map((one) => one.figure)];
  const cells = [...new Set(figures.flatMap((figure) => figure.cell ?? []))];
  const sentence = base.tidy(
    base.and([
      `${card.title} ${card.figure.text}`,
      ...[card.rank, card.median === null ? null : `${say.median} ${card.median}`, card.toMedian].flatMap((part) =>
        part === null ? [] : [part],
      ),
    ]),
  );
  return {
    kind: 'record',
    title,
    subtitle: [say.title, card.figure.when, card.silence === '' ? card.group : card.silence]
      .filter(Boolean)
      .join(' · '),
    sentence,
    alt: base.alt(title, sentence),
    table: {
      columns: [
        { id: 'what', title: say.title, kind: 'text', unit: null },
        { id: 'value', title: say.value, kind: 'text', unit: null },
      ],
      rows: [
        line(say.value, figureCell(card.figure)),
        ...(card.change === null ? [] : [line(say.change, card.change.text)]),
        line(say.rankLabel, card.rank ?? card.noRank),
        ...[card.percentile ?? card.noPercentile].filter(Boolean).map((text) => line('', text)),
        line(say.median, [card.median ?? say.noMedian(card.counted), card.toMedian ?? ''].filter(Boolean).join(' · ')),
        line(say.quartiles, card.quartiles ?? say.noQuartiles(card.counted)),
        ...(standards.length === 0
          ? [line(say.standard, say.noStandard)]
          : standards.map((text) => line(say.standard, text))),
      ],
    },
    notes: tidied(card.notes, lang),
    provenance: cells,
    sources: sourceLines(
      rows.filter((row) => cells.includes(row.key)).map((row) => row.source),
      catalog,
      lang,
    ),
    lang,
    office: 'table',
  };
}
