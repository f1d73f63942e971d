import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Codebook, codebookOf } from '../../../shared/model/codebook.ts';
import { loadCodebook } from '../../storage/codebook.ts';
import type { MeipiDb } from '../../storage/db.ts';
import { currentWorkspace } from '../../storage/workspaces.ts';
import { useLive } from '../use-live.ts';

const NO_CODES = codebookOf([]);
const ActiveCodebook = createContext<Codebook>(NO_CODES);

/** What is below sees tags as the codebook of the active workspace has them, and as soon as it changes. */
export function WithCodebook({ db, children }: { db: MeipiDb; children: ComponentChildren }) {
  const book = useLive(
    async () => {
      const row = await currentWorkspace(db);
      return row && loadCodebook(db, row.id);
    },
    error => console.error('meipi:', error),
  );
  return <ActiveCodebook.Provider value={book ?? NO_CODES}>{children}</ActiveCodebook.Provider>;
}

/** The codebook of the active workspace; an empty one until it was read. */
export function useCodebook(): Codebook {
  return useContext(ActiveCodebook);
}
