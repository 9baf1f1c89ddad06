import type { NotebookEntry } from '../model/notebook.ts';
import { formatAddress, parseAddress } from './address.ts';

/** The address of an entry's question with the fingerprint of the data that answered it; empty where it has none. */
export function linkOf({ address, data }: Pick<NotebookEntry, 'address' | 'data'>): string {
  return address === '' ? '' : formatAddress({ ...parseAddress(address), data });
}
