import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute and more, the longest first: begun last, they would run while the other core has nothing to do. */
const LONG = ['screens', 'review', 'link'].map(name => `tests/e2e/${name}.test.ts`);

/** As Vitest orders files, but for those that are known to be long: where nothing was run before, it goes by their size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turn = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex(file => moduleId.endsWith(file));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => turn(a) - turn(b));
  }
}
