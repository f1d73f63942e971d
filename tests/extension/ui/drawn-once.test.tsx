import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { drawnOnce } from '../../../extension/ui/drawn-once.tsx';
import { useSteady } from '../../../extension/ui/use-steady.ts';

interface RowProps {
  item: { key: string; tags: string[] };
  onAct: (key: string) => void;
}

it('E37 of a list only the rows that changed are drawn anew, and act as the newest list does', () => {
  const drawn: string[] = [];
  const acted: string[] = [];
  const Row = drawnOnce(({ item, onAct }: RowProps) => {
    drawn.push(item.key);
    return (
      <button type="button" id={item.key} onClick={() => onAct(item.key)}>
        {item.tags.join()}
      </button>
    );
  });
  function List({ tags, turn }: { tags: string; turn: number }) {
    const { onAct } = useSteady({ onAct: (key: string) => acted.push(`${key}${turn}`) });
    return ['a', 'b'].map(key => (
      <Row key={key} item={{ key, tags: [key === 'a' ? 'x' : tags] }} onAct={onAct} />
    ));
  }
  const root = document.body.appendChild(document.createElement('main'));
  const draw = (tags: string, turn: number) => act(() => render(<List tags={tags} turn={turn} />, root));
  void draw('y', 1);
  void draw('z', 2);
  void draw('z', 3);
  expect(drawn).toEqual(['a', 'b', 'b']);
  expect(document.getElementById('b')?.textContent).toBe('z');
  document.getElementById('a')?.click();
  expect(acted).toEqual(['a3']);
});
