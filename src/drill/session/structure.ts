/** Points of an interview's opening question that are the lesson's structure, in the order that it teaches. */
export const STRUCTURE: readonly string[] = ['intuition', 'mechanism', 'trade-off', 'example'];
