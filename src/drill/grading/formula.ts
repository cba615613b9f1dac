import { type Node, parseFormulas } from './formula-parse.ts';

/** Something that a formula or code says, named as concepts are. */
export interface Shown {
  readonly concept: string;
  readonly from: number;
  readonly to: number;
}

type Binary = Extract<Node, { kind: 'binary' }>;

type Role =
  | 'x'
  | 'mean'
  | 'centered'
  | 'square'
  | 'total'
  | 'variance'
  | 'variance-eps'
  | 'deviation'
  | 'inverse'
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

const NAMES: readonly (readonly [Role, RegExp])[] = [
  [
    'normalized',
    /^(?:x_?hat|x̂|x\u0302|xn|normed|normalized|normalised|x_norm|xnorm|that|it|this|result|hat|z)(?:_\w{1,3}|[ijkt\d])?$/i,
  ],
  ['mean', /^(?:mu|μ|µ|mean|m|avg|average|xbar|x_bar|x̄|mean_x|u)(?:_\w+)?$/i],
  ['variance', /^(?:var|variance|sigma2|sigma_2|sigma_sq|s2|var_x|v2)$/i],
  ['deviation', /^(?:sigma|σ|std|standarddeviation|stdev|sd|s|dev|deviation|std_x)(?:_\w+)?$/i],
  ['gamma', /^(?:gamma|γ|g|w|weight|a_2|scale|gain|a)(?:_?[ij\d])?$/i],
  ['beta', /^(?:beta|β|b|bias|b_2|shift|offset)(?:_?[ij\d])?$/i],
  ['epsilon', /^(?:eps|epsilon|varepsilon|ε|ϵ)$/i],
  [
    'x',
    /^(?:x|h|v|z|a|value|values|inp|input|vec|token|tok|hidden|embedding|t|row|xs|y|x_l|x_i|h_l|x_t)(?:_?\w{1,3})?$/i,
  ],
];
const NORM = /^(?:ln|layer_?norm|norm|rms_?norm|ln_?f|layernormalization|n)_?\w?$/i;
const BRANCH =
  /^(?:f|g|sub_?layer\w*|sub|attn\w*|attention\w*|self_?att\w*|mlp\w*|ffn?\w*|feed_?forward\w*|mha\w*|sa|mhsa|msa|block|layer|fn|func|module|s)_?\d?$/i;

/** `self.gamma`: the last part of a dotted name is its own. */
function bare(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** What the formulas and the code of an answer say: names are followed through their assignments. */
export function readFormulas(text: string): Shown[] {
  const shown: Shown[] = [];
  const known = new Map<string, Role>();
  const numbers = new Map<number, 'gamma' | 'beta'>();
  const say = (concept: string, node: Node) => shown.push({ concept, from: node.from, to: node.to });

  function roleOf(node: Node): Role {
    switch (node.kind) {
      case 'number':
        return numbers.get(node.value) ?? (node.value > 0 && node.value < 2e-3 ? 'epsilon' : 'number');
      case 'name':
        return known.get(node.name) ?? NAMES.find(([, names]) => names.test(bare(node.name)))?.[0] ?? 'other';
      case 'list':
        for (const item of node.items) roleOf(item);
        return 'other';
      case 'assign':
        return assign(node.left, node.right);
      case 'call':
        return call(node);
      case 'binary':
        return combine(node, node.sign, roleOf(node.left), roleOf(node.right));
    }
  }

  function assign(left: Node, right: Node): Role {
    if (left.kind !== 'name') roleOf(left);
    const role = roleOf(right);
    if (left.kind !== 'name') return role;
    const own = NAMES.find(([, names]) => names.test(bare(left.name)))?.[0];
    if (right.kind === 'number') {
      if (own === 'gamma' || own === 'beta') numbers.set(right.value, own);
      return role;
    }
    if (right.kind === 'name') {
      // "beta = gain", "a_2 is gamma": which letter means which.
      if (own === 'gamma' || own === 'beta') return role;
      if (role === 'gamma' || role === 'beta' || role === 'x') known.set(left.name, role);
      return role;
    }
    if (own === 'gamma' || own === 'beta' || own === 'epsilon') return role;
    if (role !== 'other' && role !== 'number') known.set(left.name, role === 'variance-eps' ? 'variance-eps' : role);
    return role;
  }

  function call(node: Extract<Node, { kind: 'call' }>): Role {
    const name = node.name.toLowerCase().replace(/^_+/, '');
    const inner = node.args.length > 0 ? roleOf(node.args[0]!) : 'other';
    for (const arg of node.args.slice(1)) if (arg.kind !== 'assign') roleOf(arg);
    const receiver =
      node.receiver &&
      !/^(?:torch|np|numpy|jnp|tf|nn|F|math|K)$/.test(node.receiver.kind === 'name' ? node.receiver.name : '')
        ? roleOf(node.receiver)
        : undefined;
    const of = receiver ?? inner;
    if (/^(?:mean|avg|average|reduce_mean|e)$/.test(name)) {
      say(of === 'square' ? 'formula-variance' : 'formula-mean', node);
      return of === 'square' ? 'variance' : 'mean';
    }
    if (/^(?:var|variance|reduce_variance)$/.test(name)) {
      say('formula-variance', node);
      return 'variance';
    }
    if (/^(?:std|stdev|stddev|reduce_std|sd)$/.test(name)) {
      say('formula-variance', node);
      return 'deviation';
    }
    const under = receiver === undefined ? node.args[0] : node.receiver;
    if (/^(?:sqrt|root)$/.test(name)) return root(node, of, under);
    if (name === 'rsqrt') {
      if (root(node, of, under) === 'deviation') return 'inverse';
      return 'other';
    }
    if (/^(?:square|pow)$/.test(name)) return of === 'centered' ? 'square' : 'other';
    if (name === 'sum') return of === 'x' ? 'total' : of;
    if (
      (NORM.test(name) && !(name === 'n' || name === 'norm')) ||
      ((name === 'norm' || /^norm_?\d/.test(name)) && node.args.length > 0)
    )
      return normOf(node, inner);
    // Whatever is applied to x or to its norm is a sub-layer: attn(x), A(LN(x)), dropout(f(x)).
    if (inner === 'norm-of-x') return 'branch-of-norm';
    if (inner === 'branch' || inner === 'branch-of-norm') return inner;
    return inner === 'x' || BRANCH.test(name) ? 'branch' : 'other';
  }

  function normOf(node: Node, inner: Role): Role {
    if (inner === 'sum') {
      say('formula-post', node);
      return 'output';
    }
    if (inner === 'branch') {
      say('formula-norm-of-branch', node);
      return 'norm-of-branch';
    }
    return inner === 'x' || inner === 'other' || inner === 'output' ? 'norm-of-x' : 'other';
  }

  function root(node: Node, of: Role, under: Node | undefined): Role {
    if (of === 'variance-eps' || (of !== 'epsilon-sum' && isWithEpsilon(under))) {
      say('formula-epsilon-inside', node);
      return 'deviation';
    }
    if (of === 'variance' || of === 'number') return 'deviation';
    if (of === 'epsilon-sum') {
      say('formula-epsilon-inside', node);
      return 'deviation';
    }
    return 'other';
  }

  /** `v + e`, a sum of whatever with epsilon: under a root the one is a variance and the other epsilon. */
  function isWithEpsilon(node: Node | undefined): boolean {
    if (node?.kind !== 'binary' || node.sign !== '+') return false;
    const of = (side: Node): Role => (side.kind === 'name' && side.name === 'e' ? 'epsilon' : quiet(side));
    return (of(node.right) === 'epsilon') !== (of(node.left) === 'epsilon');
  }

  /** What a name or a number is; nothing is said. */
  function quiet(node: Node): Role {
    return node.kind === 'name' || node.kind === 'number' ? roleOf(node) : 'other';
  }

  function combine(node: Binary, sign: string, left: Role, right: Role): Role {
    if (sign === '-') {
      if (left === 'x' && right === 'mean') {
        say('formula-subtract-mean', node);
        return 'centered';
      }
      // The wrong way round, yet what follows is divided, scaled and shifted.
      if (left === 'mean' && right === 'x') return 'centered';
      // "x - mu / sigma" lacks its brackets.
      if (left === 'x' && node.right.kind === 'binary' && node.right.sign === '/') {
        const [mean, deviation] = [quiet(node.right.left), roleOf(node.right.right)];
        if (mean === 'mean' && deviation === 'deviation') {
          say('formula-subtract-mean', node);
          say('formula-divide-std', node);
          return 'normalized';
        }
      }
      return left === 'centered' || left === 'x' ? 'x' : 'other';
    }
    if (sign === '^') {
      const exponent = numberOf(node.right);
      if (exponent === 2)
        return left === 'centered' ? 'square' : left === 'deviation' ? 'variance' : left === 'x' ? 'square' : 'other';
      if (exponent === 0.5) return root(node, left, node.left);
      if (exponent === -0.5) return root(node, left, node.left) === 'deviation' ? 'inverse' : 'other';
      return 'other';
    }
    if (sign === '+') return add(node, left, right);
    if (sign === '/') return divide(node, left, right);
    return multiply(node, left, right);
  }

  function add(node: Binary, left: Role, right: Role): Role {
    const either = (a: Role, b: Role) => (left === a && right === b) || (left === b && right === a);
    if (either('variance', 'epsilon')) return 'variance-eps';
    if (either('number', 'epsilon')) return 'epsilon-sum';
    if (either('deviation', 'epsilon')) {
      say('formula-epsilon-outside', node);
      return 'deviation';
    }
    if (
      right === 'epsilon' &&
      (left === 'normalized' || left === 'scaled' || left === 'output' || isQuotient(node.left))
    ) {
      say('formula-epsilon-outside', node);
      return left;
    }
    const scaled: readonly Role[] = ['scaled', 'normalized', 'by-variance'];
    if ((scaled.includes(left) && right === 'beta') || (left === 'beta' && scaled.includes(right))) {
      say('formula-beta-shift', node);
      return 'output';
    }
    if ((scaled.includes(left) && right === 'gamma') || (left === 'gamma' && scaled.includes(right))) {
      say('formula-gamma-shift', node);
      return 'output';
    }
    // A block's output is the next one's x.
    if (either('x', 'branch-of-norm') || either('output', 'branch-of-norm')) {
      say('formula-pre', node);
      return 'x';
    }
    if (either('x', 'branch') || either('output', 'branch')) return 'sum';
    if (either('x', 'norm-of-branch')) return 'x';
    return 'other';
  }

  function divide(node: Binary, left: Role, right: Role): Role {
    if (left === 'centered' && right === 'deviation') {
      say('formula-divide-std', node);
      return 'normalized';
    }
    if ((left === 'centered' || left === 'x') && (right === 'variance' || right === 'variance-eps')) {
      say('formula-divide-variance', node);
      return 'by-variance';
    }
    if (left === 'number' && right === 'number') return 'number';
    if ((left === 'square' || left === 'total') && isCount(node.right)) return averaged(node, left);
    if (left === 'number' && right === 'deviation') {
      say('formula-inverse', node);
      return 'inverse';
    }
    if (left === 'scaled' && right === 'deviation') {
      say('formula-divide-std', node);
      return 'scaled';
    }
    if (left === 'scaled' && (right === 'variance' || right === 'variance-eps')) {
      say('formula-divide-variance', node);
      return 'scaled';
    }
    return 'other';
  }

  function averaged(node: Node, of: Role): Role {
    say(of === 'square' ? 'formula-variance' : 'formula-mean', node);
    return of === 'square' ? 'variance' : 'mean';
  }

  function multiply(node: Binary, left: Role, right: Role): Role {
    const pair = (a: readonly Role[], b: Role) =>
      (a.includes(left) && right === b) || (left === b && a.includes(right));
    if (left === 'centered' && right === 'centered') return 'square';
    // 1/d Σ (x - mu)²
    if ((right === 'square' || right === 'total') && (left === 'number' || isPart(node.left)))
      return averaged(node, right);
    if (pair(['centered'], 'inverse')) {
      say('formula-divide-std', node);
      return 'normalized';
    }
    if (pair(['normalized', 'by-variance', 'centered', 'x'], 'gamma')) {
      say('formula-gamma-scale', node);
      return 'scaled';
    }
    if (pair(['normalized', 'by-variance', 'centered'], 'beta')) {
      say('formula-beta-scale', node);
      return 'scaled';
    }
    if (pair(['scaled'], 'inverse')) {
      say('formula-divide-std', node);
      return 'scaled';
    }
    return 'other';
  }

  for (const node of parseFormulas(text)) roleOf(node);
  return shown;
}

/** `2`, `1/2`, `-1/2` as a number. */
function numberOf(node: Node): number {
  if (node.kind === 'number') return node.value;
  return node.kind === 'binary' && node.sign === '/' ? numberOf(node.left) / numberOf(node.right) : Number.NaN;
}

/** What a sum is divided by to be a mean: how many there are. */
function isCount(node: Node): boolean {
  return (
    node.kind === 'number' || (node.kind === 'name' && /^(?:n|d|h|m|k|f|c|len|size|dmodel|d_model)$/i.test(node.name))
  );
}

/** `1/d`. */
function isPart(node: Node): boolean {
  return node.kind === 'binary' && node.sign === '/' && numberOf(node.left) === 1 && isCount(node.right);
}

function isQuotient(node: Node): boolean {
  return node.kind === 'binary' && node.sign === '/';
}
