import { BRANCH, bare, declaredNames, NAMES, NORM, type Role } from './formula-names.ts';
import { isCount, isNamedIn, isNameless, isPart, isPlainX, isQuotient, numberOf } from './formula-nodes.ts';
import { type Node, parseFormulas } from './formula-parse.ts';

/** Something that a formula or code says, named as concepts are. */
export interface Shown {
  readonly concept: string;
  readonly from: number;
  readonly to: number;
}

type Binary = Extract<Node, { kind: 'binary' }>;

/** Roles that a name may get by a definition behind its use: "q / s, where q = x - mu". */
const DEFINED: ReadonlySet<Role> = new Set([
  'centered',
  'square',
  'variance',
  'variance-eps',
  'deviation',
  'inverse',
  'normalized',
  'by-variance',
  'scaled',
]);

/** What the formulas and the code of an answer say: names are followed through their assignments. */
export function readFormulas(text: string): Shown[] {
  const nodes = parseFormulas(text);
  const declared = declaredNames(text);
  const { shown, later } = readNodes(nodes, declared);
  return later.size > 0 ? readNodes(nodes, new Map([...later, ...declared])).shown : shown;
}

/** What is called instead of a sign: `np.divide(a, b)`, `a.mul(b)`. */
const SIGNS: Readonly<Record<string, Binary['sign']>> = {
  add: '+',
  add_: '+',
  sub: '-',
  sub_: '-',
  subtract: '-',
  mul: '*',
  mul_: '*',
  multiply: '*',
  div: '/',
  div_: '/',
  divide: '/',
  true_divide: '/',
};

/** What expressions say, where some names are known; `later`: names that are used before they are defined. */
function readNodes(
  nodes: readonly Node[],
  before: ReadonlyMap<string, Role>,
): { readonly shown: Shown[]; readonly later: ReadonlyMap<string, Role> } {
  const shown: Shown[] = [];
  const known = new Map(before);
  const used = new Set<string>();
  const later = new Map<string, Role>();
  const numbers = new Map<number, 'gamma' | 'beta'>();
  const say = (concept: string, node: Node) => shown.push({ concept, from: node.from, to: node.to });

  function roleOf(node: Node): Role {
    switch (node.kind) {
      case 'number':
        return numbers.get(node.value) ?? (node.value > 0 && node.value < 2e-3 ? 'epsilon' : 'number');
      case 'name':
        used.add(node.name);
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
    const isUsed = left.kind === 'name' && used.has(left.name);
    const isNew = left.kind === 'name' && !known.has(left.name) && !isNamedIn(right, left.name);
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
    if (isUsed && isNew && DEFINED.has(role)) later.set(left.name, role);
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
    const sign = SIGNS[name];
    const [first, second] = receiver === undefined ? node.args : [node.receiver!, node.args[0]];
    if (sign && first && second)
      return combine(
        { kind: 'binary', sign, left: first, right: second, from: node.from, to: node.to },
        sign,
        of,
        quietly(second),
      );
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

  /** What an expression is; what it says has been said before. */
  function quietly(node: Node): Role {
    const said = shown.length;
    const role = roleOf(node);
    shown.length = said;
    return role;
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
      if (exponent === -1 && (left === 'variance' || left === 'variance-eps')) return 'inverse-variance';
      if (exponent === -1 && left === 'deviation') return 'inverse';
      if (exponent === -0.5) return root(node, left, node.left) === 'deviation' ? 'inverse' : 'other';
      return 'other';
    }
    if (sign === '+') return add(node, left, right);
    if (sign === '/') return divide(node, left, right);
    return multiply(node, left, right);
  }

  function add(node: Binary, left: Role, right: Role): Role {
    const either = (a: Role, b: Role) => (left === a && right === b) || (left === b && right === a);
    if (either('variance', 'epsilon')) {
      say('formula-epsilon-added', node);
      return 'variance-eps';
    }
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
    if (right === 'deviation' && (left === 'centered' || isNameless(node.left))) {
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
    if (left === 'number' && (right === 'variance' || right === 'variance-eps')) return 'inverse-variance';
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
    if (pair(['centered'], 'inverse-variance')) {
      say('formula-divide-variance', node);
      return 'by-variance';
    }
    if (pair(['normalized', 'norm-of-x', 'by-variance', 'centered', 'x'], 'gamma')) {
      say('formula-gamma-scale', node);
      return 'scaled';
    }
    if (pair(['normalized', 'by-variance', 'centered'], 'beta') || (pair(['x'], 'beta') && isPlainX(node))) {
      say('formula-beta-scale', node);
      return 'scaled';
    }
    if (pair(['scaled'], 'inverse')) {
      say('formula-divide-std', node);
      return 'scaled';
    }
    return 'other';
  }

  for (const node of nodes) roleOf(node);
  return { shown, later };
}
