import type { Screen } from '../../render/look.ts';
import type { Io } from '../../terminal/io.ts';
import type { Machine } from '../../terminal/prompts/machine.ts';
import type { Outcome, Shown } from '../../terminal/prompts/prompt.ts';
import { styleFor, symbolsFor } from '../look.ts';

/** Lines for a screen; made anew where its width has changed. */
export type Block = (screen: Screen) => readonly string[];

/** Where a learner sits: what is on the screen for the question at hand, and prompts below it. */
export interface Desk {
  readonly screen: () => Screen;
  /** Begins the page of another question; what is on the screen stays there. */
  readonly turnPage: () => void;
  /** Writes to standard error, as prompts are. */
  readonly put: (block: Block) => void;
  /** Writes an answer of ours: to standard output where that is this screen too. */
  readonly answer: (block: Block) => void;
  readonly ask: <S, R>(machine: Machine<S, R>, view: View<S>, how?: How<R>) => Promise<Outcome<R>>;
  readonly close: () => void;
}

/** How a state of a prompt looks on a screen. */
export type View<S> = (state: S, isDone: boolean, screen: Screen) => Shown;

interface How<R> {
  /** Whether nothing of the prompt is to stay on the screen, which may hang on its result. */
  readonly isPassing?: (result: R | undefined) => boolean;
  readonly isTicking?: boolean;
}

export async function openDesk(isColourRefused: boolean, io: Io): Promise<Desk> {
  const { prompt, RESTORED } = await import('../../terminal/prompts/prompt.ts');
  const style = await styleFor(io, isColourRefused, true);
  const symbols = symbolsFor(io);
  const screen = (): Screen => ({ width: io.promptColumns(), symbols, style });
  const isOneScreen = io.stdoutIsTerminal();
  const forget = io.beforeEnding(() => {
    try {
      io.writeError(RESTORED);
    } catch {
      // The terminal is gone.
    }
  });
  let page: Block[] = [];
  const drawn = (block: Block) => block(screen()).map((line) => `${line}\n`);
  return {
    screen,
    turnPage() {
      page = [];
    },
    put(block) {
      page.push(block);
      io.writeError(drawn(block).join(''));
    },
    answer(block) {
      page.push(block);
      (isOneScreen ? io.write : io.writeError)(drawn(block).join(''));
    },
    async ask(machine, view, { isPassing = () => false, isTicking = false } = {}) {
      let last = machine.start;
      const outcome = await prompt(machine, {
        view: (state, isDone) => {
          last = state;
          return view(state, isDone, screen());
        },
        redraw: () => io.writeError(page.flatMap(drawn).join('')),
        isPassing,
        isTicking,
      });
      if (!isPassing(outcome.is === 'done' ? outcome.value : undefined))
        page.push((screen) => view(last, true, screen).text.split('\n'));
      return outcome;
    },
    close: forget,
  };
}
