import { createServer } from 'node:http';
import { freePort } from '../free-port.ts';

/** An empty page on loopback, where a page has WebCrypto. */
export async function servePage(): Promise<{ url: string; close: () => void }> {
  const port = await freePort();
  const server = createServer((_, reply) => {
    reply.setHeader('content-type', 'text/html');
    reply.end('<!doctype html><title>bench</title>');
  });
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
