/** Something wrong in a pack, told where it stands. */
export interface Fault {
  /** The file as the person named it. */
  readonly file: string;
  /** From 1, as is `column`. */
  readonly line: number;
  readonly column: number;
  readonly sentence: string;
}

/** `pack.yaml:11:11 unknown kind "chioce"; did you mean "choice"?` */
export function sayFault({ file, line, column, sentence }: Fault): string {
  return `${file}:${line}:${column} ${sentence}`;
}
