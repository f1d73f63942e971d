export { putRows } from '../../../scripts/lib/extension/put-rows.ts';
