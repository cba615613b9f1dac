import type { Kind, Question } from '../../../src/drill/question.ts';

/** A question that only has to be told from others. */
export function question(id: string, topic = 't', prompt = id, kind: Kind = 'choice'): Question {
  return { id, topic, prompt, explanation: '', kind, options: [] } as unknown as Question;
}

/** Questions by their ids, `topic/id`. */
export function questions(...names: readonly string[]): readonly Question[] {
  return names.map((name) => question(name, name.split('/')[0]));
}
