import type { ReactNode } from 'react';
import type { Definition } from '../../chart/quality-definitions.ts';
import { words } from '../../format/words.ts';
import { qualityWords } from '../../format/words-quality.ts';
import { useReader } from '../reader.ts';

type Props = { readonly definition: Definition; readonly open: boolean };

/** One indicator of the codebook: how it is defined, where it stands in the tables, what changed, what to beware of. */
export function DefinitionView({ definition: one, open }: Props) {
  const { w, lang, href } = useReader();
  const say = qualityWords(lang).definitions;
  const { indicator } = one;
  const terms: readonly (readonly [string, ReactNode])[] = [
    [say.definition, one.definition],
    ...(one.formula === '' ? [] : [[say.formula, one.formula] as const]),
    ...(one.caution === '' ? [] : [[say.caution, one.caution] as const]),
    [
      say.stands,
      one.stands.length === 0 ? (
        say.noTable
      ) : (
        <ul key="stands">
          {one.stands.map(({ edition, table, row }) => (
            <li key={`${edition}${table}${row}`}>
              {say.edition(edition)}: {table} › <span lang="zh-CN">{row}</span>
            </li>
          ))}
        </ul>
      ),
    ],
    ...(one.breaks === '' ? [] : [[say.breaks, one.breaks] as const]),
    [say.unit, [one.unit, one.direction, one.rank].filter((part) => part !== '').join(' · ')],
    [say.level, one.level],
    ...(indicator.aliases.length === 0
      ? []
      : [
          [
            say.aliases,
            <span key="aliases" lang="zh-CN">
              {indicator.aliases.join('、')}
            </span>,
          ] as const,
        ]),
    [say.id, <code key="id">{indicator.id}</code>],
  ];
  return (
    <details className="definition" open={open}>
      <summary>
        <span className="definition-name">{one.name}</span>
        <span className="quiet">
          {[one.unit, words(lang).family[one.family], say.values(one.schools)]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </summary>
      <p className="quiet">
        <span lang={lang === 'zh' ? 'en' : 'zh-CN'}>{one.other}</span>{' '}
        {one.schools > 0 && (
          <a href={href({ page: 'compare', indicators: [indicator.id], chart: '', where: [] })}>{say.compare} →</a>
        )}{' '}
        <a href={href({ page: 'indicator', indicators: [indicator.id], chart: '', where: [] })}>{w.aboutIndicator} →</a>
      </p>
      <dl>
        {terms.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
