import { type Sign, signs } from './formula-signs.ts';

/** A piece of mathematics in an answer, with its place in the text. */
export type Node = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'binary'; readonly sign: '+' | '-' | '*' | '/' | '^'; readonly left: Node; readonly right: Node }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly receiver: Node | undefined;
      readonly args: readonly Node[];
      readonly raw: string;
    }
  | { readonly kind: 'list'; readonly items: readonly Node[] }
  | { readonly kind: 'assign'; readonly left: Node; readonly right: Node }
);

/** What g is applied to where it is a function, g(x) or g(LN(x)), and not the gain of g (x - mu). */
function isArgument([item, ...others]: readonly Node[]): boolean {
  return (
    others.length === 0 &&
    ((item?.kind === 'call' && /^(?:ln|layer_?norm|norm)\d?$/i.test(item.name)) ||
      (item?.kind === 'name' && /^[xhz](?:_[\dltkin])?$/.test(item.name)))
  );
}

const DEEPEST = 24;
const LONGEST = 300;
/** Terms of one sum or product. What reads the trees goes down into them by recursion; the rest is an expression of its own. */
const MOST_TERMS = 64;

/** Every expression with something to it (an operator, a call, an equation) in a text, outermost first. */
export function parseFormulas(text: string): Node[] {
  const all = signs(text);
  const found: Node[] = [];
  const failed = new Set<number>();
  let at = 0;
  let open = 0;
  let chain = 0;

  const peek = () => all[at];
  const is = (sign: string) => peek()?.kind === 'sign' && peek()!.text === sign;
  const binary = (sign: '+' | '-' | '*' | '/' | '^', left: Node, right: Node): Node => ({
    kind: 'binary',
    sign,
    left,
    right,
    from: left.from,
    to: right.to,
  });

  function statement(): Node | undefined {
    const left = sum();
    if (!left) return undefined;
    const inPlace = placed(left);
    if (inPlace) return inPlace;
    if (!is('=') && !(is(':') && all[at + 1]?.text === '=')) return left;
    if (chain >= DEEPEST) return left;
    const before = at;
    at += is('=') ? 1 : 2;
    chain++;
    const right = statement();
    chain--;
    if (right) return { kind: 'assign', left, right, from: left.from, to: right.to };
    at = before;
    return left;
  }

  /** `h -= h.mean()`: the same as `h = h - h.mean()`. */
  function placed(left: Node): Node | undefined {
    if (!isInPlace()) return undefined;
    const sign = peek()!.text as '+' | '-' | '*' | '/';
    const before = at;
    at += 2;
    const right = sum();
    if (right) return { kind: 'assign', left, right: binary(sign, left, right), from: left.from, to: right.to };
    at = before;
    return undefined;
  }

  function isInPlace(): boolean {
    const [sign, equals] = [all[at], all[at + 1]];
    return sign?.kind === 'sign' && /^[-+*/]$/.test(sign.text) && equals?.text === '=' && equals.from === sign.to;
  }

  function sum(): Node | undefined {
    let left = product();
    for (let terms = 1; left && terms < MOST_TERMS && (is('+') || is('-')) && !isInPlace(); terms++) {
      const before = at;
      const sign = peek()!.text as '+' | '-';
      at++;
      const right = product();
      if (!right) {
        at = before;
        return left;
      }
      left = binary(sign, left, right);
    }
    return left;
  }

  function product(): Node | undefined {
    let left = power();
    for (let terms = 1; left && terms < MOST_TERMS; terms++) {
      const before = at;
      let sign: '*' | '/' | undefined;
      if ((is('*') || is('/')) && !isInPlace()) {
        sign = peek()!.text as '*' | '/';
        at++;
      } else if (touches(left)) sign = '*';
      if (!sign) return left;
      const right = power();
      if (!right) {
        at = before;
        return left;
      }
      left = binary(sign, left, right);
    }
    return left;
  }

  /** Whether what follows multiplies without a sign: `γ (x - μ)`, `2(x)`, `\gamma \frac`. */
  function touches(left: Node): boolean {
    const next = peek();
    if (!next || left.kind === 'list') return false;
    if (left.kind === 'call' && next.from > left.to) return false;
    if (next.text === '(' || next.text === '√')
      return left.kind !== 'name' || /^(?:gamma|g|γ|w|\u03b3)(?:_|$)/.test(left.name);
    if (next.kind !== 'name') return false;
    // \frac{x - \mu}{\sigma}\gamma
    if (left.kind === 'binary' && text[next.from] === '\\' && /^(?:gamma|beta)$/.test(next.text)) return true;
    return (
      /^(?:frac|dfrac|tfrac|sqrt|hat|sum|sum_|Σ)$/.test(next.text) ||
      (/^[γgβ]$|^gamma/.test(left.kind === 'name' ? left.name : '') &&
        /^(?:x̂|xhat|x_?hat|x_?norm|xn|normed|x|z|h)$/.test(next.text))
    );
  }

  function power(): Node | undefined {
    let base = postfix();
    for (let terms = 1; base && terms < MOST_TERMS; terms++) {
      if (is('²')) {
        const { from, to } = all[at++]!;
        base = called(binary('^', base, { kind: 'number', value: 2, from, to }));
      } else if (is('^')) {
        const before = at++;
        const right: Node | undefined = postfix();
        if (!right) {
          at = before;
          return base;
        }
        base = binary('^', base, right);
      } else if (is('_')) {
        at++;
        postfix();
      } else return base;
    }
    return base;
  }

  function postfix(): Node | undefined {
    return called(atom());
  }

  /** What is called on a node: `(v ** 2).mean()`, `v².mean()`. */
  function called(node: Node | undefined): Node | undefined {
    let base = node;
    let terms = 1;
    // (v**2).mean(), x[:, None]
    while (
      base &&
      terms++ < MOST_TERMS &&
      is('.') &&
      all[at + 1]?.kind === 'name' &&
      all[at + 1]!.from === peek()!.to &&
      peek()!.from === base.to
    ) {
      at++;
      const name = all[at++]!.text;
      const args = is('(') ? group('(', ')') : undefined;
      base = {
        kind: 'call',
        name,
        receiver: base,
        args: args?.items ?? [],
        raw: text.slice(base.to, all[at - 1]!.to),
        from: base.from,
        to: all[at - 1]!.to,
      };
    }
    return base;
  }

  function group(begin: string, end: string): { items: Node[]; from: number; to: number } | undefined {
    const before = at;
    if (!is(begin) || open >= DEEPEST || failed.has(at)) return undefined;
    const { from } = all[at++]!;
    open++;
    const items: Node[] = [];
    for (let turns = 0; turns < LONGEST && peek() && !is(end); turns++) {
      const item = statement();
      if (item) items.push(item);
      else if (is(',') || is(':') || is('.') || is('\n') || peek()!.text === '±') at++;
      else break;
    }
    open--;
    if (!is(end)) {
      // Remembered, so that a bracket that leads nowhere is gone into once.
      failed.add(before);
      at = before;
      return undefined;
    }
    return { items, from, to: all[at++]!.to };
  }

  function atom(): Node | undefined {
    const sign = peek();
    if (!sign) return undefined;
    if (sign.kind === 'number') {
      at++;
      return { kind: 'number', value: Number(sign.text), from: sign.from, to: sign.to };
    }
    if (sign.text === '-' && (all[at + 1]?.kind === 'number' || all[at + 1]?.text === '(')) {
      at++;
      const inner = atom();
      return inner?.kind === 'number' ? { ...inner, value: -inner.value, from: sign.from } : inner;
    }
    if (sign.text === '√' || sign.text === 'sqrt') return root(sign);
    if (/^[dt]?frac$/.test(sign.text)) return fraction(sign);
    if (sign.text === '(') return single(group('(', ')'));
    if (sign.text === '{') return single(group('{', '}'));
    if (sign.text === '[') return single(group('[', ']'), true);
    return sign.kind === 'name' ? named(sign) : undefined;
  }

  function single(inside: { items: Node[]; from: number; to: number } | undefined, list = false): Node | undefined {
    if (!inside) return undefined;
    const only = inside.items[0];
    if (inside.items.length === 1 && only && !list) return { ...only, from: inside.from, to: inside.to };
    return { kind: 'list', items: inside.items, from: inside.from, to: inside.to };
  }

  function root(sign: Sign): Node | undefined {
    const before = at++;
    // A root of a root of a root goes deeper as brackets do.
    const isDeep = open >= DEEPEST;
    open++;
    const inner = isDeep ? undefined : is('(') || is('{') ? single(group(peek()!.text, is('(') ? ')' : '}')) : power();
    open--;
    if (!inner) {
      at = before + 1;
      return { kind: 'name', name: 'sqrt', from: sign.from, to: sign.to };
    }
    return { kind: 'call', name: 'sqrt', receiver: undefined, args: [inner], raw: '', from: sign.from, to: inner.to };
  }

  function fraction(sign: Sign): Node | undefined {
    const before = at++;
    const above = single(group('{', '}'));
    const below = above ? single(group('{', '}')) : undefined;
    if (!above || !below) {
      at = before + 1;
      return { kind: 'name', name: 'frac', from: sign.from, to: sign.to };
    }
    return { kind: 'binary', sign: '/', left: above, right: below, from: sign.from, to: below.to };
  }

  function named(sign: Sign): Node {
    at++;
    // \hat{x}, \bar{x}, ln_{1}, x_{i}
    if (sign.text === 'hat' && is('{')) {
      const inside = group('{', '}');
      return { kind: 'name', name: 'xhat', from: sign.from, to: inside?.to ?? sign.to };
    }
    if (/^(?:bar|overline)$/.test(sign.text) && is('{')) {
      const inside = group('{', '}');
      return { kind: 'name', name: 'xbar', from: sign.from, to: inside?.to ?? sign.to };
    }
    if (sign.text.endsWith('_') && is('{')) group('{', '}');
    while (is('_') && peek()!.from === all[at - 1]!.to) {
      at++;
      if (is('{')) group('{', '}');
      else if (peek()) at++;
    }
    if (/^(?:sum|Σ)(?:_\w*)?$/.test(sign.text) && !is('(')) return summed(sign);
    const dotted = sign.text.replace(/_$/, '').split('.');
    const name = dotted.at(-1)!;
    const receiver: Node | undefined =
      dotted.length > 1
        ? { kind: 'name', name: dotted.slice(0, -1).join('.'), from: sign.from, to: sign.to }
        : undefined;
    const { to } = all[at - 1]!;
    if (is('[') && peek()!.from === to) {
      const inside = group('[', ']');
      if (inside && /^(?:E|e|Var|Mean|Std|var|mean|std)$/.test(name))
        return { kind: 'call', name, receiver, args: inside.items, raw: '', from: sign.from, to: inside.to };
    }
    if (is('(') && !/^(?:gamma|γ|beta)$/.test(name)) {
      const spaced = peek()!.from > to;
      const before = at;
      const inside = spaced && !/^(?:LN|LayerNorm|sqrt|f|attn|mlp|ffn)$/i.test(name) ? undefined : group('(', ')');
      if (inside && (name !== 'g' || isArgument(inside.items)))
        return {
          kind: 'call',
          name,
          receiver,
          args: inside.items,
          raw: text.slice(inside.from, inside.to),
          from: sign.from,
          to: inside.to,
        };
      at = before;
    }
    return { kind: 'name', name: sign.text.replace(/_$/, ''), from: sign.from, to: all[at - 1]!.to };
  }

  /** `\sum_{i=1}^{d} (x_i - \mu)^2`: what is summed stands behind without brackets of its own. */
  function summed(sign: Sign): Node {
    if (is('^')) {
      at++;
      if (is('{')) group('{', '}');
      else at++;
    }
    const before = at;
    const inner = power();
    if (!inner) {
      at = before;
      return { kind: 'name', name: 'sum', from: sign.from, to: sign.to };
    }
    return { kind: 'call', name: 'sum', receiver: undefined, args: [inner], raw: '', from: sign.from, to: inner.to };
  }

  let budget = all.length * 12 + 200;
  while (at < all.length && budget-- > 0) {
    const before = at;
    open = 0;
    const node = statement();
    if (node && node.kind !== 'name' && node.kind !== 'number') found.push(node);
    if (at === before) at++;
    // An expression that failed in a bracket starts again inside it; text.length bounds the tries.
  }
  return found;
}
