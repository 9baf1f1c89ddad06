import { Help } from '../ui/help.tsx';
import { useReader } from '../ui/reader.ts';

/** What do the data say to a query of my own? */
export default function SqlPage() {
  const { w } = useReader();
  return (
    <>
      <h1>{w.pages.sql}</h1>
      <Help page="sql" />
    </>
  );
}
