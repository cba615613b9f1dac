import { createPrompt, ExitPromptError, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Key, Machine } from './machine.ts';

/** A prompt on the screen. */
export interface Shown {
  /** Up to the line that the cursor is in, that line included. */
  readonly text: string;
  /** Of what is written, the line with the cursor, which `text` ends in, and the cursor's place; none: the cursor is hidden. */
  readonly cursor?: { readonly line: string; readonly column: number };
  /** What stands below that line. */
  readonly below?: string;
}

export interface Prompted<S, R> {
  /** How a state looks; where `isDone`, for good. */
  readonly view: (state: S, isDone: boolean) => Shown;
  /** Shows what is above the prompt anew, on an empty screen; the terminal has another width now. */
  readonly redraw: () => void;
  /** Whether nothing of it is to be left on the screen, which may hang on the result. */
  readonly isPassing?: (result: R | undefined) => boolean;
  /** Whether it shows something that time changes. */
  readonly isTicking?: boolean;
}

/** What a prompt ended with: its result, or Ctrl-D, or Ctrl-C. */
export type Outcome<R> =
  | { readonly is: 'done'; readonly value: R }
  | { readonly is: 'quit' }
  | { readonly is: 'interrupt' };

type Ended<S, R> =
  | { readonly is: 'done'; readonly value: R }
  /** Drawn anew: the window has another size, or something else was on it. */
  | { readonly is: 'closed' | 'redrawn'; readonly state: S };

const SECOND = 1000;
/** While a window is dragged its size changes many times a second. */
const SETTLED_MS = 120;

const PASTE_ON = '\x1b[?2004h';
const PASTE_OFF = '\x1b[?2004l';
const HIDE_CURSOR = '\x1b[?25l';
const CLEAR_SCREEN = '\x1b[H\x1b[2J';
/**
 * What a prompt leaves behind when the program ends or stands still in the middle of it, undone. The cursor may stand in a line
 * with others below, which whoever writes next would write into.
 */
export const RESTORED = `${PASTE_OFF}\x1b[?25h\n\x1b[J`;

/** Runs a machine on the terminal, its keys from standard input and its view on standard error, until it ends. */
export async function prompt<S, R>(machine: Machine<S, R>, prompted: Prompted<S, R>): Promise<Outcome<R>> {
  const screen = process.stderr;
  let start = machine.start;
  try {
    for (;;) {
      screen.write(PASTE_ON);
      const ended = await once({ ...machine, start }, prompted);
      if (ended.is === 'done') return ended;
      if (ended.is === 'closed') {
        const value = machine.close?.(ended.state);
        return value === undefined ? { is: 'quit' } : { is: 'done', value };
      }
      start = ended.state;
      screen.write(CLEAR_SCREEN);
      prompted.redraw();
    }
  } catch (error) {
    if (error instanceof ExitPromptError) return { is: 'interrupt' };
    throw error;
  } finally {
    screen.write(PASTE_OFF);
  }
}

function once<S, R>(machine: Machine<S, R>, { view, isPassing, isTicking }: Prompted<S, R>): Promise<Ended<S, R>> {
  const context = { input: process.stdin, output: process.stderr, clearPromptOnDone: false };
  const run = createPrompt<Ended<S, R>, object>((_, done) => {
    const state = useRef(machine.start);
    const ended = useRef<Ended<S, R> | undefined>(undefined);
    const [, show] = useState(0);
    const renderings = useRef(0);
    const again = () => show(++renderings.current);
    const end = (how: Ended<S, R>) => {
      if (ended.current) return;
      ended.current = how;
      const result = how.is === 'done' ? how.value : undefined;
      // inquirer looks at it when the prompt ends.
      context.clearPromptOnDone = how.is === 'redrawn' || isPassing?.(result) === true;
      again();
      done(how);
    };

    useKeypress((event, rl) => {
      if (ended.current) return;
      const step = machine.press(state.current, event as unknown as Key);
      if (step.state !== undefined) state.current = step.state;
      if ('done' in step) return end({ is: 'done', value: step.done });
      place(rl, view(state.current, false));
      again();
    });
    useEffect((rl) => {
      const onClose = () => end({ is: 'closed', state: state.current });
      let timer: NodeJS.Timeout | undefined;
      const redraw = () => {
        clearTimeout(timer);
        timer = setTimeout(() => end({ is: 'redrawn', state: state.current }), SETTLED_MS);
      };
      // Ctrl-Z: readline alone would leave the input paused afterwards. The timer stands still until the program goes on.
      const onSuspend = () => {
        process.stdin.setRawMode(false);
        process.stderr.write(RESTORED);
        process.kill(process.pid, 'SIGTSTP');
        redraw();
      };
      const ticking = isTicking ? setInterval(again, SECOND) : undefined;
      rl.on('close', onClose);
      rl.on('SIGTSTP', onSuspend);
      process.stderr.on('resize', redraw);
      // A text that is there from the start is drawn once more, now that readline knows of it.
      const { cursor } = view(state.current, false);
      if (cursor && cursor.line !== '') {
        place(rl, { cursor });
        again();
      }
      return () => {
        rl.removeListener('close', onClose);
        rl.removeListener('SIGTSTP', onSuspend);
        process.stderr.off('resize', redraw);
        clearTimeout(timer);
        clearInterval(ticking);
      };
    }, []);

    const shown = view(state.current, ended.current !== undefined && ended.current.is !== 'redrawn');
    return [shown.text + (shown.cursor || ended.current ? '' : HIDE_CURSOR), shown.below ?? ''];
  });
  return run({}, context);
}

/** Tells readline, which inquirer asks where the cursor is to stand, the line that is written and the place in it. */
function place(rl: { line: string; cursor?: number }, { cursor }: Pick<Shown, 'cursor'>): void {
  rl.line = cursor?.line ?? '';
  rl.cursor = cursor?.column ?? 0;
}
