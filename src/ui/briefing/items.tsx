import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { failureWords } from '../../format/failure.ts';
import { briefingWords } from '../../format/words-briefing-page.ts';
import {
  type Briefing,
  type BriefingItem,
  LONGEST_BRIEFING_NOTE,
  LONGEST_BRIEFING_TITLE,
  SHOWS,
  type ViewItem,
} from '../../model/briefing.ts';
import { VocError } from '../../model/failure.ts';
import { Pick } from '../pickers/choice.tsx';
import { useReader } from '../reader.ts';
import { seenIn } from './act.ts';
import type { ItemAnswer } from './answers.ts';
import { Changes } from './changes.tsx';
import { Statement } from './statement.tsx';
import { Typed } from './typed.tsx';
import type { BriefingDesk } from './use-briefing.ts';

type Props = {
  readonly briefing: Briefing;
  readonly answers: ReadonlyMap<string, ItemAnswer>;
  readonly act: BriefingDesk['act'];
  readonly onSaid: (text: string) => void;
};

/** The items in their order: moved by keyboard or pointer, retitled, annotated, taken out. */
export function Items({ briefing, answers, act, onSaid }: Props) {
  const { lang } = useReader();
  const say = briefingWords(lang);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const nameOf = (item: BriefingItem) =>
    item.title.trim() || (answers.get(item.id)?.data?.spec.title ?? (item.kind === 'text' ? say.text : '…'));
  const move = (item: BriefingItem, to: number) => {
    const { briefing: after } = act({ type: 'move', id: item.id, to });
    const at = after.items.findIndex((one) => one.id === item.id);
    onSaid(say.moved(nameOf(item), at + 1, after.items.length));
    // The row has moved in the document, and the browser let go of what was in it.
    requestAnimationFrame(() => document.getElementById(`bf-handle-${item.id}`)?.focus());
  };
  return (
    <ol className="bf-items">
      {briefing.items.map((item, at) => {
        const answer = answers.get(item.id);
        const name = nameOf(item);
        return (
          <li
            key={item.id}
            className={over === item.id && dragged !== item.id ? 'bf-item bf-over' : 'bf-item'}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(item.id);
            }}
            onDrop={(event) => {
              event.preventDefault();
              const moved = briefing.items.find((one) => one.id === dragged);
              if (moved !== undefined && moved !== item) move(moved, at);
              setDragged(null);
              setOver(null);
            }}
          >
            <div className="bf-item-head">
              <button
                type="button"
                id={`bf-handle-${item.id}`}
                className="bf-handle"
                draggable
                aria-label={say.handle(name)}
                onDragStart={(event: DragEvent<HTMLButtonElement>) => {
                  event.dataTransfer.effectAllowed = 'move';
                  event.dataTransfer.setData('text/plain', name);
                  setDragged(item.id);
                }}
                onDragEnd={() => {
                  setDragged(null);
                  setOver(null);
                }}
                onKeyDown={(event: KeyboardEvent) => {
                  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
                  if (step === 0 || !event.altKey) return;
                  event.preventDefault();
                  move(item, at + step);
                }}
              >
                <span aria-hidden="true">⠿</span>
              </button>
              <span className="quiet">{at + 1}</span>
              <strong className="bf-name">{name}</strong>
              <span className="bf-item-tools">
                <button type="button" className="button small" disabled={at === 0} onClick={() => move(item, at - 1)}>
                  {say.up}
                </button>
                <button
                  type="button"
                  className="button small"
                  disabled={at === briefing.items.length - 1}
                  onClick={() => move(item, at + 1)}
                >
                  {say.down}
                </button>
                <button
                  type="button"
                  className="button small"
                  aria-label={say.removeWhat(name)}
                  onClick={() => {
                    act({ type: 'remove', id: item.id });
                    onSaid(say.removed(name));
                  }}
                >
                  {say.remove}
                </button>
              </span>
            </div>
            <Fields item={item} spec={answer?.data?.spec.title ?? ''} act={act} />
            {item.kind === 'view' && <State item={item} answer={answer} act={act} />}
            {item.kind === 'sql' && <Statement item={item} answer={answer} act={act} />}
          </li>
        );
      })}
    </ol>
  );
}

type FieldsProps = { readonly item: BriefingItem; readonly spec: string; readonly act: BriefingDesk['act'] };

function Fields({ item, spec, act }: FieldsProps) {
  const { lang } = useReader();
  const say = briefingWords(lang);
  const { id } = item;
  return (
    <div className="bf-fields">
      <Typed
        label={item.kind === 'text' ? say.textTitle : say.itemTitle}
        value={item.title}
        placeholder={spec}
        longest={LONGEST_BRIEFING_TITLE}
        onDone={(title) => act({ type: 'retitle', id, title })}
      />
      {item.kind !== 'text' && (
        <Pick
          label={say.show}
          value={item.show}
          options={SHOWS.map((value) => ({ value, label: say.shows[value] }))}
          onChange={(show) => act({ type: 'show', id, show })}
        />
      )}
      <Typed
        label={item.kind === 'text' ? say.text : say.itemNote}
        value={item.note}
        placeholder={item.kind === 'text' ? '' : say.notePrompt}
        longest={LONGEST_BRIEFING_NOTE}
        rows={item.kind === 'text' ? 4 : 2}
        onDone={(note) => act({ type: 'annotate', id, note })}
      />
    </div>
  );
}

type StateProps = {
  readonly item: ViewItem;
  readonly answer: ItemAnswer | undefined;
  readonly act: BriefingDesk['act'];
};

/** What became of the question: answered, fitted, changed since, or why it has no answer. */
function State({ item, answer, act }: StateProps) {
  const { lang, catalog } = useReader();
  const say = briefingWords(lang);
  const { data, error } = answer ?? {};
  return (
    <div className="bf-state">
      <a className="quiet" href={item.address}>
        {say.seeView}
      </a>
      {data === undefined && error == null && <p className="quiet">{say.waiting}</p>}
      {error != null && (
        <p className="bf-warn" role="note">
          {say.failed}
          {error instanceof VocError && error.failure.code !== 'no_data'
            ? failureWords(error.failure, lang).title
            : say.gonePiece}
        </p>
      )}
      {data !== undefined && data.unknown.length > 0 && (
        <p className="bf-warn" role="note">
          {say.lacksSchools(data.unknown)}
        </p>
      )}
      {data?.repairs
        .filter((repair) => repair.field !== 'schools' && repair.field !== 'data')
        .map((repair) => (
          <p key={repair.field + repair.given} className="quiet">
            {say.repaired(repair.given, repair.used)}
          </p>
        ))}
      {data !== undefined && (
        <Changes
          item={item}
          spec={data.spec}
          onAccept={() => act({ type: 'accept', id: item.id, data: catalog.fingerprint, seen: seenIn(data.spec) })}
        />
      )}
    </div>
  );
}
