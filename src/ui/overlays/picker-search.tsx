import { Button, Input, SearchField } from 'react-aria-components';
import { useReader } from '../reader.ts';

/** The search line at the top of a picker's list; typing filters, arrows move in the list. */
export function PickerSearch({ label }: { readonly label: string }) {
  const { w } = useReader();
  return (
    <SearchField aria-label={label} autoFocus className="search">
      <Input placeholder={label} className="search-input" />
      <Button className="search-clear" aria-label={w.clear}>
        ×
      </Button>
    </SearchField>
  );
}
