import { type ComponentProps, useMemo } from 'react';
import {
  Autocomplete,
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';
import { indicatorName } from '../../format/names.ts';
import { words } from '../../format/words.ts';
import type { Indicator } from '../../model/indicator.ts';
import { FAMILIES } from '../../model/indicator.ts';
import { matches } from '../pickers/search.ts';
import { useReader } from '../reader.ts';
import { PickerSearch } from './picker-search.tsx';
import { PlacedOption } from './placed-option.tsx';
import { type Anchor, PickerPopover } from './popover.tsx';

type Props = {
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
  /** The address of the page with an indicator chosen. */
  readonly leadsTo: (id: string) => string;
};
/** Only rows in sight are in the document: all of them would take longer to draw than a reader waits. Names may need two lines. */
const ROWS = { estimatedRowHeight: 34, estimatedHeadingHeight: 34, padding: 4 };

type Entry = { readonly indicator: Indicator; readonly schools: number };

/** One indicator out of hundreds: searched by name, alias, pinyin; grouped by family; those with data for the chosen schools first. */
export default function IndicatorPopover({ value, onChange, leadsTo, ...anchor }: Props & Anchor) {
  const { w } = useReader();
  return (
    <PickerPopover {...anchor} label={w.indicator} kind="indicators">
      <IndicatorList value={value} onChange={onChange} leadsTo={leadsTo} />
    </PickerPopover>
  );
}

function IndicatorList({ value, onChange, leadsTo }: Props) {
  const { w, lang, catalog } = useReader();
  const { groups, order, byId, schools } = useGroups();
  const family = words(lang).family;
  return (
    <Autocomplete
      filter={(_text, input, node) => {
        const indicator = byId.get(String(node.key));
        if (indicator === undefined) return false;
        const names = [indicator.name_zh, indicator.name_en, ...indicator.aliases, indicator.id];
        return matches({ names, pinyin: catalog.pinyin[indicator.id] ?? '' }, input);
      }}
    >
      <PickerSearch label={w.searchIndicators} />
      <Virtualizer layout={ListLayout} layoutOptions={ROWS}>
        <ListBox
          aria-label={w.indicator}
          className="options options-many"
          selectionMode="single"
          selectedKeys={value === undefined ? [] : [value]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys];
            if (key !== undefined) onChange(String(key));
            else if (value !== undefined) onChange(value);
          }}
          items={groups}
          renderEmptyState={() => <p className="options-empty">{w.noMatch}</p>}
        >
          {(group) => (
            <ListBoxSection id={group.id}>
              <Header className="options-header">{group.family === null ? w.withoutData : family[group.family]}</Header>
              <Collection items={group.entries}>
                {(entry) => (
                  <ListBoxItem
                    id={entry.id}
                    textValue={indicatorName(entry.indicator, lang)}
                    className="option"
                    render={(props) => (
                      <PlacedOption
                        {...(props as ComponentProps<'div'>)}
                        item={entry.id}
                        order={order}
                        data-leads={leadsTo(entry.id)}
                      />
                    )}
                  >
                    <span className="option-name">{indicatorName(entry.indicator, lang)}</span>
                    <span className="option-note">{w.schoolsWithValue(entry.schools, schools)}</span>
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Virtualizer>
    </Autocomplete>
  );
}

/** Sections in the codebook's family order, then one for what the chosen schools do not report. */
function useGroups() {
  const { catalog, view } = useReader();
  return useMemo(() => {
    const chosen = new Set(view.schools.length > 0 ? view.schools : catalog.schools.map((school) => school.id));
    const reporting = new Map<string, Set<string>>();
    for (const row of catalog.coverage) {
      if (!row.has_value || !chosen.has(row.school)) continue;
      const set = reporting.get(row.indicator) ?? new Set<string>();
      reporting.set(row.indicator, set.add(row.school));
    }
    const entries = catalog.indicators.map((indicator): Entry & { id: string } => ({
      id: indicator.id,
      indicator,
      schools: reporting.get(indicator.id)?.size ?? 0,
    }));
    const groups = [
      ...FAMILIES.map((family) => ({
        id: `family-${family}`,
        family,
        entries: entries.filter((entry) => entry.schools > 0 && entry.indicator.family === family),
      })),
      { id: 'family-none', family: null, entries: entries.filter((entry) => entry.schools === 0) },
    ].filter((group) => group.entries.length > 0);
    const byId = new Map(catalog.indicators.map((indicator) => [indicator.id, indicator]));
    const order = groups.flatMap((group) => group.entries.map((entry) => entry.id));
    return { groups, order, byId, schools: chosen.size };
  }, [catalog, view.schools]);
}
