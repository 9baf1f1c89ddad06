/** Awards as a picture: entries listed, by tier, per school; winners and levels of schools apart. Counts are never ranked. */

import { citeReport } from '../format/cite.ts';
import { schoolName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { type AwardWords, awardWords } from '../format/words-awards.ts';
import { type AwardCount, RECIPIENTS, type Recipient, TIERS } from '../model/award.ts';
import type { Catalog } from '../model/catalog.ts';
import type { ChartSpec, Lang, Note, StackPanel, StackRow, Table } from '../model/chart.ts';
import { LEVELS, type School } from '../model/school.ts';
import type { View } from '../model/view.ts';
import { awardChoices, awardSchools, keeps } from '../query/award-view.ts';
import { type AwardMatrix, type AwardTotal, awardMatrix, seriesName, sums } from './award-tables.ts';
import { numberCell, schoolCell, textCell } from './table.ts';

export type AwardsInput = {
  readonly view: View;
  readonly catalog: Catalog;
  /** Of all kinds. */
  readonly counts: readonly AwardCount[];
  readonly totals: readonly AwardTotal[];
  readonly lang: Lang;
};

/** Schools that the page shows, by level, then pinyin. */
export function shownSchools(view: View, catalog: Catalog): readonly School[] {
  const ids = awardSchools(view, catalog);
  return LEVELS.flatMap((level) =>
    catalog.schools
      .filter((school) => school.level === level && (ids.length === 0 || ids.includes(school.id)))
      .toSorted((a, b) => (a.pinyin < b.pinyin ? -1 : 1)),
  );
}

/** Stacked bars of list items by tier. Students, teachers, and the rest apart; a level a panel. */
export function awardsSpec({ view, catalog, counts, totals, lang }: AwardsInput): ChartSpec {
  const w = awardWords(lang);
  const { kind, scope } = awardChoices(view);
  const schools = shownSchools(view, catalog);
  const kept = counts.filter((count) => keeps(scope, count) && schools.some((school) => school.id === count.school));
  const tiers = TIERS.filter((tier) => kept.some((count) => count.tier === tier));
  const recipients = RECIPIENTS.filter((recipient) => kept.some((count) => count.recipient === recipient));
  const matrices = schools.map((school) => awardMatrix(school.id, kept));
  const title = w.title(w.kinds[kind]);
  const parts = (labels: readonly (readonly [string, number])[]) =>
    w.join(labels.map(([label, n]) => w.part(label, n)));
  const told = w.sentence(
    w.kinds[kind],
    schools.length,
    sums(kept).items,
    parts(tiers.map((tier) => [w.tiers[tier], sums(kept.filter((count) => count.tier === tier)).items])),
    parts(recipients.map((one) => [w.recipients[one], sums(kept.filter((count) => count.recipient === one)).items])),
  );
  const sentence = schools.length === 0 ? words(lang).noSchools : told;
  const chosen = [...scope.years.map(String), ...scope.competitions.map((series) => seriesName(series, lang))];
  return {
    kind: 'stack',
    title,
    subtitle: [w.subtitle(schools.length), chosen.length > 0 ? w.filtered(w.join(chosen)) : '']
      .filter(Boolean)
      .join(lang === 'zh' ? '。' : '. '),
    sentence,
    alt: words(lang).alt(title, sentence),
    axis: { title: w.axis, unit: '', min: 0, max: null },
    // Keys keep the place of their tier, so that a colour means the same tier under every filter.
    keys: TIERS.map((tier) => ({ id: tier, label: w.tiers[tier] })),
    panels: panels(schools, matrices, recipients, w, lang),
    table: tableOf(schools, matrices, w, lang),
    notes: notes({ schools, matrices, totals, w, lang }),
    provenance: [],
    sources: catalog.sources
      .filter((source) => matrices.some((matrix) => matrix.school === source.school && matrix.lines.length > 0))
      .map((source) =>
        citeReport(
          source,
          schools.find((school) => school.id === source.school),
          lang,
        ),
      ),
    lang,
    office: 'native',
  };
}

function panels(
  schools: readonly School[],
  matrices: readonly AwardMatrix[],
  recipients: readonly Recipient[],
  w: AwardWords,
  lang: Lang,
): readonly StackPanel[] {
  return LEVELS.flatMap((level) =>
    recipients.flatMap((recipient): StackPanel[] => {
      const rows = schools.flatMap((school): StackRow[] => {
        if (school.level !== level) return [];
        const lines = matrices.find((one) => one.school === school.id)?.lines ?? [];
        const own = lines.filter((line) => line.recipient === recipient);
        if (own.length === 0) return [];
        return [
          {
            school: school.id,
            label: schoolName(school, lang),
            total: own.reduce((all, line) => all + line.total, 0),
            segments: own.map((line) => ({
              key: line.tier,
              value: line.total,
              pick: awardPick({ tier: line.tier, recipient }),
            })),
          },
        ];
      });
      return rows.length === 0 ? [] : [{ title: w.panel(words(lang).level(level), w.recipients[recipient]), rows }];
    }),
  );
}

/** What a segment counts, as filters of the address: `tier:national,recipient:student`. */
export function awardPick(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([field, value]) => `${field}:${value}`)
    .join(',');
}

function tableOf(schools: readonly School[], matrices: readonly AwardMatrix[], w: AwardWords, lang: Lang): Table {
  const text = (id: string, title: string) => ({ id, title, kind: 'text', unit: null }) as const;
  return {
    columns: [
      { id: 'school', title: w.school, kind: 'school', unit: null },
      text('tier', w.tier),
      text('recipient', w.recipient),
      text('grade', w.grade),
      { id: 'items', title: w.items, kind: 'number', unit: null },
    ],
    rows: matrices.flatMap(({ school: id, lines }) => {
      const school = schools.find((one) => one.id === id);
      return lines.flatMap((line) =>
        [...line.cells].map(([grade, items]) => [
          schoolCell(school === undefined ? id : schoolName(school, lang), id),
          textCell(w.tiers[line.tier]),
          textCell(w.recipients[line.recipient]),
          textCell(w.grades[grade]),
          numberCell(items, String(items)),
        ]),
      );
    }),
  };
}

type NotesInput = {
  readonly schools: readonly School[];
  readonly matrices: readonly AwardMatrix[];
  readonly totals: readonly AwardTotal[];
  readonly w: AwardWords;
  readonly lang: Lang;
};

function notes({ schools, matrices, totals, w, lang }: NotesInput): readonly Note[] {
  const note = (kind: Note['kind'], text: string): Note => ({ kind, text, cells: [] });
  const nameOf = (id: string) => {
    const school = schools.find((one) => one.id === id);
    return school === undefined ? id : schoolName(school, lang);
  };
  const without = matrices.filter((matrix) => matrix.lines.length === 0).map((matrix) => nameOf(matrix.school));
  const differ = totals.filter((total) => total.comparison === 'differs').length;
  return [
    note('caution', w.noRank),
    ...(without.length > 0 ? [note('missing', w.noneOf(w.join(without)))] : []),
    ...matrices
      .map((matrix) => ({ school: matrix.school, said: completeness(matrix, w) }))
      .filter(({ said }) => said.length > 0)
      .map(({ school, said }) => note('definition', w.ofSchool(nameOf(school), w.join(said)))),
    ...(totals.length > 0
      ? [note('definition', `${w.totals(totals.length, differ)}${lang === 'zh' ? '。' : '. '}${w.totalsLead}`)]
      : []),
    note('definition', w.tierNote),
  ];
}

/** What must be known of one school's lists: parts, whole ones, entries of several awards, accumulated ones. */
export function completeness({ sums: own }: AwardMatrix, w: AwardWords): readonly string[] {
  return [
    ...(own.partial > 0 ? [w.partly(own.partial)] : []),
    ...(own.whole > 0 ? [w.wholly(own.whole)] : []),
    ...(own.several > 0 ? [w.severally(own.several, own.several_stated)] : []),
    ...(own.cumulative > 0 ? [w.cumulatively(own.cumulative)] : []),
  ];
}
