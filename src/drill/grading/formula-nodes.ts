import { NAMELESS } from './formula-names.ts';
import type { Node } from './formula-parse.ts';

/** Whether a name stands in an expression: `x = x - x.mean()` defines nothing for what stands before. */
export function isNamedIn(node: Node, name: string): boolean {
  switch (node.kind) {
    case 'name':
      return node.name === name;
    case 'number':
      return false;
    case 'list':
      return node.items.some((item) => isNamedIn(item, name));
    case 'call':
      return [...node.args, ...(node.receiver ? [node.receiver] : [])].some((item) => isNamedIn(item, name));
    default:
      return isNamedIn(node.left, name) || isNamedIn(node.right, name);
  }
}

/** "something", "(...)": what stands for a part that is not written out. */
export function isNameless(node: Node): boolean {
  return node.kind === 'list' ? node.items.length === 0 : node.kind === 'name' && NAMELESS.test(node.name);
}

/** `2`, `1/2`, `-1/2` as a number. */
export function numberOf(node: Node): number {
  if (node.kind === 'number') return node.value;
  return node.kind === 'binary' && node.sign === '/' ? numberOf(node.left) / numberOf(node.right) : Number.NaN;
}

/** What a sum is divided by to be a mean: how many there are. */
export function isCount(node: Node): boolean {
  return (
    node.kind === 'number' || (node.kind === 'name' && /^(?:n|d|h|m|k|f|c|len|size|dmodel|d_model)$/i.test(node.name))
  );
}

/** `1/d`. */
export function isPart(node: Node): boolean {
  return node.kind === 'binary' && node.sign === '/' && numberOf(node.left) === 1 && isCount(node.right);
}

export function isQuotient(node: Node): boolean {
  return node.kind === 'binary' && node.sign === '/';
}

/** `beta * x`, which nobody writes of another beta. */
export function isPlainX({ left, right }: Extract<Node, { kind: 'binary' }>): boolean {
  return (
    [left, right].some((side) => side.kind === 'name' && /^(?:beta|β)$/i.test(side.name)) &&
    [left, right].some((side) => side.kind === 'name' && side.name === 'x')
  );
}
