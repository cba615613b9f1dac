import type { Answer, Posed } from '../../drill/kinds/kind.ts';
import type { Kind } from '../../drill/question.ts';
import { isInputError } from '../../errors.ts';
import { orderingLines } from '../../render/prompts/ordering.ts';
import { pickLines } from '../../render/prompts/pick.ts';
import { writingView } from '../../render/prompts/writing.ts';
import { ordering } from '../../terminal/prompts/ordering.ts';
import { type Picked, picking } from '../../terminal/prompts/pick.ts';
import type { Outcome } from '../../terminal/prompts/prompt.ts';
import { currentLine } from '../../terminal/prompts/text-buffer.ts';
import { writing } from '../../terminal/prompts/writing.ts';
import type { Desk } from './desk.ts';

/** What a prompt gave: an answer, nothing, or the wish to leave. */
export type Given = { readonly is: 'answer'; readonly answer: Answer } | { readonly is: 'skip' | 'quit' | 'interrupt' };

/** Asks for the answer to a question, each kind in its own way. The prompt of the question is on the screen. */
export function askFor(posed: Posed, desk: Desk, clock?: () => string): Promise<Given> {
  return ASKING[posed.question.kind](posed, desk, clock);
}

const ASKING: Readonly<Record<Kind, (posed: Posed, desk: Desk, clock?: () => string) => Promise<Given>>> = {
  async choice(posed, desk) {
    const picked = await pick(posed.options, desk, { isMultiple: posed.isMultiple });
    return given(posed, picked, (places) => places.map((place) => place + 1).join(','));
  },
  async spot(posed, desk) {
    const line = await pick(posed.code, desk, { isCode: true });
    if (line.is !== 'done' || line.value === 'skip') return given(posed, line, () => '');
    desk.put(() => ['', 'What is wrong with it?', '']);
    const reason = await pick(posed.options, desk, {});
    const [at] = line.value;
    return given(posed, reason, ([place]) => `${(at ?? 0) + 1} ${(place ?? 0) + 1}`);
  },
  async order(posed, desk) {
    const ordered = await desk.ask(ordering(posed.options.length), (state, isDone, screen) => ({
      text: orderingLines({ ...state, steps: posed.options, isDone }, screen).join('\n'),
    }));
    return given(posed, ordered, (order) => order.map((step) => step + 1).join(' '));
  },
  numeric: (posed, desk, clock) => write(posed, desk, false, clock),
  free: (posed, desk, clock) => write(posed, desk, true, clock),
};

interface PickHow {
  readonly isMultiple?: boolean;
  readonly isCode?: boolean;
  /** What is said of s, which picks nothing. */
  readonly skip?: string;
}

/** Has one or several of some options picked. */
export function pick(
  options: readonly string[],
  desk: Desk,
  { isMultiple = false, isCode = false, skip = 's skips' }: PickHow,
): Promise<Outcome<Picked>> {
  return desk.ask(picking(options.length, isMultiple), (state, isDone, screen) => ({
    text: pickLines({ ...state, options, isMultiple, isCode, isDone, skip }, screen).join('\n'),
  }));
}

/** The answer that an outcome comes to, by the line that says it without a terminal (`quiz --help`). */
function given<R>(posed: Posed, outcome: Outcome<R | 'skip'>, lineOf: (value: R) => string): Given {
  if (outcome.is !== 'done') return outcome;
  if (outcome.value === 'skip') return { is: 'skip' };
  const answer = posed.read(lineOf(outcome.value));
  return answer ? { is: 'answer', answer } : { is: 'skip' };
}

/** Has an answer typed. */
async function write(posed: Posed, desk: Desk, isLong: boolean, clock?: () => string): Promise<Given> {
  let start = '';
  let note = '';
  for (;;) {
    const machine = writing({ start, isLong, check: (text) => faultOf(posed, text) });
    const outcome = await desk.ask(
      { ...machine, start: { ...machine.start, note } },
      (state, isDone, screen) => ({
        ...writingView(
          {
            lines: state.text.lines,
            row: state.text.row,
            note: state.note,
            help: isLong ? LONG_HELP : `${posed.howTo}; Enter alone skips`,
            isDone,
            clock: clock?.() ?? '',
          },
          screen,
        ),
        ...(isDone ? {} : { cursor: { line: currentLine(state.text), column: state.text.column } }),
      }),
      { isTicking: clock !== undefined, isPassing: (written) => written?.isForEditor === true },
    );
    if (outcome.is !== 'done') return outcome;
    const { text, isForEditor } = outcome.value;
    if (!isForEditor) {
      const answer = posed.read(text);
      return answer ? { is: 'answer', answer } : { is: 'skip' };
    }
    const { inEditor } = await import('../../terminal/prompts/editor.ts');
    const written = await inEditor(text);
    start = written ?? text;
    note = written === undefined ? 'no editor could be started; $EDITOR names yours' : '';
  }
}

const LONG_HELP = 'Enter hands in, \\ and Enter begins a new line, Ctrl-O opens $EDITOR; Enter alone skips';

/** What is wrong with a text as an answer; undefined where nothing is. */
function faultOf(posed: Posed, text: string): string | undefined {
  try {
    posed.read(text);
    return undefined;
  } catch (error) {
    if (isInputError(error)) return error.message;
    throw error;
  }
}
