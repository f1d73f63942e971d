/** Where a file goes while it is written, so that it need not stand in memory: a place that the person chose, or the downloads. */
import { MeipiError } from '../result.ts';

export interface Sink {
  write(piece: Blob): Promise<void>;
  /** The file is whole: only now is it there. */
  close(): Promise<void>;
  /** Nothing is left of it; a file that stood there stays as it was. */
  abort(): Promise<void>;
}

/** Of the File System API, as far as it is used. */
export interface FileHandle {
  name: string;
  createWritable(): Promise<Sink>;
}

export interface PickerWindow {
  showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileHandle>;
}

/** Asks where the file is to be; undefined where the person does not say. */
export async function pickFile(
  name: string,
  { showSaveFilePicker }: PickerWindow,
): Promise<FileHandle | undefined> {
  try {
    return await showSaveFilePicker?.({ suggestedName: name });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw notWritten(error);
  }
}

/** A file that cannot be written is a failure that the person is told of, whatever the disk calls it. */
function notWritten(error: unknown): unknown {
  return error instanceof DOMException
    ? new MeipiError('not_written', `${error.name}: ${error.message}`, { cause: error })
    : error;
}

async function telling<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw notWritten(error);
  }
}

/** A file at a place that the person chose: the browser writes beside it until it is whole. */
export async function fileSink(handle: FileHandle): Promise<Sink> {
  const stream = await telling(handle.createWritable());
  return {
    write: piece => telling(stream.write(piece)),
    close: () => telling(stream.close()),
    abort: () => stream.abort(),
  };
}

/** A download: the browser holds what is written, on disk where it is large. */
export function downloadSink(save: (file: Blob) => void): Sink {
  let pieces: Blob[] = [];
  return {
    write: async piece => void pieces.push(piece),
    close: async () => save(new Blob(pieces)),
    abort: async () => {
      pieces = [];
    },
  };
}
