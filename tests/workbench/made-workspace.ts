export { type MadeOptions, madePages, seeded } from '../../scripts/lib/bench/workbench/made-workspace.ts';
