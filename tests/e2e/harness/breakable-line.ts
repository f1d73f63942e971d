import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** `cut`: nothing gets through. `deaf`: batches arrive, and no answer to them comes back. */
export type Line = 'open' | 'cut' | 'deaf';

export interface BreakableLine {
  origin: string;
  set(line: Line): void;
  /** How many batches arrived unanswered. */
  unanswered(): number;
  stop(): Promise<void>;
}

/** A way to the worker that can be broken: what stands between a train and its server. Loopback only, on a free port. */
export async function breakableLine(workerOrigin: string): Promise<BreakableLine> {
  let line: Line = 'open';
  let unanswered = 0;
  const server = createServer((incoming, outgoing) => {
    if (line === 'cut') {
      incoming.socket.destroy();
      return;
    }
    const { host: _, ...headers } = incoming.headers;
    const onward = send(
      new URL(incoming.url ?? '/', workerOrigin),
      { method: incoming.method ?? 'GET', headers },
      reply => {
        if (line === 'deaf' && incoming.method === 'PUT' && incoming.url?.includes('/log/')) {
          unanswered++;
          reply.resume();
          return;
        }
        outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(outgoing);
      },
    );
    onward.on('error', () => incoming.socket.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    set: next => {
      line = next;
      if (next === 'cut') server.closeAllConnections();
    },
    unanswered: () => unanswered,
    stop: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
