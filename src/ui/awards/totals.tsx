import type { AwardTotal, Comparison } from '../../chart/award-tables.ts';
import { statedCount } from '../../format/names.ts';
import { type AwardWords, awardWords } from '../../format/words-awards.ts';
import type { AwardRow } from '../../model/award.ts';
import type { Lang } from '../../model/chart.ts';

const FIRST: readonly Comparison[] = ['differs', 'same', 'alone', 'other', 'cumulative'];

type TotalsProps = {
  readonly totals: readonly AwardTotal[];
  readonly lang: Lang;
  readonly onOpen: (id: string) => void;
};

/** Totals stated in the text, as what they are: never added to entries; those that differ from the lists come first. */
export function Totals({ totals, lang, onOpen }: TotalsProps) {
  const t = awardWords(lang);
  const differ = totals.filter((total) => total.comparison === 'differs').length;
  const ordered = totals.toSorted((a, b) => FIRST.indexOf(a.comparison) - FIRST.indexOf(b.comparison));
  return (
    <details className="award-totals">
      <summary>{t.totals(totals.length, differ)}</summary>
      <p className="quiet">{t.totalsLead}</p>
      <ul>
        {ordered.map(({ award, comparison, listed }) => (
          <li key={award.award_id}>
            <span className="award-total-what">
              {[
                award.competition,
                award.tier === null ? '' : t.tiers[award.tier],
                award.grade ?? '',
                award.recipient === null ? '' : t.recipients[award.recipient],
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <StatedFigure award={award} lang={lang} onOpen={onOpen} />
            <span className={comparison === 'differs' ? 'award-differs' : 'quiet'}>
              {[t.comparisons[comparison](listed), statedConflict(award, t)].filter(Boolean).join(' ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

type StatedProps = { readonly award: AwardRow; readonly lang: Lang; readonly onOpen: (id: string) => void };

/** The number as printed, which leads home. */
export function StatedFigure({ award, lang, onOpen }: StatedProps) {
  const t = awardWords(lang);
  const text = statedText(award, lang);
  return (
    <button
      type="button"
      className="fig"
      aria-label={t.openItem(`${award.competition} ${text}`)}
      onClick={() => onOpen(award.award_id)}
    >
      {text}
    </button>
  );
}

/** That the places of a report give it several numbers; empty where they do not. */
export function statedConflict({ differs, count_min: least, count_max: most }: AwardRow, t: AwardWords): string {
  return differs && least !== null && most !== null && most !== least ? t.conflictTotal(least, most) : '';
}

/** As printed; a dash where the text gives no number. */
export function statedText(award: Parameters<typeof statedCount>[0], lang: Lang): string {
  return statedCount(award, lang) || '—';
}
