import { useRef, useState } from 'react';
import { words } from '../../format/words.ts';
import { briefingWords } from '../../format/words-briefing-page.ts';
import { saveFile } from '../../io/save-file.ts';
import type { Briefing } from '../../model/briefing.ts';
import { BRIEFING_EXTENSION, LARGEST_FILE, readBriefing, writeBriefing } from '../../query/briefing-file.ts';
import { useReader } from '../reader.ts';
import type { BriefingDesk } from './use-briefing.ts';

type Opened = { readonly name: string; readonly briefing: Briefing; readonly dropped: number };
type Props = {
  readonly briefing: Briefing;
  readonly act: BriefingDesk['act'];
  readonly onSaid: (text: string) => void;
};

/** To a file and from one; what is at hand stays until the reader has said that it may be replaced. */
export function FileBar({ briefing, act, onSaid }: Props) {
  const { lang } = useReader();
  const say = briefingWords(lang);
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [problem, setProblem] = useState('');

  async function read(file: File) {
    setOpened(null);
    setProblem('');
    const told = (text: string) => setProblem(words(lang).colon(file.name, `${text} ${say.file.still}`));
    if (file.size > LARGEST_FILE) return told(say.file.problems.too_large);
    const text = await file.text().catch(() => null);
    if (text === null) return told(say.file.unread);
    const found = readBriefing(text);
    if (!found.ok) return told(say.file.problems[found.problem]);
    const { briefing: other, dropped } = found;
    if (briefing.items.length === 0 && dropped === 0) replace(other);
    else setOpened({ name: file.name, briefing: other, dropped });
  }

  function replace(other: Briefing) {
    act({ type: 'open', briefing: other });
    setOpened(null);
    onSaid(say.file.opened(other.items.length));
  }

  const name = `${(briefing.title.trim() || say.title).replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').slice(0, 60)}${BRIEFING_EXTENSION}`;
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {say.openFile}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={say.openFile}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file !== undefined) void read(file);
        }}
      />
      {briefing.items.length > 0 && (
        <button
          type="button"
          className="button"
          onClick={() => {
            saveFile(name, 'application/json', writeBriefing(briefing));
            onSaid(say.file.saved(name));
          }}
        >
          {say.saveFile}
        </button>
      )}
      {problem !== '' && (
        <p className="bf-warn bf-wide" role="alert">
          {problem}
        </p>
      )}
      {opened !== null && (
        <div className="bf-warn bf-wide" role="alert">
          <p>
            {say.file.confirm(opened.name, opened.briefing.items.length, briefing.items.length)}
            {opened.dropped > 0 && ` ${say.file.dropped(opened.dropped)}`}
          </p>
          <p className="bf-row">
            <button type="button" className="button primary" onClick={() => replace(opened.briefing)}>
              {say.file.replace}
            </button>
            <button type="button" className="button" onClick={() => setOpened(null)}>
              {say.file.keep}
            </button>
          </p>
        </div>
      )}
    </>
  );
}
