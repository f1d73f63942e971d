export {
  connectLink,
  createWorkspace,
  exportJson,
  type LocalWorkspace,
} from '../../../scripts/lib/workspace.ts';
