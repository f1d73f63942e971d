export {
  connectLink,
  createWorkspace,
  exportJson,
  type LocalWorkspace,
  type NewWorkspace,
} from '../../../scripts/lib/workspace.ts';
