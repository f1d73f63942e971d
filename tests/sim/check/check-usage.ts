/** Whether the worker kept to the design's budget of store operations, request by request. */
import type { Figures } from '../../../scripts/lib/sim/outcome.ts';
import type { Usage } from '../store/simulated-kv.ts';
import type { Answered } from '../world/network.ts';
import type { World } from '../world/world.ts';

/** Token and member, which an isolate that has not seen the token lately reads; a push asks for the workspace, too. */
const AUTH_READS = 2;
const OPEN_READS = 1;

const isPush = ({ method, path }: Answered) => method === 'PUT' && path.includes('/log/');
const isPull = ({ path }: Answered) => path.endsWith('/pull');

/** A push writes once, twice for an actor's first batch, and reads no log; a pull with nothing new reads once an actor. */
export function overBudget(answers: readonly Answered[]): string[] {
  return answers.flatMap(answer => {
    const { method, path, status, usage, asked, said } = answer;
    const { reads, writes, lists } = usage;
    const spent = `${method} ${path} ${status}: ${reads} reads, ${writes} writes, ${lists} lists`;
    if (status >= 500 && status !== 503) return [spent];
    if (isPush(answer)) {
      const most = path.endsWith('/1') ? 2 : 1;
      return writes > most || reads > AUTH_READS + OPEN_READS || lists > 0 ? [spent] : [];
    }
    if (isPull(answer) && status === 200) {
      const actors = Object.keys((JSON.parse(asked) as { vv: object }).vv).length;
      const found = (JSON.parse(said) as { batches: unknown[] }).batches.length;
      // Reading on doubles its window while it finds.
      const most = AUTH_READS + actors + 2 * found;
      return reads > most || writes > 0 || lists > 0
        ? [`${spent} for ${actors} actors, ${found} batches`]
        : [];
    }
    return [];
  });
}

/** What the run asked of the worker and of its store. */
export function figuresOf({ answers, ledger }: Pick<World, 'answers' | 'ledger'>): Figures {
  const total = (kind: keyof Usage, from = answers) => from.reduce((sum, { usage }) => sum + usage[kind], 0);
  const pushes = answers.filter(answer => isPush(answer) && answer.status === 201);
  const pulls = answers.filter(answer => isPull(answer) && answer.status === 200);
  return {
    acts: ledger.writes.length + ledger.deeds.length,
    pushes: pushes.length,
    pulls: pulls.length,
    writes: total('writes', pushes),
    reads: total('reads', pulls),
    lists: total('lists'),
  };
}
