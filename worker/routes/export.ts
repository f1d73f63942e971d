import { Hono } from 'hono';
import * as v from 'valibot';
import { serialize } from '../../shared/formats/json.ts';
import { toExport } from '../../shared/formats/to-export.ts';
import { viewAnnotation } from '../../shared/model/annotation.ts';
import { readCodebook } from '../../shared/model/codebook.ts';
import { viewDiscussion } from '../../shared/model/discussion.ts';
import { viewPage } from '../../shared/model/page.ts';
import { RECOGNITION_VERSION } from '../../shared/recognition/version.ts';
import { VERSION } from '../../shared/version.ts';
import type { AppEnv } from '../env.ts';
import { readAnnounced } from '../export/read-announced.ts';
import { readLog } from '../export/read-log.ts';
import { readTexts } from '../export/read-texts.ts';
import { validate } from '../middleware/validate.ts';
import { readWorkspace } from '../store/records.ts';

/** `include=text,rejected,comments`: the texts of the pages; what was rejected; what members said of annotations. */
const QuerySchema = v.object({
  include: v.optional(
    v.pipe(
      v.string(),
      v.transform(list => list.split(',')),
      v.array(v.picklist(['text', 'rejected', 'comments'])),
    ),
  ),
});

/** `GET /v1/w/:ws/export.json`: the workspace as one document (formats/json.ts). Lists and reads the whole log. */
export const exportJson = new Hono<AppEnv>().get('/export.json', validate('query', QuerySchema), async c => {
  const { ws } = c.get('who');
  const kv = c.get('kv');
  const include = c.req.valid('query').include ?? [];
  const { names, erased } = await readAnnounced(kv, ws);
  const entries = await readLog(kv, ws, erased);
  const of = (kind: 'annotation' | 'page') => entries.filter(entry => entry.of === kind);
  const pages = of('page').flatMap(entry => viewPage(entry) ?? []);
  const hashes = new Set(pages.flatMap(page => page.textSha256 ?? []));
  const document = toExport({
    workspace: { id: ws, name: (await readWorkspace(kv, ws))?.name ?? ws },
    pages,
    annotations: of('annotation').flatMap(entry => viewAnnotation(entry) ?? []),
    codebook: readCodebook(entries),
    generator: { version: VERSION, recognition: RECOGNITION_VERSION },
    exported: new Date(c.get('now')).toISOString(),
    names,
    rejected: include.includes('rejected'),
    ...(include.includes('comments') && {
      discussions: new Map(of('annotation').map(entry => [entry.id, viewDiscussion(entry)])),
    }),
    ...(include.includes('text') && { texts: await readTexts(kv, ws, hashes) }),
  });
  return c.body(serialize(document), 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="meipi-${ws}.json"`,
  });
});
