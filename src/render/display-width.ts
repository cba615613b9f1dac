/** Signs that stand on the one before them and take no column: combining marks, variation selectors, the joiner. */
const NONE: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200d, 0x200d],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
];
/** Signs of two columns: what Unicode's East Asian Width calls wide or full-width, as far as it is in use, and pictures. */
const TWO: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
];

/** Columns that a text without control characters takes on a screen. */
export function displayWidth(text: string): number {
  let width = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x300 || isOneColumn(unit)) continue;
    const code = text.codePointAt(i) as number;
    const units = code > 0xffff ? 2 : 1;
    width += columnsOf(code) - units;
    i += units - 1;
  }
  return width;
}

/** Letters, arrows, signs of mathematics, lines and blocks of one column, which our own texts are full of. */
function isOneColumn(unit: number): boolean {
  return (unit > 0x36f && unit < 0x1100) || (unit > 0x200f && unit < 0x20d0) || (unit > 0x20ff && unit < 0x2e80);
}

function columnsOf(code: number): number {
  const isIn = ([first, last]: readonly [number, number]) => code >= first && code <= last;
  if (NONE.some(isIn)) return 0;
  return TWO.some(isIn) ? 2 : 1;
}
