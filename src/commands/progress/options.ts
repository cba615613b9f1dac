import { InputError } from '../../errors.ts';
import { type Day, parseDay } from '../../progress/day.ts';
import type { Typed } from '../command.ts';
import { refuseOperands, textsOf } from '../drill-options.ts';

/** What `progress` was asked for, checked. */
export interface ProgressOptions {
  readonly is: 'report' | 'json' | 'export' | 'reset';
  /** File to write the answers to; - is standard output. Of `export` alone. */
  readonly target: string;
  /** Whether a reset goes ahead without asking. */
  readonly isSure: boolean;
  readonly interviewOn: Day | undefined;
  readonly packs: readonly string[];
  readonly isColourRefused: boolean;
}

/** Checks what was typed behind `progress`. Throws InputError. */
export function progressOptions(typed: Typed, today: Day): ProgressOptions {
  refuseOperands('progress', typed, 'see layernorm progress --help');
  const { options } = typed;
  const target = options.export as string | undefined;
  const date = options.interviewOn as string | undefined;
  const wishes = [
    ['--json', options.json === true],
    ['--export', target !== undefined],
    ['--reset', options.reset === true],
  ] as const;
  const asked = wishes.flatMap(([name, isThere]) => (isThere ? [name] : []));
  if (asked.length > 1) throw new InputError(`${asked.join(' and ')} are different things to do; one at a time`);
  const [wish = 'report'] = asked.map((name) => name.slice(2) as 'json' | 'export' | 'reset');
  if (options.yes === true && wish !== 'reset') throw new InputError('--yes is for --reset alone');
  const isReport = wish === 'report' || wish === 'json';
  if (date !== undefined && !isReport)
    throw new InputError(`--interview-on changes what is due, and --${wish} tells nothing of that`);
  if (textsOf(typed, 'pack').length > 0 && !isReport)
    throw new InputError(`--pack does not go with --${wish}, which takes all answers`);
  return {
    is: wish,
    target: target ?? '-',
    isSure: options.yes === true,
    interviewOn: date === undefined ? undefined : parseDay('--interview-on', date, today),
    packs: textsOf(typed, 'pack'),
    isColourRefused: options.color === false,
  };
}
