import { toExport } from '../../../shared/formats/to-export.ts';
import { viewAnnotation } from '../../../shared/model/annotation.ts';
import { readCodebook } from '../../../shared/model/codebook.ts';
import { viewDiscussion } from '../../../shared/model/discussion.ts';
import { viewPage } from '../../../shared/model/page.ts';
import { noUsage } from '../store/simulated-kv.ts';
import { createIsolates, NAME } from '../world/server.ts';
import type { World } from '../world/world.ts';
import { canonical } from './canonical.ts';
import type { Replica } from './replica.ts';

/** How the worker's export differs from what the log says. */
export async function checkExport(world: World, ws: string, log: Replica): Promise<string[]> {
  const { store, scheduler } = world;
  const [isolate] = createIsolates(store, 1, () => scheduler.now);
  const seat = world.seats.find(each => each.ws === ws);
  const headers = { authorization: `Bearer ${seat?.token}` };
  const path = `/v1/w/${ws}/export.json?include=rejected,comments`;
  const response = await isolate!(path, { headers }, noUsage());
  if (!response.ok) return [`status ${response.status}`];
  const said = (await response.json()) as ReturnType<typeof toExport>;
  const entries = [...log.entries.values()];
  const ours = toExport({
    workspace: said.workspace,
    generator: said.generator,
    exported: said.exported,
    pages: entries.filter(({ of }) => of === 'page').flatMap(entry => viewPage(entry) ?? []),
    annotations: entries
      .filter(({ of }) => of === 'annotation')
      .flatMap(entry => viewAnnotation(entry) ?? []),
    codebook: readCodebook(entries),
    names: new Map(world.seats.map(({ user }) => [user, NAME])),
    rejected: true,
    discussions: new Map(entries.map(entry => [entry.id, viewDiscussion(entry)])),
  });
  return canonical(said) === canonical(ours) ? [] : ['differs from the log'];
}
