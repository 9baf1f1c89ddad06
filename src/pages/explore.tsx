import { BenchTabs } from '../ui/bench-tabs.tsx';
import { Help } from '../ui/help.tsx';
import { useReader } from '../ui/reader.ts';

/** No page asks your question? Cut the data yourself. */
export default function ExplorePage() {
  const { w } = useReader();
  return (
    <>
      <BenchTabs />
      <h1>{w.pages.explore}</h1>
      <Help page="explore" />
    </>
  );
}
