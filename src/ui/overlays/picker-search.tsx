import { Button, Input, SearchField } from 'react-aria-components';
import { useReader } from '../reader.ts';

/** The search line at the top of a picker's list; typing filters, arrows move in the list, which is always there. */
export function PickerSearch({ label }: { readonly label: string }) {
  const { w } = useReader();
  return (
    <SearchField aria-label={label} autoFocus className="search">
      <Input placeholder={label} className="search-input" role="combobox" aria-expanded="true" />
      <Button className="search-clear" aria-label={w.clear}>
        ×
      </Button>
    </SearchField>
  );
}
