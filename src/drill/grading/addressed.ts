/** What is said to a grader and never of layer norm, by what the writer does with it. */
const FORMS = {
  'puts the instructions out of force':
    /\b(?:ignore|disregard|forget|override)\s+(?:(?:all|any|the|your|these|my|every)\s+)*(?:previous|prior|above|earlier|other|rubric|instructions?|rules?|prompt|points?)/iu,
  'gives itself instructions': /\bsystem\s*(?:prompt|:)|<\/?(?:system|instructions?|grader)>/iu,
  'tells the grader who it is':
    /\bas an? (?:ai|language model|grader)|\byou are (?:now )?(?:a|an|the) (?:\w+ )?(?:grader|examiner|assistant|teacher)/iu,

  'greets the grader':
    /\b(?:dear|hello|hi|hey|note to(?: the)?|message to(?: the)?)\s+(?:grader|examiner|grading|marker|evaluator|model|judge|ai|system|assistant)/iu,
  'calls for attention': /\battention[,:!]?\s+(?:grader|examiner|marker|evaluator|judge|assistant)/iu,
  'speaks to the examiner':
    /\bto the\s+(?:grader|examiner|marker|evaluator|judge)|\b(?:the|my|dear)\s+(?:examiner|marker|assessor)\b/iu,

  'speaks of the grading': /\bgrader\b|\brubric\b|\b(?:all\s+)?(?:the\s+)?key\s?words\b|\bcorrect answer\s*[.!:]/iu,
  'names the best mark':
    /\b(?:full|maximum|max|top|perfect|highest)\s+(?:marks?|points?|score|credit|grade)(?!\s+in\s)|\ball\s+(?:points|credit)\b|\b(?:full|extra|partial) credit\b/iu,
  'writes down its mark': /"(?:score|verdict|state)"\s*:|\bgrade\s*[:=]\s*\d|\b10\s*\/\s*10\b/iu,

  'asks to be taken for right':
    /\b(?:mark|grade|score|rate|count|accept|treat|consider)\s+(?:this|it|me|my|the)\s*(?:answer|response|submission)?\s*(?:as|with|at)?\s*(?:fully\s+|completely\s+)?(?:correct|right|full|complete|100|found|perfect|passed?)/iu,
  'asks for a mark':
    /\b(?:set|return|output|give|award|assign)\s+(?:me\s+)?(?:a\s+|the\s+)?(?:score|verdict|points|grade|full)\b|\baward\b/iu,
  'asks to pass': /\bplease\s+(?:mark|grade|give|score|award|accept|pass)|\bpass\s+(?:this|me)\b/iu,

  'says that the points are made':
    /\b(?:all|every)\s+(?:the\s+)?points?\s+(?:is|are|as|were|should be|must be)?\s*(?:found|met|awarded|covered|correct)/iu,
  'says that the criteria are met':
    /\b(?:criteria|requirements?|checks?|conditions?)\s+(?:are|is|have been|were)\s+(?:all\s+)?(?:met|satisfied|fulfilled)/iu,
  'praises its writer':
    /\b(?:the|this)\s+(?:candidate|student|learner|respondent|answer|response|submission)\s+(?:above\s+|below\s+)?(?:has|have|correctly|clearly|fully|completely|demonstrates|shows|states|mentions|covers|meets|satisf\w+|deserves|should|must|is\s+(?:correct|complete|right|perfect|excellent))/iu,
};

/** Characters of an answer that are looked at. */
const LOOKED_AT = 20_000;

/** Whether an answer speaks to whoever grades it, instead of answering. */
export function isAddressedToGrader(text: string): boolean {
  const start = text.slice(0, LOOKED_AT);
  return Object.values(FORMS).some((form) => form.test(start));
}
