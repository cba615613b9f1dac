/** Prints rows of a table: what, seconds in words, the ratio to the first row; notes for what is not there. */
export function printTable(title, rows) {
  console.log(`\n${title}\n`);
  const base = rows[0].seconds;
  for (const { what, seconds, memory, note } of rows) {
    if (seconds === undefined) {
      console.log(`  ${what.padEnd(48)} ${note ?? 'failed'}`);
      continue;
    }
    const peak = memory === undefined ? '' : `${(memory / 2 ** 20).toFixed(0)} MiB`;
    const ratio = (seconds / base).toFixed(2);
    console.log(`  ${what.padEnd(48)} ${told(seconds).padStart(9)} ${ratio.padStart(7)} ${peak.padStart(9)}`);
  }
}

function told(seconds) {
  if (seconds < 1e-4) return `${(seconds * 1e6).toFixed(3)} us`;
  return seconds < 1 ? `${(seconds * 1000).toFixed(1)} ms` : `${seconds.toFixed(2)} s`;
}
