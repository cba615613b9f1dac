import type { OddGroups } from '../core/odd-groups.ts';

/** What a thread tells at its end: what made results NaN, or the sentence of an InputError. */
export type Report = { readonly odd: OddGroups } | { readonly refusal: string };
