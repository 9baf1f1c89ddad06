import { Help } from '../ui/help.tsx';
import { useReader } from '../ui/reader.ts';

/** I need it in a document. */
export default function BriefingPage() {
  const { w } = useReader();
  return (
    <>
      <h1>{w.pages.briefing}</h1>
      <Help page="briefing" />
    </>
  );
}
