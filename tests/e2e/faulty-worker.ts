import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const WS = 'w'.repeat(16);
const MEMBER = {
  workspace: { id: WS, name: '故障演练' },
  user: { id: 'u'.repeat(16), name: '演练' },
  role: 'owner',
};

function answer(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function refusal(code: string) {
  return { error: { code, message: { zh: '演练', en: 'drill' } } };
}

/** `cut`: no answer at all. */
export type Fault = 'none' | 'cut' | 'unauthorized' | 'forbidden' | 'busy' | 'full' | 'garbage';

/** A server that lets an extension connect and then fails as told. What was pushed while it worked is in `batches`. */
export async function startFaultyWorker() {
  let fault: Fault = 'none';
  const batches: string[] = [];
  const server = createServer((request, response) => {
    if (fault === 'cut') {
      request.socket.destroy();
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const now = Date.now();
      const path = request.url ?? '';
      if (fault === 'unauthorized') return answer(response, 401, refusal('unauthorized'));
      if (fault === 'forbidden') return answer(response, 403, refusal('forbidden'));
      if (fault === 'busy') return answer(response, 429, refusal('rate_limited'), { 'retry-after': '60' });
      if (fault === 'full')
        return answer(response, 503, refusal('storage_unavailable'), { 'retry-after': '120' });
      if (fault === 'garbage') return response.writeHead(200).end('<html>captive portal</html>');
      if (path.endsWith('/pull')) return answer(response, 200, { batches: [], more: false, now });
      if (path.endsWith('/actors')) return answer(response, 200, { actors: [], now });
      if (path.includes('/log/')) {
        batches.push(Buffer.concat(chunks).toString());
        return answer(response, 201, { hash: '', now });
      }
      if (path.includes('/pages/')) return answer(response, 201, { sha256: '', bytes: 0, now });
      return answer(response, 200, { ...MEMBER, now });
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    link: `http://127.0.0.1:${port}/connect#ws=${WS}&token=mp_${'a'.repeat(60)}`,
    batches,
    fail: (next: Fault) => {
      fault = next;
    },
    stop: () => new Promise(resolve => server.close(resolve)),
  };
}
