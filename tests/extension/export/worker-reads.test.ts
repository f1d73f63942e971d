import { describe, expect, it } from 'vitest';
import type { FromReader, ToReader } from '../../../extension/export/chosen-messages.ts';
import { workerReads } from '../../../extension/export/worker-reads.ts';
import { codebookOf } from '../../../shared/model/codebook.ts';

const ASKED = {
  ws: { id: 'w', name: '课题组' },
  filter: {},
  options: { text: false, comments: false },
  codebook: codebookOf([]),
  names: new Map(),
};
const PAGE = { id: 'page', url: 'https://a.cn/1', canonicalUrl: 'https://a.cn/1', title: '工作报告' };

/** A worker that answers so; it says what it was told. */
function fakeWorker(answer: (message: ToReader) => FromReader | undefined) {
  const told: ToReader['is'][] = [];
  const worker = {
    ended: false,
    onerror: null as ((event: { message: string }) => void) | null,
    postMessage(message: ToReader) {
      told.push(message.is);
      const result = answer(message);
      if (message.is === 'read' && result) message.port.postMessage(result);
    },
    terminate() {
      worker.ended = true;
    },
  };
  const reads = workerReads(() => worker as unknown as Worker);
  return { worker, told, reader: reads(ASKED) };
}

describe('reading in a worker', () => {
  it('F24 asks once what is chosen, then page by page, and ends the worker with the reader', async () => {
    const pages = [{ page: PAGE, annotations: [] }];
    const { worker, told, reader } = fakeWorker(() => ({ ok: true, value: pages }));
    expect(await reader.read([PAGE])).toEqual(pages);
    await reader.read([PAGE]);
    expect(told).toEqual(['open', 'read', 'read']);
    reader.end();
    expect(worker.ended).toBe(true);
  });

  it('F24 throws what kept the worker from reading, and what ended it', async () => {
    const failing = fakeWorker(() => ({ ok: false, error: { code: 'storage_failed', detail: 'no disk' } }));
    await expect(failing.reader.read([PAGE])).rejects.toMatchObject({
      code: 'storage_failed',
      message: 'no disk',
    });
    const broken = fakeWorker(() => undefined);
    const reading = broken.reader.read([PAGE]);
    broken.worker.onerror?.({ message: 'out of memory' });
    await expect(reading).rejects.toMatchObject({ code: 'internal', message: 'out of memory' });
  });
});
