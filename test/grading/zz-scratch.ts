import { readFileSync } from 'node:fs';
import { byClaims, gradeOf, labelled, questions } from './answers.ts';
export function scratch(args: string[]) {
  const [mode, ...rest] = args;
  const Q = ['pre-vs-post', 'deep-stack'];
  const out: string[] = [];
  const errs = (one: any) => {
    const { points, traps } = gradeOf(one, byClaims);
    const said = new Map<string, any>([...points, ...traps].map((r) => [r.id, r]));
    const { rubric } = questions.get(one.question)!;
    const isSaid = (id: string) => /^(?:found|fallen)$/.test(said.get(id)?.state ?? '');
    return [...rubric.points.map((p) => ({ id: p.id, k: 'p' })), ...rubric.traps.map((p) => ({ id: p.id, k: 't' }))].flatMap(({ id, k }) => {
      if (one.unsure?.includes(id)) return [];
      const want = [...one.points, ...one.traps].includes(id);
      return [{ id, k, want, got: isSaid(id), ev: said.get(id)?.evidence }];
    });
  };
  const num = (id: string) => Number(/(\d+)\D*$/.exec(id)?.[1] ?? 0);
  if (mode === 'fig') {
    for (const q of Q) for (const half of [0, 1]) {
      const t: any = { p: [0, 0, 0], t: [0, 0, 0] };
      for (const one of labelled('hands')) if (one.question === q && num(one.id) % 2 === half)
        for (const e of errs(one)) { const c = t[e.k]; if (e.want && e.got) c[0]++; else if (e.got) c[1]++; else if (e.want) c[2]++; }
      out.push(`${q} ${half ? 'odd ' : 'even'} points tp/fp/fn ${t.p.join('/')}  traps ${t.t.join('/')}`);
    }
  } else if (mode === 'err') {
    const half = rest[0] === 'odd' ? 1 : 0;
    for (const one of labelled('hands')) if (Q.includes(one.question) && (!rest[1] || one.question === rest[1]) && num(one.id) % 2 === half) {
      const bad = errs(one).filter((e) => e.want !== e.got);
      if (bad.length) out.push(`${one.id} [${one.points} | ${one.traps}]: ${one.answer.replaceAll('\n', ' / ')}`, ...bad.map((e) => `    ${e.id}: ${e.got ? `FALSE "${e.ev}"` : 'missed'}`));
    }
  } else if (mode === 'guard') {
    // errors of the guard sets, one a line
    for (const set of ['voices', 'fresh', 'worked-on', 'sayings', 'hands']) for (const one of labelled(set)) {
      if (set === 'hands' && Q.includes(one.question)) continue;
      for (const e of errs(one).filter((e) => e.want !== e.got)) out.push(`${set} ${one.id} ${e.id} ${e.got ? 'FALSE' : 'missed'}${rest[0] === 'text' ? ` "${e.ev ?? ''}" :: ${one.answer.replaceAll('\n', ' / ').slice(0, 400)}` : ''}`);
    }
  } else if (mode === 'try') {
    // file: question\tpoints traps ,-separated or -\tanswer
    for (const line of readFileSync(rest[0]!, 'utf8').split('\n')) {
      if (!line.trim() || line.startsWith('#')) continue;
      const [q, want, raw] = line.split('\t'); const answer = raw!.replaceAll('⏎', '\n');
      const question = q === 'p' ? 'pre-vs-post' : q === 'd' ? 'deep-stack' : q!;
      const g = errs({ id: '', question, answer, points: [], traps: [] }).filter((e) => e.got);
      const got = g.map((e) => e.id).sort().join(','); const w = want!.split(',').filter((x) => x !== '-').sort().join(',');
      if (got !== w) out.push(`want ${w || '-'} got ${g.map((e) => `${e.id}"${e.ev}"`).join(' ') || '-'} :: ${answer}`);
    }
  }
  return out.join('\n');
}
