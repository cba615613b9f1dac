import { readFileSync } from 'node:fs';
import { InputError } from '../../errors.ts';
import { REPORT_TITLE } from '../../render/interview-markdown.ts';
import { type InputFile, openTarget, removeTemporaries } from '../../tensor/target.ts';
import type { Io } from '../../terminal/io.ts';
import { safe } from '../../terminal/safe.ts';

/** A report that is to be kept in a file. */
export interface ReportFile {
  /** Puts the report in its place, whole. */
  readonly finish: (text: string) => Promise<void>;
  /** Says that it is there. */
  readonly tell: () => void;
  /** Leaves all as it was; without effect where the report is in its place. */
  readonly abort: () => Promise<void>;
}

/**
 * Opens the file for a report before the interview begins, so that what is wrong with it is told in time. Throws InputError
 * where it cannot be written, and for a file that is there and is no such report, or one of those that are read.
 */
export async function openReport(path: string, inputs: readonly InputFile[], io: Io): Promise<ReportFile> {
  const old = beginningOf(path);
  if (old !== undefined && !old.startsWith(REPORT_TITLE)) {
    throw new InputError(`${path} is there already and is no report of an interview; give --out another name`);
  }
  const forget = io.beforeEnding(removeTemporaries);
  const target = await openTarget(path, inputs);
  return {
    async finish(text) {
      await target.write(Buffer.from(text, 'utf8'));
      await target.finish();
      forget();
    },
    tell() {
      const place = old === undefined ? '' : ', in the place of the report that was there';
      io.writeError(`layernorm: wrote the report to ${safe(path)}${place}\n`);
    },
    async abort() {
      await target.abort();
      forget();
    },
  };
}

/** A file's text; undefined where there is none that can be read, which opening the target then tells of. */
function beginningOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
