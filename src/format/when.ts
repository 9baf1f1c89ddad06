import type { Lang } from '../model/chart.ts';
import type { Period } from '../model/observation.ts';
import { words } from './words.ts';

export type Moment = {
  readonly year: number;
  readonly period: Period;
  readonly as_of: string | null;
  readonly since: string | null;
};

/** What time a figure is about: `2023 届 · 截至 8 月 31 日`, `2022 财年`, `2024 学年` (as the reports name it). */
export function when(moment: Moment, lang: Lang): string {
  const say = words(lang).when;
  const date = parseDate(moment.as_of);
  const parts: string[] = [];
  if (moment.period === 'as_of' && date !== null && date.day !== null) {
    parts.push(say.date(date.year, date.month, date.day));
  } else {
    parts.push(say[moment.period](moment.year));
    const cut = cutoff(moment, lang);
    if (cut !== null) parts.push(cut);
  }
  if (moment.since !== null && moment.since !== '') parts.push(say.since(moment.since));
  return parts.join(' · ');
}

/** The cut-off date alone; its year only where it is not the figure's own. Null where none is stated. */
export function cutoff(moment: Moment, lang: Lang): string | null {
  const say = words(lang).when;
  const date = parseDate(moment.as_of);
  if (date === null || date.day === null) return null;
  return date.year === moment.year ? say.monthDay(date.month, date.day) : say.date(date.year, date.month, date.day);
}

/** `08-31` of `2023-08-31`: what makes two cut-off dates of different years alike. Null where none is stated. */
export function monthDay(asOf: string | null): string | null {
  const date = parseDate(asOf);
  return date === null || date.day === null ? null : `${pad(date.month)}-${pad(date.day)}`;
}

function parseDate(text: string | null): { year: number; month: number; day: number | null } | null {
  const match = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text ?? '');
  if (match === null) return null;
  return { year: Number(match[1]), month: Number(match[2]), day: match[3] === undefined ? null : Number(match[3]) };
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
