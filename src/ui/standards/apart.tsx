import { standardsWords } from '../../format/words-standards.ts';
import type { StandardApart, StandardGroup, StandardsSpec } from '../../model/standards.ts';
import { FigureText } from '../figure.tsx';
import { useReader } from '../reader.ts';

/** What a 黄牌 or 红牌 would hang on, school by school, and what cannot be said of it. */
export function WarningCards({ group }: { readonly group: StandardGroup }) {
  const { lang } = useReader();
  const say = standardsWords(lang);
  if (group.cards.length === 0) return null;
  return (
    <section className="st-section" aria-labelledby="st-cards">
      <h2 id="st-cards">{say.cards.title}</h2>
      <p>{say.cards.rule}</p>
      <p>{say.cards.noLimit}</p>
      <ul className="st-plain">
        {group.cards.map((card) => (
          <li key={card.school}>
            <strong>{card.name}</strong> {say.cards.tally(card.under.length, card.open.length, card.of)}
            {card.under.map(({ title, cell }) => (
              <span key={title} className="st-under">
                {title}{' '}
                <FigureText
                  figure={cell.figure}
                  what={`${card.name} ${title}`}
                  school={card.school}
                  indicator={cell.indicator}
                />{' '}
                <span className="st-line">{cell.line}</span> <span className="st-margin">{cell.margin}</span>
              </span>
            ))}
            {card.open.length > 0 && (
              <span className="st-side">{say.cards.open(card.open.join(lang === 'zh' ? '、' : ', '))}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Required of provinces; in the data without a school here; and where each standard was read. */
export function StandardsApart({ spec }: { readonly spec: StandardsSpec }) {
  const { lang } = useReader();
  const say = standardsWords(lang);
  return (
    <>
      <List id="st-province" title={say.province.title} items={spec.province} />
      <List id="st-unused" title={say.unused.title} items={spec.unused} />
      <details className="st-section st-documents">
        <summary>{say.documents.title}</summary>
        <p>{say.documents.lead}</p>
        <dl>
          {spec.documents.map((one) => (
            <div key={one.document}>
              <dt>
                {one.document} <span lang="zh-CN">{one.title}</span>
              </dt>
              {one.seen.map((text) => (
                <dd key={text} lang="en">
                  {say.documents.seen}: {text}
                </dd>
              ))}
              {one.notes.map((text) => (
                <dd key={text} lang="zh-CN">
                  {text}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

function List({
  id,
  title,
  items,
}: {
  readonly id: string;
  readonly title: string;
  readonly items: readonly StandardApart[];
}) {
  if (items.length === 0) return null;
  return (
    <section className="st-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="st-plain">
        {items.map((item) => (
          <li key={item.text}>
            {item.text} <span className="st-side">{item.why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
