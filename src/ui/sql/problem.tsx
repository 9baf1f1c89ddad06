import { failureWords } from '../../format/failure.ts';
import { sqlWords } from '../../format/words-sql.ts';
import type { Span } from '../../query/statement.ts';
import { useReader } from '../reader.ts';
import type { Run } from './use-run.ts';

type Props = { readonly run: Run; readonly text: string };

/** Why there is no result: what is wrong, where, what may be meant, and the engine's own words. */
export function Problem({ run, text }: Props) {
  const { lang } = useReader();
  const { error: say } = sqlWords(lang);
  if (run.state === 'refused') {
    return (
      <div className="sql-problem" role="alert">
        <p>{say[run.refusal.code](run.refusal.word)}</p>
      </div>
    );
  }
  if (run.state === 'wrong') {
    const { problem, at } = run;
    return (
      <div className="sql-problem" role="alert">
        <p>
          <strong>{say.title}</strong>
          {at && <span className="quiet"> {place(text, at, say.line)}</span>}
        </p>
        <p>{say[problem.code](problem.name)}</p>
        {problem.candidates.length > 0 && <p>{say.candidates(problem.candidates.join(lang === 'zh' ? '、' : ', '))}</p>}
        <details open={problem.code === 'other'}>
          <summary>{say.original}</summary>
          <pre>{problem.original}</pre>
        </details>
      </div>
    );
  }
  if (run.state === 'failed') {
    const { code, detail } = run.failure;
    const own =
      code === 'engine_timeout' || code === 'engine_memory' || code === 'engine_failed' ? say[code]('') : null;
    const { title, text: what, next } = failureWords(run.failure, lang);
    return (
      <div className="sql-problem" role="alert">
        {own === null && (
          <p>
            <strong>{title}</strong>
          </p>
        )}
        <p>{own ?? `${what} ${next}`}</p>
        <details>
          <summary>{say.original}</summary>
          <pre>{detail}</pre>
        </details>
      </div>
    );
  }
  return null;
}

function place(text: string, { from }: Span, say: (line: number, column: number) => string): string {
  const before = text.slice(0, from).split('\n');
  return say(before.length, (before.at(-1)?.length ?? 0) + 1);
}
