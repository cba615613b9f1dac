/** A name, a number or a sign of a formula, with its place in the text. */
export interface Sign {
  readonly kind: 'name' | 'number' | 'sign';
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const PIECE =
  /standard deviation|\\(?:mathrm|mathbb|mathbf|text|operatorname)\s*\{\s*[A-Za-z]+\s*\}|\\[a-zA-Z]+|\\[,;:! ]|(?:\d+(?:\.\d+)?|\.\d+)(?:e[-+]?\d+)?(?!\w)|[\u0370-\u03ff]\p{M}*(?:_\w+|\d)?|[A-Za-z][\p{M}\w]*(?:\.[A-Za-z]\w*)*|\*\*|->|[√²+\-−–*/·×⋅⊙∗÷←@^=(){}[\],.:≈_\n]|\S/gu;
const DROPPED = new Set([
  '\\left',
  '\\right',
  '\\mathrm',
  '\\text',
  '\\operatorname',
  '\\cdot',
  '\\quad',
  '\\mathbf',
  '\\bigl',
  '\\bigr',
  '\\odot',
  '$',
  '`',
  '\\',
]);
/** A text in the pieces that a formula is made of; LaTeX's and Unicode's signs as the plain ones. */
export function signs(text: string): Sign[] {
  const out: Sign[] = [];
  for (const match of text.matchAll(PIECE)) {
    let piece = match[0];
    if (/^\\[,;:! ]$/.test(piece)) continue;
    if (DROPPED.has(piece)) {
      if (piece === '\\cdot' || piece === '\\odot') piece = '*';
      else continue;
    }
    const kind = /^(?:\d|\.\d|½)/.test(piece)
      ? 'number'
      : /^(?:\\?[A-Za-z\u0370-\u03ff]|∑)/u.test(piece)
        ? 'name'
        : 'sign';
    const plain = piece
      .replace(/^standard deviation$/, 'std')
      .replace(/^\\(?:mathrm|mathbb|mathbf|text|operatorname)\s*\{\s*([A-Za-z]+)\s*\}$/, '$1')
      .replace(/^\\/, '')
      .replace(/^[−–]$/, '-')
      .replace(/^[·×⋅⊙∗@⊗]$/, '*')
      .replace(/^⊕$/, '+')
      .replace(/^∑$/, 'sum')
      .replace(/^÷$/, '/')
      .replace(/^←$/, '=')
      .replace(/^\*\*$/, '^')
      .replace('½', '0.5')
      .replace(' ', '');
    out.push({ kind, text: plain, from: match.index, to: match.index + match[0].length });
  }
  return out;
}
