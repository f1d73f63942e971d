import { deviceSize } from '../../storage/device-size.ts';
import { useLive } from '../use-live.ts';
import { Backup } from './Backup.tsx';
import { DataSize } from './DataSize.tsx';
import { Diagnostics } from './Diagnostics.tsx';
import { EraseDevice } from './EraseDevice.tsx';
import type { OptionsProps } from './OptionsPage.tsx';
import { Restore } from './Restore.tsx';

/** What is stored here, how it is kept safe, and how it is taken away. */
export function Data(props: OptionsProps) {
  const { db, fail } = props;
  const sizes = useLive(() => deviceSize(db), fail) ?? [];
  return (
    <>
      <DataSize sizes={sizes} t={props.t} fail={fail} />
      <Backup {...props} />
      <Restore {...props} />
      <Diagnostics {...props} sizes={sizes} />
      <EraseDevice {...props} sizes={sizes} />
    </>
  );
}
