import { type ComponentProps, useMemo } from 'react';
import { Autocomplete, Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { schoolName } from '../../format/names.ts';
import { words } from '../../format/words.ts';
import { LEVELS } from '../../model/school.ts';
import { matches } from '../pickers/search.ts';
import { useReader } from '../reader.ts';
import { PickerSearch } from './picker-search.tsx';
import { type Anchor, PickerPopover } from './popover.tsx';

/** Several schools, by level; none chosen means all. The order is by pinyin. */
export default function SchoolPopover(anchor: Anchor) {
  const { w, lang, catalog, view, go, href } = useReader();
  const groups = useMemo(
    () =>
      LEVELS.map((level) => ({
        id: `level-${level}`,
        level,
        schools: catalog.schools
          .filter((school) => school.level === level)
          .sort((a, b) => (a.pinyin < b.pinyin ? -1 : 1)),
      })).filter((group) => group.schools.length > 0),
    [catalog],
  );
  const byId = new Map(catalog.schools.map((school) => [school.id, school]));
  const all = view.schools.length === 0;
  const selected = all ? catalog.schools.map((school) => school.id) : view.schools;
  const chosen = (kept: (id: string) => boolean) => {
    const ids = catalog.schools.map((school) => school.id).filter(kept);
    return { schools: ids.length === catalog.schools.length ? [] : ids };
  };
  /** The address with one school more, or less. */
  const leadsTo = (id: string) => href(chosen((one) => (one === id) !== selected.includes(one)));
  return (
    <PickerPopover {...anchor} label={w.schools} kind="schools">
      <Autocomplete
        filter={(_text, input, node) => {
          const school = byId.get(String(node.key));
          if (school === undefined) return false;
          const names = [school.name_zh, school.name_en, school.province, school.city, school.id, ...school.programmes];
          return matches({ names: names.filter((name) => name !== null), pinyin: school.pinyin }, input);
        }}
      >
        <PickerSearch label={w.searchSchools} />
        <ListBox
          aria-label={w.schools}
          className="options"
          selectionMode="multiple"
          disallowEmptySelection
          selectedKeys={selected}
          onSelectionChange={(keys) => go(chosen((id) => keys === 'all' || keys.has(id)))}
          items={groups}
          renderEmptyState={() => <p className="options-empty">{w.noMatch}</p>}
        >
          {(group) => (
            <ListBoxSection id={group.id}>
              <Header className="options-header">{words(lang).level(group.level)}</Header>
              <Collection items={group.schools}>
                {(school) => (
                  <ListBoxItem
                    id={school.id}
                    textValue={schoolName(school, lang)}
                    className="option option-check"
                    render={(props) => <div {...(props as ComponentProps<'div'>)} data-leads={leadsTo(school.id)} />}
                  >
                    <span className="option-name">{schoolName(school, lang)}</span>
                    <span className="option-note">
                      {[...new Set([school.province, school.city])].filter(Boolean).join(' ')}
                    </span>
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Autocomplete>
      <div className="popover-foot">
        <button type="button" className="button small" disabled={all} onClick={() => go({ schools: [] })}>
          {w.selectAll}
        </button>
      </div>
    </PickerPopover>
  );
}
