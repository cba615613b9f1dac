import type { CommandEntry } from './command.ts';

/** Every command there is, in the order of the help page. The first is the default: `layernorm 2 4 6 8` is its. */
export const commands: readonly [CommandEntry, ...CommandEntry[]] = [
  {
    name: 'compute',
    summary: 'layer norm worked out, every intermediate step (the default: layernorm 2 4 6 8)',
    load: async () => (await import('./compute.ts')).compute,
  },
  {
    name: 'quiz',
    summary: 'the interview drill: questions, graded and explained, progress kept',
    load: async () => (await import('./quiz.ts')).quiz,
  },
  {
    name: 'interview',
    summary: 'the mock interview: the whole answer, follow-ups, a report',
    load: async () => (await import('./interview.ts')).interview,
  },
  {
    name: 'grade',
    summary: 'grade answers without a session: one, or a file of them',
    load: async () => (await import('./grade.ts')).grade,
  },
  {
    name: 'progress',
    summary: 'mastery by checklist item, what is due, history, calibration',
    load: async () => (await import('./progress.ts')).progress,
  },
  {
    name: 'questions',
    summary: 'the question packs: list, show, check, export to Anki',
    load: async () => (await import('./questions.ts')).questions,
  },
  {
    name: 'completion',
    summary: 'a completion script for bash, zsh or fish',
    load: async () => (await import('./completion.ts')).completionOf(() => commands),
  },
];
