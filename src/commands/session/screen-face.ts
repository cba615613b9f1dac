import type { FreeGrade } from '../../drill/grade.ts';
import type { Posed } from '../../drill/kinds/kind.ts';
import { disputable } from '../../drill/session/overrule.ts';
import { count } from '../../errors.ts';
import type { Sureness } from '../../progress/record.ts';
import { placeLines } from '../../render/place.ts';
import { posedLines } from '../../render/posed.ts';
import { menuLines } from '../../render/prompts/menu.ts';
import { proseLines } from '../../render/prose.ts';
import { summaryLines } from '../../render/session-summary.ts';
import { plain } from '../../render/style.ts';
import { verdictLines } from '../../render/verdict.ts';
import type { Io } from '../../terminal/io.ts';
import { type MenuItem, menu } from '../../terminal/prompts/menu.ts';
import type { Outcome } from '../../terminal/prompts/prompt.ts';
import { deaf } from '../../terminal/waiting.ts';
import { symbolsFor } from '../look.ts';
import { askFor } from './ask.ts';
import { type Desk, openDesk } from './desk.ts';
import type { Face, Response } from './face.ts';
import { overrule } from './overrule.ts';
import { reportOn } from './text-face.ts';

/** A session at a terminal: prompts on standard error, verdicts on standard output. */
export async function screenFace(isColourRefused: boolean, io: Io): Promise<Face> {
  const desk = await openDesk(isColourRefused, io);
  // Standard output that leads elsewhere gets the report that lines of answers get.
  const report = io.stdoutIsTerminal()
    ? undefined
    : reportOn({ width: io.columns(), symbols: symbolsFor(io), style: plain }, io);
  return {
    begin(questions, due) {
      const dues = due === 0 ? '' : due === questions ? ', due for review' : `, ${due} of them due for review`;
      const words = `${count(questions, 'question')}${dues}. Ctrl-D leaves at any time; what was answered is kept.`;
      desk.put(({ width, style }) => [...proseLines(words, width - 1).map(style.dim), '']);
    },
    async ask({ turn, posed, place }, hold) {
      desk.turnPage();
      // What is numbered is in the prompt.
      const bare = { ...posed, options: [], code: [] };
      desk.put((screen) => [...placeLines(place, posed.question.kind, screen), '', ...posedLines(bare, screen), '']);
      const given = await askFor(posed, desk);
      desk.put(() => ['']);
      if (given.is === 'skip') return { is: 'skip', reason: null };
      if (given.is !== 'answer') return { is: 'end', ending: given.is };
      const { answer } = given;
      hold(answer);
      // Whoever has just read the answer is sure of it.
      if (turn.again > 0) return { is: 'answer', answer, sure: null };
      const sure = await choose('How sure are you?', SURENESS, desk, 1);
      desk.put(() => ['']);
      return sure.is === 'done'
        ? { is: 'answer', answer, sure: sure.value }
        : { is: 'answer', answer, sure: null, leaves: sure.is };
    },
    wait: deaf,
    async verdict(asked, { answer, grade }, keep) {
      const { posed } = asked;
      report?.question(asked);
      report?.verdict(posed, answer.line, grade);
      desk.answer((screen) => [...verdictLines(posed, answer.line, grade, screen), '']);
      return respond(asked.posed, answer.line, grade as FreeGrade, desk, keep);
    },
    skipped(asked, reason) {
      report?.question(asked);
      report?.skipped(reason);
      desk.put(({ style }) => [style.dim('  Skipped.'), '']);
    },
    summary(end, days, ending) {
      desk.turnPage();
      report?.summary(end, days);
      const { answered } = end.tally;
      if (ending === 'interrupt') {
        const kept = answered === 0 ? 'nothing was answered yet' : 'all that was answered is kept';
        desk.put(() => [`Stopped; ${kept}. To go on: layernorm quiz`]);
        return;
      }
      desk.answer((screen) => [...summaryLines(end.tally, days, screen), '']);
      if (ending === 'quit' && answered > 0) desk.put(() => ['To go on: layernorm quiz']);
    },
    unread: () => 0,
    async close() {
      desk.close();
      process.stdin.pause();
    },
  };
}

const SURENESS: readonly MenuItem<Sureness>[] = [
  { key: 'g', name: 'guess', value: 'guess' },
  { key: 't', name: 'think so', value: 'think' },
  { key: 's', name: 'sure', value: 'sure' },
];

type After = 'next' | 'overrule' | 'quit';

/** Lets a learner read a verdict, overrule it where it is one on words, and go on. */
async function respond(
  posed: Posed,
  line: string,
  first: FreeGrade,
  desk: Desk,
  keep: (grade: FreeGrade) => void,
): Promise<Response> {
  const { question } = posed;
  let grade = first;
  for (;;) {
    const canOverrule = question.kind === 'free' && disputable(question, grade).length > 0;
    const items: readonly MenuItem<After>[] = [
      { key: 'n', name: 'next', value: 'next' },
      ...(canOverrule ? [{ key: 'o', name: 'overrule', value: 'overrule' } as const] : []),
      { key: 'q', name: 'quit', value: 'quit' },
    ];
    const after = await choose('', items, desk, 0);
    if (after.is !== 'done') return { ending: after.is };
    if (after.value === 'quit') return { ending: 'quit' };
    if (after.value === 'next' || question.kind !== 'free') return {};
    const overruling = await overrule(question, line, grade, desk, keep);
    grade = overruling.grade;
    if (overruling.ending) return { ending: overruling.ending };
  }
}

/** Has one of a few things chosen, on one line. */
function choose<R>(question: string, items: readonly MenuItem<R>[], desk: Desk, first: number): Promise<Outcome<R>> {
  return desk.ask(
    // A number typed on from an answer must not leave.
    menu(items, first, question !== ''),
    ({ active }, isDone, screen) => ({ text: menuLines({ question, items, active, isDone }, screen).join('\n') }),
    { isPassing: () => question === '' },
  );
}
