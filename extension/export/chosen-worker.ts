/** Reads what is exported in a worker: the store is read while the page writes what was read before. */
import { answer } from '../result.ts';
import { MeipiDb } from '../storage/db.ts';
import type { ChosenReader } from './chosen.ts';
import type { FromReader, ToReader } from './chosen-messages.ts';
import { readsHere } from './reads-here.ts';

const scope = globalThis as unknown as { onmessage: ((event: MessageEvent<ToReader>) => void) | null };
const reads = readsHere(new MeipiDb());
let reader: ChosenReader | undefined;

scope.onmessage = ({ data }) => {
  if (data.is === 'open') {
    reader = reads(data.asked);
    return;
  }
  const { is, pages, port } = data;
  void answer(async () => reader?.[is](pages) ?? []).then(result =>
    port.postMessage(result satisfies FromReader),
  );
};
