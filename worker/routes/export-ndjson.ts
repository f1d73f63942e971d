import { Hono } from 'hono';
import * as v from 'valibot';
import {
  decodeCursor,
  EXPORT_LOG_VERSION,
  type ExportHeadSchema,
  MAX_EXPORT_ACTORS,
} from '../../shared/protocol/export-log.ts';
import type { AppEnv } from '../env.ts';
import { ApiError } from '../errors.ts';
import { readAnnounced } from '../export/read-announced.ts';
import { streamLog } from '../export/stream-log.ts';
import { validate } from '../middleware/validate.ts';
import { readWorkspace } from '../store/records.ts';

const QuerySchema = v.object({
  cursor: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(16 * 1024),
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        const vector = decodeCursor(dataset.value);
        if (vector) return vector;
        addIssue({ message: 'no cursor' });
        return NEVER;
      }),
    ),
    '-',
  ),
});

function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}

/** `GET /v1/w/:ws/export.ndjson`: the logs after the cursor, as a stream. Lists actors and members, reads batches ahead. */
export const exportNdjson = new Hono<AppEnv>().get(
  '/export.ndjson',
  validate('query', QuerySchema),
  async c => {
    const { kv, now, who } = c.var;
    const { actors, names, erased } = await readAnnounced(kv, who.ws);
    if (actors.length > MAX_EXPORT_ACTORS) {
      throw new ApiError('use_ndjson', {
        zh: `这个工作区有超过 ${MAX_EXPORT_ACTORS} 台设备，服务器导不出来。请在扩展里导出。`,
        en: `This workspace has more than ${MAX_EXPORT_ACTORS} devices, too many to export here. Export from the extension.`,
      });
    }
    const cursor = c.req.valid('query').cursor;
    const vector = { ...Object.fromEntries(actors.map(actor => [actor, 0])), ...cursor };
    const head: v.InferOutput<typeof ExportHeadSchema> = {
      meipi: 'log',
      version: EXPORT_LOG_VERSION,
      workspace: { id: who.ws, name: (await readWorkspace(kv, who.ws))?.name ?? who.ws },
      exported: new Date(now).toISOString(),
      users: Object.fromEntries(names),
      erased,
    };
    return c.body(streamOf(streamLog(kv, who.ws, head, vector, now)), 200, {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': `attachment; filename="meipi-${who.ws}.ndjson"`,
    });
  },
);
