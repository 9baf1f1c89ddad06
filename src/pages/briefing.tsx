import { useEffect, useState } from 'react';
import { briefingWords } from '../format/words-briefing-page.ts';
import { watchBriefingElsewhere } from '../io/briefing-store.ts';
import { LONGEST_BRIEFING_TITLE } from '../model/briefing.ts';
import { seenIn } from '../ui/briefing/act.ts';
import { type PieceLoaders, useAnsweredItems } from '../ui/briefing/answers.ts';
import { FileBar } from '../ui/briefing/file-bar.tsx';
import { Items } from '../ui/briefing/items.tsx';
import { Target } from '../ui/briefing/target.tsx';
import { Typed } from '../ui/briefing/typed.tsx';
import { useBriefing } from '../ui/briefing/use-briefing.ts';
import { Help } from '../ui/help.tsx';
import { later } from '../ui/later.ts';
import { Choice } from '../ui/pickers/choice.tsx';
import { useReader } from '../ui/reader.ts';
import { useLater } from '../ui/use-later.ts';
import { usePainted } from '../ui/use-painted.ts';

/** Each page's code says what of it can stand in a document. */
const LOADERS: PieceLoaders = {
  overview: () => import('./overview.tsx').then((page) => page.pieces),
  quality: () => import('./quality.tsx').then((page) => page.pieces),
  standards: () => import('./standards.tsx').then((page) => page.pieces),
  summary: () => import('./summary.tsx').then((page) => page.pieces),
  compare: () => import('./compare.tsx').then((page) => page.pieces),
  trend: () => import('./trend.tsx').then((page) => page.pieces),
  profile: () => import('./profile.tsx').then((page) => page.pieces),
  awards: () => import('./awards.tsx').then((page) => page.pieces),
  explore: () => import('./explore.tsx').then((page) => page.pieces),
  statistics: () => import('./statistics.tsx').then((page) => page.pieces),
  indicator: () => import('./indicator.tsx').then((page) => page.pieces),
};

const preview = later(() => import('../ui/briefing/preview.tsx'));
const takeout = later(() => import('../ui/briefing/takeout.tsx'));

/** I need it in a document. */
export default function BriefingPage() {
  const { w, lang, catalog } = useReader();
  const say = briefingWords(lang);
  const { briefing, past, future, problem, held, act } = useBriefing();
  const answers = useAnsweredItems(briefing, LOADERS);
  const [said, setSaid] = useState('');
  const filled = briefing.items.length > 0;
  const Preview = useLater(preview, filled)?.default;
  const Takeout = useLater(takeout, filled)?.default;
  usePainted(true);

  // What was answered for the first time is noted, to tell later what has changed.
  const fresh = briefing.items.flatMap((item) => {
    const spec = answers.get(item.id)?.data?.spec;
    if (item.kind !== 'view' || spec === undefined || item.seen.length > 0) return [];
    const seen = seenIn(spec);
    return seen.length === 0 ? [] : [[item.id, seen] as const];
  });
  const noted = fresh.map(([id]) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: new answers are told by their ids
  useEffect(() => {
    if (fresh.length > 0) act({ type: 'answered', seen: Object.fromEntries(fresh), data: catalog.fingerprint });
  }, [noted, act, catalog]);

  useEffect(() => watchBriefingElsewhere(() => setSaid(briefingWords(lang).elsewhere)), [lang]);

  const undoing = (type: 'undo' | 'redo') => {
    act({ type });
    setSaid('');
  };
  const spoken = briefing.items.find((item) => item.kind !== 'text')?.lang ?? lang;
  return (
    <>
      <article className="panel bf">
        <header className="panel-head">
          <h1>{say.title}</h1>
          {filled && <p className="sentence">{say.sentence(briefing.items.length)}</p>}
        </header>
        <section className="controls" aria-label={w.controls}>
          <Typed
            label={say.name}
            value={briefing.title}
            placeholder={say.namePrompt}
            longest={LONGEST_BRIEFING_TITLE}
            onDone={(title) => act({ type: 'name', title })}
          />
          {filled && (
            <Choice
              label={say.lang}
              value={spoken}
              options={[
                { value: 'zh', label: '中文' },
                { value: 'en', label: 'English' },
              ]}
              onChange={(next) => act({ type: 'speak', lang: next })}
            />
          )}
          <button type="button" className="button" disabled={past.length === 0} onClick={() => undoing('undo')}>
            {say.undo}
          </button>
          <button type="button" className="button" disabled={future.length === 0} onClick={() => undoing('redo')}>
            {say.redo}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => act({ type: 'add', item: { kind: 'text', title: '', note: '' } })}
          >
            {say.addText}
          </button>
          <FileBar briefing={briefing} act={act} onSaid={setSaid} />
          {filled && (
            <button
              type="button"
              className="button"
              onClick={() => {
                act({ type: 'clear' });
                setSaid(say.cleared);
              }}
            >
              {say.clear}
            </button>
          )}
        </section>
        {held && (
          <p className="bf-warn" role="alert">
            {say.held}
          </p>
        )}
        <p role="status" className="bf-said">
          {problem === null ? said : say.problems[problem]}
        </p>
        {filled ? (
          <div className="bf-desk">
            <div className="bf-side">
              {Takeout ? (
                <Takeout briefing={briefing} loaders={LOADERS} onSaid={setSaid}>
                  <Target briefing={briefing} act={act} onSaid={setSaid} />
                </Takeout>
              ) : (
                <div className="bf-coming" />
              )}
              <section className="bf-part" aria-labelledby="bf-contents">
                <h2 id="bf-contents">{say.contents}</h2>
                <p className="quiet">{say.keys}</p>
                <Items briefing={briefing} answers={answers} act={act} onSaid={setSaid} />
              </section>
            </div>
            <section className="bf-preview" aria-label={say.preview}>
              {Preview ? <Preview briefing={briefing} answers={answers} /> : <p className="quiet">{say.waiting}</p>}
            </section>
          </div>
        ) : (
          <Empty />
        )}
      </article>
      <Help page="briefing" />
    </>
  );
}

/** Nothing in it yet: how something gets there. */
function Empty() {
  const { w, lang, href } = useReader();
  const say = briefingWords(lang);
  return (
    <section className="bf-empty">
      <p className="sentence">{say.empty.lead}</p>
      <ol>
        {say.empty.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        {say.empty.go}
        {(['compare', 'trend', 'standards', 'profile', 'overview'] as const).map((page) => (
          <a key={page} href={href({ page, chart: '', group: '', where: [] })}>
            {w.pages[page]}
          </a>
        ))}
      </p>
      <p className="quiet">{say.empty.or}</p>
    </section>
  );
}
