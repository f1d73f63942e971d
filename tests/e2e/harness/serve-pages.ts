export { type PageServer, servePages } from '../../../scripts/lib/pages/serve-pages.ts';
