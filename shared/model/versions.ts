import { hlcTime } from '../sync/clock.ts';
import { type Entry, otherVersions } from '../sync/merge.ts';
import type { FieldValue } from '../sync/ops.ts';
import { stampUser } from '../sync/stamp-user.ts';
import { isDiscussionField } from './discussion.ts';

/** What one writer made of a field, while another wrote it too and neither saw the other. */
export interface FieldVersion {
  /** Its stamp names it. */
  stamp: string;
  value: FieldValue;
  /** User id. */
  by: string;
  /** ms since 1970 UTC */
  at: number;
}

/** The fields of which there are several versions; of each the one that shows comes first, no value twice. */
export function fieldVersions(entry: Entry): { field: string; versions: FieldVersion[] }[] {
  return Object.keys(entry.fields)
    .filter(field => !isDiscussionField(field))
    .flatMap(field => {
      const [shown] = entry.fields[field]?.heads ?? [];
      const others = otherVersions(entry, field);
      if (!shown || others.length === 0) return [];
      const distinct = new Map([shown, ...others].reverse().map(version => [version.value, version]));
      const versions = [...distinct.values()]
        .reverse()
        .map(({ at, value }) => ({ stamp: at, value, by: stampUser(at), at: hlcTime(at) }));
      return [{ field, versions }];
    });
}
