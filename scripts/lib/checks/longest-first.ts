import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take long though few lines stand in them, the longest first: begun last, they would run while the other cores have nothing to do. */
const LONG = [
  ...['screens', 'review', 'link', 'workbench-large', 'import', 'frames', 'painting'].map(
    name => `e2e/${name}`,
  ),
  ...['sim/seeds', 'formats/round-trip', 'sim/variants', 'extension/background/compaction'],
  ...['page/fingerprint', 'anchoring/reanchor'],
].map(name => `tests/${name}.test.ts`);

/**
 * As Vitest orders the files of a project, but for those that are known to be long: where nothing was run before, it
 * goes by their size. A project's files stay together, for they share its processes.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turn = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex(file => moduleId.endsWith(file));
      return at < 0 ? LONG.length : at;
    };
    const projects = Map.groupBy(await super.sort(files), file => file.project.name);
    return [...projects.values()].flatMap(group => group.toSorted((a, b) => turn(a) - turn(b)));
  }
}
