import { indicatorName } from '../../format/names.ts';
import { withUnit } from '../../format/number.ts';
import { when } from '../../format/when.ts';
import { words } from '../../format/words.ts';
import type { Cell, Claim } from '../../model/observation.ts';
import { Await } from '../await.tsx';
import { useAnswer } from '../data/use-answer.ts';
import { type Origin, useReader } from '../reader.ts';
import { ClaimCard } from './claim-card.tsx';

type Props = { readonly cell: string; readonly onOpen: (origin: Origin) => void };

/** The claims of one cell, the one in use first; for a computed one its formula and what was put in. */
export function CellOrigin({ cell, onOpen }: Props) {
  const cells = useAnswer({ kind: 'cells', keys: [cell] });
  return (
    <Await value={cells.data} error={cells.error} onRetry={cells.retry}>
      {([found]) => (found === undefined ? null : <Found cell={found} onOpen={onOpen} />)}
    </Await>
  );
}

function Found({ cell, onOpen }: { readonly cell: Cell; readonly onOpen: Props['onOpen'] }) {
  const { w, lang, catalog } = useReader();
  const indicator = catalog.indicators.find((one) => one.id === cell.indicator);
  return (
    <>
      <p className="drawer-value">
        {cell.amount === null || indicator === undefined
          ? w.provenance.statuses[cell.status]
          : withUnit(cell.amount, indicator.unit, indicator.decimals, lang)}
        <span className="quiet">{when(cell, lang)}</span>
      </p>
      {cell.conflict && <p className="drawer-conflict">⚠ {w.provenance.conflict}</p>}
      {cell.derived ? (
        <Inputs cell={cell} formula={indicator?.formula ?? ''} onOpen={onOpen} />
      ) : (
        <Claims cell={cell} />
      )}
      <CellFindings cell={cell} />
    </>
  );
}

function Claims({ cell }: { readonly cell: Cell }) {
  const { w } = useReader();
  const claims = useAnswer({ kind: 'claims', cells: [cell.key] });
  return (
    <Await value={claims.data} error={claims.error} onRetry={claims.retry}>
      {(all) => (
        <>
          <ClaimList title={w.provenance.used} claims={all.filter((claim) => claim.preferred)} />
          <ClaimList title={w.provenance.others} claims={all.filter((claim) => !claim.preferred)} />
          {all.length > 1 && <p className="quiet">{w.provenance.usedRule}</p>}
        </>
      )}
    </Await>
  );
}

function ClaimList({ title, claims }: { readonly title: string; readonly claims: readonly Claim[] }) {
  if (claims.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      {claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
    </section>
  );
}

function Inputs({
  cell,
  formula,
  onOpen,
}: {
  readonly cell: Cell;
  readonly formula: string;
  readonly onOpen: Props['onOpen'];
}) {
  const { w, lang, catalog } = useReader();
  const inputs = useAnswer({ kind: 'cells', keys: cell.inputs });
  const nameOf = (id: string) => {
    const found = catalog.indicators.find((one) => one.id === id);
    return found ? indicatorName(found, lang) : id;
  };
  const spelled = formula
    .replace(/[a-z][a-z0-9_]*/g, nameOf)
    .replaceAll('*', '×')
    .replaceAll('/', '÷');
  return (
    <section>
      <h3>{w.provenance.derived}</h3>
      <p className="formula">{words(lang).colon(w.provenance.formula, spelled)}</p>
      <Await value={inputs.data} error={inputs.error} onRetry={inputs.retry}>
        {(all) => (
          <ul className="inputs">
            {all.map((input) => (
              <li key={input.key}>
                <button
                  type="button"
                  className="fig"
                  onClick={() => onOpen({ cell: input.key, school: input.school, indicator: input.indicator })}
                >
                  {`${nameOf(input.indicator)} ${inputText(input)}`}
                </button>{' '}
                <span className="quiet">{when(input, lang)}</span>
              </li>
            ))}
          </ul>
        )}
      </Await>
    </section>
  );

  function inputText(input: Cell): string {
    const found = catalog.indicators.find((one) => one.id === input.indicator);
    return input.amount === null || found === undefined
      ? input.text
      : withUnit(input.amount, found.unit, found.decimals, lang);
  }
}

function CellFindings({ cell }: { readonly cell: Cell }) {
  const { w, lang } = useReader();
  const findings = useAnswer({ kind: 'findings', schools: [] }, cell.findings > 0);
  const mine = (findings.data ?? []).filter((finding) => finding.cells.includes(cell.key));
  if (mine.length === 0) return null;
  return (
    <section>
      <h3>{w.provenance.findings}</h3>
      <ul>
        {mine.map((finding) => (
          <li key={finding.id}>{lang === 'zh' ? finding.sentence_zh : finding.sentence_en}</li>
        ))}
      </ul>
    </section>
  );
}
