/** What is written on a key; screen readers are told by `aria-keyshortcuts`. */
export function Kbd({ label }: { label: string | undefined }) {
  return label === undefined ? null : (
    <span class="kbd" aria-hidden="true">
      {label}
    </span>
  );
}
