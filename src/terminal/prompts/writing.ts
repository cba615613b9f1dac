import { isEnter, type Machine } from './machine.ts';
import { broken, bufferOf, currentLine, edited, inserted, type TextBuffer, textOf } from './text-buffer.ts';

/** An answer that is being written. */
export interface Writing {
  readonly text: TextBuffer;
  /** Whether what comes is pasted, so that a line's end in it ends nothing. */
  readonly isPasted: boolean;
  readonly note: string;
}

/** What came of it: the text, or that it is to be written on in an editor. */
export interface Written {
  readonly text: string;
  readonly isForEditor: boolean;
}

export interface WritingOptions {
  readonly start?: string;
  /** Whether it can have several lines. */
  readonly isLong: boolean;
  /** What is wrong with a text that is handed in; undefined where nothing is. */
  readonly check: (text: string) => string | undefined;
}

/**
 * Enter hands in. Of a long text a backslash at a line's end, or Alt and Enter, begins another line; so does an end of line
 * in what is pasted. Ctrl-O asks for an editor; Ctrl-D on an empty line hands in a text that is not empty.
 */
export function writing({ start = '', isLong, check }: WritingOptions): Machine<Writing, Written> {
  const handIn = (state: Writing) => {
    const text = textOf(state.text);
    const wrong = check(text);
    return wrong === undefined ? { done: { text, isForEditor: false } } : { state: { ...state, note: wrong } };
  };
  return {
    start: { text: bufferOf(start), isPasted: false, note: '' },
    press(state, key) {
      if (key.name === 'paste-start') return { state: { ...state, isPasted: true } };
      if (key.name === 'paste-end') return { state: { ...state, isPasted: false } };
      if (isEnter(key)) {
        const line = currentLine(state.text);
        if (!isLong) return state.isPasted ? { state: changed(state, inserted(state.text, ' ')) } : handIn(state);
        if (state.isPasted || key.meta) return { state: changed(state, broken(state.text)) };
        if (state.text.column === line.length && line.endsWith('\\')) {
          const shorter = { ...state.text, lines: state.text.lines.with(state.text.row, line.slice(0, -1)) };
          return { state: changed(state, broken({ ...shorter, column: line.length - 1 })) };
        }
        return handIn(state);
      }
      if (isLong && key.ctrl && key.name === 'o') return { done: { text: textOf(state.text), isForEditor: true } };
      const text = edited(state.text, key);
      return { state: text ? changed(state, text) : state };
    },
    close(state) {
      const text = textOf(state.text);
      return text.trim() === '' || check(text) !== undefined ? undefined : { text, isForEditor: false };
    },
  };
}

function changed(state: Writing, text: TextBuffer): Writing {
  return { ...state, text, note: '' };
}
