import { type ComponentProps, useDeferredValue, useMemo, useState } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
} from 'react-aria-components';
import { paletteWords } from '../../format/words-palette.ts';
import { useAnswer } from '../data/use-answer.ts';
import { everything, find } from '../pickers/everything.ts';
import { useReader } from '../reader.ts';
import { PickerSearch } from './picker-search.tsx';

type Props = { readonly open: boolean; readonly onOpenChange: (open: boolean) => void };

const COUNTS = { kind: 'award_counts', schools: [] } as const;

/** The search over everything: type, choose, be there. */
export default function Palette({ open, onOpenChange }: Props) {
  const { lang } = useReader();
  return (
    <ModalOverlay className="overlay overlay-palette" isDismissable isOpen={open} onOpenChange={onOpenChange}>
      <Modal className="palette">
        <Dialog className="popover-dialog" aria-label={paletteWords(lang).title}>
          <Search onDone={() => onOpenChange(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Search({ onDone }: { readonly onDone: () => void }) {
  const { w, lang, catalog, view, go, href } = useReader();
  const say = paletteWords(lang);
  const [input, setInput] = useState('');
  const { data: counts } = useAnswer(COUNTS);
  const all = useMemo(() => everything(catalog, view, counts ?? [], lang), [catalog, view, counts, lang]);
  const found = useMemo(() => find(all, input), [all, input]);
  const announced = useDeferredValue(found.reduce((sum, { entries, left }) => sum + entries.length + left, 0));
  const byId = useMemo(() => new Map(Object.values(all).flatMap((list) => list.map((one) => [one.id, one]))), [all]);
  return (
    <Autocomplete inputValue={input} onInputChange={setInput}>
      <PickerSearch label={say.prompt} />
      <ListBox
        aria-label={say.title}
        className="options"
        items={found.map((group) => ({ ...group, id: group.kind }))}
        renderEmptyState={() => <p className="options-empty">{w.noMatch}</p>}
        onAction={(key) => {
          const entry = byId.get(String(key));
          if (entry === undefined) return;
          onDone();
          go(entry.to);
        }}
      >
        {(group) => (
          <ListBoxSection id={group.id}>
            <Header className="options-header">
              {say.groups[group.kind]}
              <span className="palette-goes">{say.goes[group.kind]}</span>
              {group.left > 0 && <span className="palette-more">{say.more(group.left)}</span>}
            </Header>
            <Collection items={group.entries}>
              {(entry) => (
                <ListBoxItem
                  id={entry.id}
                  textValue={entry.label}
                  className="option"
                  render={(props) => <div {...(props as ComponentProps<'div'>)} data-leads={href(entry.to)} />}
                >
                  <span className="option-name">{entry.label}</span>
                  <span className="option-note">{entry.note}</span>
                </ListBoxItem>
              )}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
      <p className="visually-hidden" role="status">
        {input.trim() === '' ? '' : say.found(announced)}
      </p>
      <p className="palette-keys" aria-hidden="true">
        {say.keys}
      </p>
    </Autocomplete>
  );
}
