import { InputError } from '../../errors.ts';
import { text } from '../packs/shape.ts';
import type { Option, SpotQuestion } from '../question.ts';
import { randomFrom, shuffled } from '../random.ts';
import { graded, type KindModule } from './kind.ts';
import { readPlace, wordsOf } from './number-list.ts';
import { optionsField, optionsFrom, sameTextMisfits } from './options.ts';

/** Name the faulty line of a listing, and the reason. */
export const spot: KindModule<SpotQuestion> = {
  fields: {
    code: { says: 'The listing, as a block of lines (code: |).', shape: text },
    line: { says: 'The number of the faulty line, from 1.', shape: { is: 'whole', least: 1 } },
    reasons: optionsField('reason', 'Two to eight reasons, of which exactly one is correct.'),
  },
  checks: [
    {
      needs: ['code', 'line'],
      misfits({ code, line }) {
        const lines = linesOf(code as string);
        const said = lines[(line as number) - 1];
        if (said === undefined)
          return [{ path: ['line'], sentence: `line ${line} is not there; the code has lines 1 to ${lines.length}` }];
        return said.trim() === '' ? [{ path: ['line'], sentence: `line ${line} of the code is empty` }] : [];
      },
    },
    {
      needs: ['reasons'],
      misfits({ reasons }) {
        const read = optionsFrom(reasons);
        const correct = read.filter((option) => option.correct).length;
        const same = sameTextMisfits(
          'reason',
          read.map(({ text }) => text),
          (i) => ['reasons', i, 'text'],
        );
        return correct === 1
          ? same
          : [
              {
                path: ['reasons'],
                sentence: `exactly one reason must be correct; here ${correct === 0 ? 'none is' : `${correct} are`}`,
              },
              ...same,
            ];
      },
    },
  ],
  fromData: (common, { code, line, reasons }) => ({
    ...common,
    kind: 'spot',
    code: linesOf(code as string),
    line: line as number,
    reasons: optionsFrom(reasons),
  }),
  pose(question, seed) {
    const reasons = shuffled(randomFrom(seed), question.reasons);
    const right = reasons.findIndex(({ correct }) => correct);
    return {
      question,
      seed,
      prompt: question.prompt,
      code: question.code,
      options: reasons.map((reason) => reason.text),
      isMultiple: false,
      howTo: 'the number of the line, a blank, the number of the reason, such as 2 1',
      rightLine: `${question.line} ${right + 1}`,
      solution: `Line ${question.line}: ${(reasons[right] as Option).text}`,
      explanation: question.explanation,
      read(line) {
        const words = wordsOf(line);
        if (words.length === 0) return undefined;
        const place = readPlace(words[0] as string, question.code.length, 'line');
        if (words.length !== 2) {
          throw new InputError(
            `give two numbers, the line's and the reason's, such as ${place + 1} 1; here ${words.length === 1 ? 'is one' : `are ${words.length}`}`,
          );
        }
        const reason = readPlace(words[1] as string, reasons.length, 'reason');
        return {
          line: `${place + 1} ${reason + 1}`,
          grade: () => gradeSpot(question, place + 1, reasons[reason] as Option),
        };
      },
    };
  },
};

function linesOf(code: string): readonly string[] {
  return code.replace(/\n+$/, '').split('\n');
}

/** The line is half of it; a reason counts only for the right line. */
function gradeSpot({ line, reasons }: SpotQuestion, given: number, reason: Option) {
  const right = reasons.find(({ correct }) => correct) as Option;
  if (given !== line) {
    return graded(0, [`Line ${given} is not the faulty one; it is line ${line}: ${right.text}`, right.why]);
  }
  if (reason.correct) return graded(1, [`Line ${line} it is, for that reason.`, right.why]);
  return graded(0.5, [
    `Line ${line} it is, but not for the reason that you gave: ${reason.why}`,
    `The reason is: ${right.text}`,
    right.why,
  ]);
}
