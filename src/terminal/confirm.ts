import inquirer from 'inquirer';

/** How a question was left: answered, or by Ctrl-C, or by the end of the input (Ctrl-D). */
export type Confirmed = 'yes' | 'no' | 'interrupted';

/** Asks a yes-or-no question on the terminal, on standard error; no unless they say yes. */
export async function confirm(message: string): Promise<Confirmed> {
  const prompt = inquirer.createPromptModule({ output: process.stderr });
  try {
    const { isSure } = await prompt<{ isSure: boolean }>([
      { type: 'confirm', name: 'isSure', message, default: false },
    ]);
    return isSure ? 'yes' : 'no';
  } catch (error) {
    // Ctrl-C and the end of the input alike (@inquirer/core).
    if (error instanceof Error && error.name === 'ExitPromptError') {
      return error.message.includes('SIGINT') ? 'interrupted' : 'no';
    }
    throw error;
  }
}
