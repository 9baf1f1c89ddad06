import type { ReactNode } from 'react';
import { indicatorWords } from '../../format/words-indicator.ts';
import type { Apart, IndicatorSpec, KinGroup } from '../../model/indicator-page.ts';
import { FigureText } from '../figure.tsx';
import { useReader } from '../reader.ts';
import { IndicatorLink } from './link.tsx';

type Props = { readonly spec: IndicatorSpec };

/** A part of the page under its heading. */
export function Section({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="ind-section" aria-labelledby={`ind-${id}`}>
      <h2 id={`ind-${id}`}>{title}</h2>
      {children}
    </section>
  );
}

/** What the codebook says, term by term. */
export function Terms({ spec }: Props) {
  return (
    <dl className="ind-terms">
      {spec.terms.map(({ term, texts, zh }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd {...(zh ? { lang: 'zh-CN' } : {})}>
            {texts.length === 1 ? (
              texts[0]
            ) : (
              <ul>
                {texts.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Public standards, each with its document; their titles and notes as published. */
export function Standards({ spec }: Props) {
  const { lang } = useReader();
  const say = indicatorWords(lang);
  if (spec.standards.length === 0) return <p className="quiet">{say.noStandards}</p>;
  return (
    <ul className="ind-standards">
      {spec.standards.map((one) => (
        <li key={one.label + one.scope + one.base}>
          <strong>{one.label}</strong> <span>{[one.scope, one.valid].filter(Boolean).join(' · ')}</span>
          <span className="quiet" lang="zh-CN">
            {[one.title, one.base === '' ? '' : indicatorWords('zh').base(one.base), one.note]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Schools by years: the figure, or why there is none. */
export function Reporting({ spec }: Props) {
  const { lang, href } = useReader();
  const say = indicatorWords(lang);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={say.table.caption(spec.title)} tabIndex={0}>
      <table className="table ind-schools">
        <caption>{say.table.caption(spec.title)}</caption>
        <thead>
          <tr>
            <th scope="col" className="col-school">
              {say.school}
            </th>
            {spec.years.map((year) => (
              <th key={year} scope="col">
                {say.year(year)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spec.schools.map((school) => (
            <tr key={school.school}>
              <th scope="row" className="col-school">
                <a href={href({ page: 'profile', schools: [school.school], chart: '', group: '', where: [] })}>
                  {school.name}
                </a>{' '}
                <span className="quiet">{school.level}</span>
              </th>
              {school.years.map(({ year, figure, others }) => (
                <td key={year}>
                  {figure.cell === null ? (
                    <span className="standing-none">{figure.text}</span>
                  ) : (
                    <FigureText figure={figure} what={`${school.name} ${say.year(year)}`} />
                  )}
                  {figure.cell !== null && figure.when !== say.year(year) && (
                    <span className="ind-when">{figure.when}</span>
                  )}
                  {others > 0 && <span className="ind-when">{say.more(others)}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What it belongs to, holds, is made of. */
export function Kin({ groups }: { readonly groups: readonly KinGroup[] }) {
  const { lang } = useReader();
  if (groups.length === 0) return <p className="quiet">{indicatorWords(lang).noKin}</p>;
  return (
    <dl className="ind-terms">
      {groups.map((group) => (
        <div key={group.title + group.note}>
          <dt>
            {group.title} <span className="quiet">{group.note}</span>
          </dt>
          <dd>
            <ul className="ind-kin">
              {group.items.map((kin) => (
                <li key={kin.id}>
                  <IndicatorLink id={kin.id}>{kin.name}</IndicatorLink> <span className="quiet">{kin.text}</span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What it must not be put beside, each with its reasons. */
export function ApartList({ items }: { readonly items: readonly Apart[] }) {
  return (
    <ul className="ind-apart">
      {items.map((one) => (
        <li key={one.name}>
          {one.id === null ? <strong>{one.name}</strong> : <IndicatorLink id={one.id}>{one.name}</IndicatorLink>}
          {one.why.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </li>
      ))}
    </ul>
  );
}
