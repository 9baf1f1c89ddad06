import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { disguise } from '../../export/anonymise.ts';
import { fileName } from '../../export/file-name.ts';
import { peersNamed } from '../../export/peer-mentions.ts';
import { schoolName } from '../../format/names.ts';
import { briefingWords } from '../../format/words-briefing-page.ts';
import { printPage } from '../../io/print.ts';
import { saveBlob } from '../../io/save-file.ts';
import type { Briefing } from '../../model/briefing.ts';
import { useEngine } from '../data/engine-context.ts';
import { Choice, Pick } from '../pickers/choice.tsx';
import { SchoolPicker } from '../pickers/school-picker.tsx';
import { useReader } from '../reader.ts';
import type { PieceLoaders } from './answers.ts';
import { ChosenSchools } from './chosen-schools.tsx';
import { batchZip, documentOf, KINDS, type Kind, MEDIA_OF } from './documents.ts';
import { languageOf, type MakeContext, madeParts } from './exhibits.ts';
import { today } from './today.ts';
import { useWork } from './work.ts';

type Props = {
  readonly briefing: Briefing;
  readonly loaders: PieceLoaders;
  readonly onSaid: (text: string) => void;
  /** Other things that may be done with the whole. */
  readonly children: ReactNode;
};

/** The ways out: one document, print, or one for each school. */
export default function Takeout({ briefing, loaders, onSaid, children }: Props) {
  const { lang: reader, catalog, base, version } = useReader();
  const client = useQueryClient();
  const { ask, own } = useEngine();
  const work = useWork();
  const say = briefingWords(reader);
  const lang = languageOf(briefing, reader);
  const context = (): MakeContext => ({ client, catalog, ask, own, loaders, version, base, made: today() });
  const empty = briefing.items.length === 0;

  function save(kind: Kind) {
    const what = say.out[kind];
    work.run(
      async (signal, onProgress) => {
        const making = context();
        const { parts, skipped } = await madeParts(briefing, lang, making, {
          signal,
          onAnswer: (done, all) => onProgress(say.out.answering(done, all), done, all * 2),
        });
        const tabled = kind !== 'xlsx' || parts.some(({ exhibit }) => exhibit.spec.table.columns.length > 0);
        if (parts.length === 0 || !tabled) return say.out.nothing;
        const bytes = await documentOf(
          kind,
          { title: briefing.title, lang, parts },
          {
            signal,
            onProgress: (_, done, all) => onProgress(say.out.working(what), all + done, all * 2),
          },
        );
        const name = fileName(briefing.title.trim() || briefingWords(lang).title, making.made, kind);
        saveBlob(name, new Blob([bytes], { type: MEDIA_OF[kind] }));
        const texts = kind === 'xlsx' && briefing.items.some((item) => item.kind === 'text');
        return [
          say.out.saved(name),
          skipped > 0 ? say.out.skipped(skipped) : '',
          texts ? say.out.noWorkbookText : '',
        ].join(' ');
      },
      (outcome) => onSaid(told(outcome, what)),
    );
  }

  function told(outcome: Parameters<Parameters<typeof work.run>[1]>[0], what: string): string {
    if ('said' in outcome) return outcome.said;
    if ('cancelled' in outcome) return say.out.cancelled;
    console.error(outcome.failed);
    return say.out.failed(what);
  }

  return (
    <>
      <section className="bf-part" aria-labelledby="bf-out">
        <h2 id="bf-out">{say.out.title}</h2>
        <p className="quiet">{empty ? say.out.emptyOut : say.out.lead}</p>
        <div className="bf-row">
          {KINDS.map((kind) => (
            <button
              key={kind}
              type="button"
              className={kind === 'docx' ? 'button primary' : 'button'}
              disabled={empty || work.state !== null}
              onClick={() => save(kind)}
            >
              {say.out[kind]}
            </button>
          ))}
          <button type="button" className="button" disabled={empty} onClick={printPage}>
            {say.out.pdf}
          </button>
        </div>
        {work.state !== null && (
          <div className="bf-row bf-progress">
            <progress
              aria-label={work.state.words}
              {...(work.state.all > 0 ? { value: work.state.done, max: work.state.all } : {})}
            />
            <span className="quiet">{work.state.words}</span>
            <button type="button" className="button small" onClick={work.cancel}>
              {say.out.cancel}
            </button>
          </div>
        )}
      </section>
      {children}
      <BatchPart
        briefing={briefing}
        busy={work.state !== null || empty}
        onStart={(batch) =>
          work.run(
            async (signal, onProgress) => {
              const making = context();
              const schools = catalog.schools.filter((one) => batch.schools.includes(one.id));
              const bytes = await batchZip({ ...batch, briefing, lang, schools }, making, {
                signal,
                onSchool: (done, all, name) =>
                  onProgress(name === '' ? '' : say.batch.working(name, done + 1, all), done, all),
              });
              const name = fileName(
                `${briefing.title.trim() || briefingWords(lang).title} ${say.batch.zip}`,
                making.made,
                'zip',
              );
              saveBlob(name, new Blob([bytes], { type: MEDIA_OF.zip }));
              return say.out.saved(name);
            },
            (outcome) => onSaid(told(outcome, say.batch.zip)),
          )
        }
      />
    </>
  );
}

type BatchProps = {
  readonly briefing: Briefing;
  readonly busy: boolean;
  readonly onStart: (batch: {
    readonly kind: Kind;
    readonly schools: readonly string[];
    readonly anonymous: boolean;
  }) => void;
};

function BatchPart({ briefing, busy, onStart }: BatchProps) {
  const { lang, catalog } = useReader();
  const say = briefingWords(lang);
  const [schools, setSchools] = useState<readonly string[]>([]);
  const [kind, setKind] = useState<Kind>('docx');
  const [names, setNames] = useState<'named' | 'anonymous'>('named');
  const chosen = schools.length === 0 ? catalog.schools.map((school) => school.id) : schools;
  const listed = catalog.schools.filter((school) => chosen.includes(school.id));
  return (
    <details className="bf-fold">
      <summary>{say.batch.title}</summary>
      <p className="quiet">{say.batch.lead}</p>
      <div className="bf-row">
        <ChosenSchools schools={schools} onChange={setSchools}>
          <SchoolPicker />
        </ChosenSchools>
        <Pick
          label={say.batch.format}
          value={kind}
          options={KINDS.map((value) => ({ value, label: say.out[value] }))}
          onChange={setKind}
        />
        <Choice
          label={say.batch.names}
          value={names}
          options={(['named', 'anonymous'] as const).map((value) => ({ value, label: say.batch[value] }))}
          onChange={setNames}
        />
        <button
          type="button"
          className="button"
          disabled={busy || listed.length === 0}
          title={listed.map((school) => schoolName(school, lang)).join('\n')}
          onClick={() => onStart({ kind, schools: chosen, anonymous: names === 'anonymous' })}
        >
          {say.batch.start(listed.length)}
        </button>
      </div>
      {names === 'anonymous' && (
        <>
          <p className="quiet">{say.batch.anonymousHelp}</p>
          <Mentions briefing={briefing} schools={chosen} />
        </>
      )}
    </details>
  );
}

/** What of the writer's own words may tell who a peer is; said before anything is made. */
function Mentions({ briefing, schools }: { readonly briefing: Briefing; readonly schools: readonly string[] }) {
  const { lang, catalog } = useReader();
  const say = briefingWords(lang).batch.mentions;
  const told = useMemo(() => {
    const { items, title } = briefing;
    const texts = [title, ...items.map((item) => `${item.title}\n${item.note}`)];
    const found = peersNamed(texts, schools, catalog, disguise('', catalog, lang));
    return found.flatMap((some, at) => {
      const item = items[at - 1];
      const words = [...(some.length > 0 ? [say.words(some)] : []), ...(item?.kind === 'sql' ? [say.statement] : [])];
      const where = item === undefined ? say.title : say.item(at, item.title.trim());
      const [colon, semicolon] = lang === 'zh' ? ['：', '；'] : [': ', '; '];
      return words.length === 0 ? [] : [`${where}${colon}${words.join(semicolon)}`];
    });
  }, [briefing, schools, catalog, lang, say]);
  if (told.length === 0) return <p className="quiet">{say.none}</p>;
  return (
    <div className="bf-warn" role="note">
      <p>{say.lead}</p>
      <ul>
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
