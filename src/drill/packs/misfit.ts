/** Keys and list places that lead to a piece of data. */
export type Path = readonly (string | number)[];

/** Something that is wrong in a piece of data, and where. */
export interface Misfit {
  readonly path: Path;
  readonly sentence: string;
}

/** Data of a pack as it was read: records, lists, texts, numbers, truth values. */
export type Data = Readonly<Record<string, unknown>>;

/** What must hold besides the shape; asked only where all fields it needs are there and well-shaped. */
export interface Check {
  readonly needs: readonly string[];
  readonly misfits: (data: Data) => readonly Misfit[];
}
