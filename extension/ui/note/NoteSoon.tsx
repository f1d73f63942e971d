import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { NoteProps } from './Note.tsx';

let Read: ComponentType<NoteProps> | undefined;

async function load(): Promise<ComponentType<NoteProps>> {
  Read ??= (await import('./Note.tsx')).Note;
  return Read;
}

/** A note with its Markdown, as it was typed until the first has fetched what reads it: most pages open without a note. */
export function NoteSoon(props: NoteProps) {
  const [Shown, setShown] = useState(() => Read);
  useEffect(() => {
    if (!Shown)
      void load().then(
        loaded => setShown(() => loaded),
        error => console.error('meipi:', error),
      );
  }, []);
  return Shown ? <Shown {...props} /> : <div class="note plain">{props.note}</div>;
}
