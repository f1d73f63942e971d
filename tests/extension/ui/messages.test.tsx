import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok, type Result } from '../../../extension/result.ts';
import { closed, type Message, settled, withMessage } from '../../../extension/ui/messages/messages.ts';
import { Progress } from '../../../extension/ui/messages/Progress.tsx';
import { Said } from '../../../extension/ui/messages/Said.tsx';
import { type LongRun, useLongRun } from '../../../extension/ui/messages/use-long-run.ts';
import { allWords } from '../../../extension/ui/translate-panel.ts';
import { type Running, useRun } from '../../../extension/ui/use-run.ts';
import { translator } from '../../../shared/words/say.ts';

const t = translator('zh-CN', allWords);
const open = (messages: readonly Message[]) =>
  messages.filter(one => one.open).map(one => one.failure ?? one.text);

describe('what was said', () => {
  it('Q5 keeps what went wrong in view through later acts, until it is closed', () => {
    const wrong = withMessage([], { failure: 'network' }, 1);
    const later = withMessage(settled(withMessage(wrong, { text: '已改名。' }, 2)), { text: '已归档。' }, 3);
    expect(open(later)).toEqual(['network', '已归档。']);
    expect(open(closed(later, 1))).toEqual(['已归档。']);
    expect(later.map(one => one.at)).toEqual([1, 2, 3]);
  });

  it('Q5 does not say the same fault twice, and says when it came last', () => {
    const twice = withMessage(withMessage([], { failure: 'network' }, 1), { failure: 'network' }, 9);
    expect(twice).toMatchObject([{ failure: 'network', at: 9, open: true }]);
    const again = withMessage(closed(twice, twice[0]?.id ?? 0), { failure: 'network' }, 10);
    expect(again).toHaveLength(2);
  });

  it('Q5 keeps the last fifty to be read again', () => {
    let messages: Message[] = [];
    for (let i = 0; i < 60; i++) messages = withMessage(messages, { text: String(i) }, i);
    expect(messages.map(one => one.text)).toEqual(Array.from({ length: 50 }, (_, i) => String(i + 10)));
    expect(new Set(messages.map(one => one.id)).size).toBe(50);
  });
});

const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

/** A page with acts, messages and a bar. */
function page() {
  const root = document.createElement('div');
  document.body.append(root);
  const hold: { running?: Running; long?: LongRun } = {};
  const undone = vi.fn();
  function Page({ last }: { last: number }) {
    const running = useRun();
    const long = useLongRun(running, t);
    Object.assign(hold, { running, long });
    return (
      <>
        <Said messages={running.messages} close={running.close} undo={{ last, take: undone }} t={t} />
        {long.progress && <Progress {...long.progress} t={t} />}
      </>
    );
  }
  const show = (last = 0) => act(() => render(<Page last={last} />, root));
  const text = (selector: string) => root.querySelector(selector)?.textContent;
  const press = (label: string) =>
    act(() =>
      [...root.querySelectorAll('button')]
        .find(one => one.getAttribute('aria-label') === label || one.textContent === label)
        ?.click(),
    );
  return {
    root,
    undone,
    show,
    text,
    press,
    run: () => hold.running as Running,
    long: () => hold.long as LongRun,
    end: () => act(() => render(null, root)),
  };
}

describe('messages on a page', () => {
  let it_: ReturnType<typeof page>;
  beforeEach(async () => {
    it_ = page();
    await it_.show();
  });
  afterEach(() => it_.end());

  it('Q5 has its live regions before there is anything to say', () => {
    expect(it_.root.querySelector('[role=alert]')?.children).toHaveLength(0);
    expect(it_.root.querySelector('[role=status]')?.children).toHaveLength(0);
  });

  it('Q5 says what went wrong as an alert, closes it, and shows it again with its time', async () => {
    await act(async () => it_.run().fail(new DOMException('full', 'QuotaExceededError')));
    expect(it_.text('[role=alert]')).toContain('磁盘已满');
    await it_.press('关闭此消息');
    expect(it_.text('[role=alert]')).toBe('');
    expect(it_.text('summary')).toBe('最近的消息（1）');
    expect(it_.root.querySelector('li')).toBeNull();
    const recent = it_.root.querySelector('details') as HTMLDetailsElement;
    await act(() => {
      recent.open = true;
      recent.dispatchEvent(new Event('toggle'));
    });
    expect(it_.text('li')).toMatch(/\d{1,2}:\d{2}.*磁盘已满/);
  });

  it('Q5 offers to take back what was done, while it is the last that was', async () => {
    await act(async () => it_.run().say('已删除', 7));
    expect(it_.root.querySelector('[role=status] button')).toBeNull();
    await it_.show(7);
    await it_.press('撤销');
    expect(it_.undone).toHaveBeenCalledOnce();
    await it_.show(8);
    expect(it_.root.querySelector('[role=status] button')).toBeNull();
  });
});

describe('an act that is said', () => {
  it('Q5 can be taken back where it made a step of history, and only then', async () => {
    let step = 4;
    const hold: { running?: Running } = {};
    function Page() {
      hold.running = useRun(undefined, async () => step);
      return null;
    }
    const root = document.createElement('div');
    await act(() => render(<Page />, root));
    const run = (by: number) =>
      act(async () => {
        await hold.running?.run(async () => {
          step += by;
          return ok(null);
        }, '已删除');
      });
    await run(1);
    expect(hold.running?.messages.at(-1)).toMatchObject({ text: '已删除', act: 5 });
    await run(0);
    expect(hold.running?.messages.at(-1)?.act).toBeUndefined();
    expect(hold.running?.notice).toBe('已删除');
  });
});

describe('an act that takes long', () => {
  let it_: ReturnType<typeof page>;
  beforeEach(async () => {
    vi.useFakeTimers();
    it_ = page();
    await it_.show();
  });
  afterEach(() => {
    it_.end();
    vi.useRealTimers();
  });

  /** An act that goes on until `finish`, or until it is stopped. */
  function begin() {
    let finish: () => void = () => undefined;
    let report: (done: number, total: number) => void = () => undefined;
    const over = it_.long().start(
      '正在导出',
      going =>
        new Promise<Result<string>>((resolve, reject) => {
          report = going.report;
          finish = () => resolve(ok('whole'));
          going.signal.addEventListener('abort', () => reject(going.signal.reason));
        }),
      '已导出',
    );
    return { over, finish: () => finish(), report: (done: number, total: number) => report(done, total) };
  }

  it('Q6 shows no bar for what is over soon, else how far it is', async () => {
    const { over, finish, report } = begin();
    await pass(200);
    expect(it_.root.querySelector('progress')).toBeNull();
    await pass(200);
    await act(() => report(40, 100));
    expect(it_.text('.running')).toContain('正在导出 40 / 100');
    expect(it_.root.querySelector('progress')?.getAttribute('value')).toBe('40');
    finish();
    await act(async () => expect(await over).toBe('whole'));
    expect(it_.root.querySelector('.running')).toBeNull();
    expect(it_.text('[role=status]')).toContain('已导出');
  });

  it('Q6 is stopped by the person, and says that nothing was changed', async () => {
    const { over } = begin();
    await pass(400);
    await it_.press('取消');
    await act(async () => expect(await over).toBeUndefined());
    expect(it_.text('[role=status]')).toContain('已取消：正在导出。什么都没有改动。');
    expect(it_.text('[role=alert]')).toBe('');
    expect(it_.root.querySelector('.running')).toBeNull();
  });

  it('Q6 is stopped when the page is left', async () => {
    const { over } = begin();
    await it_.end();
    expect(await over).toBeUndefined();
  });
});
