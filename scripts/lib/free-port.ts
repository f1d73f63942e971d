import { createServer } from 'node:net';

/** Tries to listen on loopback; the port that was got, or undefined. */
function listen(port: number): Promise<number | undefined> {
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  const server = createServer();
  server.once('error', () => resolve(undefined));
  server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
  });
  return promise;
}

/** The wanted port if it is free on loopback, else any free one. */
export async function freePort(wanted?: number): Promise<number> {
  const port = (wanted !== undefined && (await listen(wanted))) || (await listen(0));
  if (!port) throw new Error('no free port on 127.0.0.1');
  return port;
}
