import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { freePort } from '../free-port.ts';
import { htmlContentType } from './charset.ts';

export interface PageServer {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  port: number;
  stop(): Promise<void>;
}

/** What a page may be made of; nothing else of the folder is handed out. */
const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
const HTML = /^\.(s?html?|xhtml|shtml)$/i;

/** The file that a path names inside a folder; undefined for what leads out of it and for hidden files. */
export function fileOf(folder: string, pathname: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.split(/[/\\]/).some(part => part.startsWith('.'))) return undefined;
  const file = join(folder, path);
  return file.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? file : undefined;
}

async function answer(reply: ServerResponse, file: string): Promise<void> {
  const extension = extname(file);
  const type = TYPES[extension.toLowerCase()];
  if (HTML.test(extension)) {
    const bytes = await readFile(file);
    reply.writeHead(200, { 'content-type': htmlContentType(bytes), 'cache-control': 'no-store' }).end(bytes);
  } else if (type && (await stat(file)).isFile()) {
    reply.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
    createReadStream(file).pipe(reply);
  } else {
    reply.writeHead(404).end();
  }
}

/**
 * Serves the pages of folders on loopback, byte for byte.
 * @param mounts path prefix, `/` or `/name/`, and its folder
 * @param port taken if it is free
 */
export async function serveMounts(mounts: ReadonlyMap<string, string>, port?: number): Promise<PageServer> {
  const own = await freePort(port);
  const host = `127.0.0.1:${own}`;
  const server = createServer(async (request, reply) => {
    // Another name for this address would be a page elsewhere that rebound its own.
    const isOurs = request.headers.host === host && (request.method === 'GET' || request.method === 'HEAD');
    const { pathname } = new URL(request.url ?? '/', `http://${host}`);
    const [prefix, folder] =
      [...mounts].sort((a, b) => b[0].length - a[0].length).find(([mount]) => pathname.startsWith(mount)) ??
      [];
    const file =
      isOurs && prefix && folder !== undefined ? fileOf(folder, pathname.slice(prefix.length)) : undefined;
    try {
      if (file === undefined) reply.writeHead(404).end();
      else await answer(reply, file);
    } catch {
      if (!reply.headersSent) reply.writeHead(404);
      reply.end();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(own, '127.0.0.1', resolve);
  });
  const stop = async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  };
  return { origin: `http://${host}`, port: own, stop };
}

/** Serves the pages of one folder. */
export function servePages(folder: string, port?: number): Promise<PageServer> {
  return serveMounts(new Map([['/', folder]]), port);
}
