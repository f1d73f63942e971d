import { Agent, request } from 'node:http';

export interface Call {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Requests under way at one time. */
const CONCURRENCY = 8;

function send(agent: Agent, origin: URL, { method, path, headers, body }: Call): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const asked = request({ agent, host: origin.hostname, port: origin.port, method, path, headers }, reply => {
    reply.resume();
    reply.on('end', () => resolve(reply.statusCode ?? 0));
    reply.on('error', reject);
  });
  asked.on('error', reject);
  asked.end(body);
  return promise;
}

/**
 * Replies a second, over `ms`, with a fixed number of requests under way.
 * @throws Error when a reply is not a success
 */
export async function measureRate(origin: URL, ms: number, next: () => Call): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  const start = performance.now();
  let replies = 0;
  const lane = async () => {
    while (performance.now() - start < ms) {
      const status = await send(agent, origin, next());
      if (status >= 300) throw new Error(`${status} at ${next().path}`);
      replies++;
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, lane));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return replies / seconds;
}
