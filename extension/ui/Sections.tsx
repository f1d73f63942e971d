import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface Section {
  /** Stands in the address behind `#`, so that a section can be linked and gone back to. */
  id: string;
  title: string;
  body: () => ComponentChildren;
}

/** The sections of a page, one at a time, with links to all of them; the first where the address names none. */
export function Sections({ sections, label }: { sections: readonly Section[]; label: string }) {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onChange = () => setHash(location.hash);
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  const shown = sections.find(({ id }) => hash === `#${id}`) ?? sections[0];
  if (!shown) return null;
  return (
    <>
      {sections.length > 1 && (
        <nav class="sections" aria-label={label}>
          {sections.map(({ id, title }) => (
            <a key={id} href={`#${id}`} aria-current={id === shown.id ? 'page' : undefined}>
              {title}
            </a>
          ))}
        </nav>
      )}
      {shown.body()}
    </>
  );
}
