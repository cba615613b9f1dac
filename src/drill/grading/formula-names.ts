/** What a part of a formula is. */
export type Role =
  | 'x'
  | 'mean'
  | 'centered'
  | 'square'
  | 'total'
  | 'variance'
  | 'variance-eps'
  | 'deviation'
  | 'inverse'
  | 'inverse-variance'
  | 'normalized'
  | 'by-variance'
  | 'scaled'
  | 'output'
  | 'gamma'
  | 'beta'
  | 'epsilon'
  | 'epsilon-sum'
  | 'number'
  | 'branch'
  | 'norm-of-x'
  | 'branch-of-norm'
  | 'sum'
  | 'norm-of-branch'
  | 'other';

/** What a name stands for where nothing else is said of it. */
export const NAMES: readonly (readonly [Role, RegExp])[] = [
  [
    'normalized',
    /^(?:x_?hat|x̂|x\u0302|xn|normed|normalized|normalised|x_norm|xnorm|that|it|this|result|hat|z)(?:_\w{1,3}|[ijkt\d])?$/i,
  ],
  ['mean', /^(?:mu|μ|µ|mean|m|avg|average|xbar|x_bar|x̄|mean_x|u)(?:_\w+)?$/i],
  ['variance', /^(?:var|variance|sigma2|sigma_2|sigma_sq|s2|var_x|v2)$/i],
  ['deviation', /^(?:sigma|σ|std|standarddeviation|stdev|sd|s|dev|deviation|std_x)(?:_\w+)?$/i],
  ['gamma', /^(?:gamma|γ|g|w|weight|a_2|scale|gain|a)(?:_?[cdfijkt\d])?$/i],
  ['beta', /^(?:beta|β|b|bias|b_2|shift|offset)(?:_?[cdfijkt\d])?$/i],
  ['epsilon', /^(?:eps|epsilon|varepsilon|ε|ϵ)$/i],
  [
    'x',
    /^(?:x|h|v|z|a|value|values|inp|input|vec|token|tok|hidden|embedding|t|row|xs|y|x_l|x_i|h_l|x_t)(?:_?\w{1,3})?$/i,
  ],
];
export const NORM = /^(?:ln|layer_?norm|norm|rms_?norm|ln_?f|layernormalization|n)_?\w?$/i;
export const BRANCH =
  /^(?:f|g|sub_?layer\w*|sub|attn\w*|attention\w*|self_?att\w*|mlp\w*|ffn?\w*|feed_?forward\w*|mha\w*|sa|mhsa|msa|block|layer|fn|func|module|s)_?\d?$/i;

/** `self.gamma`: the last part of a dotted name is its own. */
export function bare(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** What is said where a name would stand for the centred values: "something / sqrt(var + eps)". */
export const NAMELESS =
  /^(?:something|stuff|thing|things|whatever|blah|numerator|top|diff\w*|deviations?|centre[d]?|center(?:ed)?)$/i;

const DECLARED =
  /(?<![\w.])([a-wyz])\s*(?:is|=|:|being|stands for|denotes)\s*(?:the |its |our )?(gamma|γ|gain|beta|β|bias|shift|mean|average|variance|std|standard deviation)(?!\w|\s*[*·×⋅+\-−/(.]\s*[\w(])/giu;

const DECLARED_AS: readonly (readonly [Role, RegExp])[] = [
  ['gamma', /^(?:gamma|γ|gain)$/i],
  ['beta', /^(?:beta|β|bias|shift)$/i],
  ['mean', /^(?:mean|average)$/i],
  ['variance', /^variance$/i],
  ['deviation', /^(?:std|standard deviation)$/i],
];

/** What an answer says that its letters are: "where a is gamma and c is beta". */
export function declaredNames(text: string): ReadonlyMap<string, Role> {
  const declared = new Map<string, Role>();
  for (const [, name, word] of text.matchAll(DECLARED)) {
    const role = DECLARED_AS.find(([, words]) => words.test(word!))?.[0];
    if (role && !declared.has(name!)) declared.set(name!, role);
  }
  return declared;
}
