import { readFragment, type Setting, writeFragment } from './fragment.ts';

/** How the listener has set everything; kept in the page's address, so that a link to it opens the same. */
export interface SettingStore {
  readonly now: Setting;
  change(change: Partial<Setting>): void;
  /** Lets the words come later by so many seconds, or earlier. */
  shiftWords(seconds: number): void;
  /** Writes the address at once. */
  write(): void;
  /** Called after each change, and once at once. */
  subscribe(listener: (setting: Setting) => void): void;
}

interface SettingStoreOptions {
  stems: readonly string[];
  speeds: readonly number[];
}

// Browsers take no more than some hundred changes of the address in half a minute.
const WRITE_MS = 400;

export function createSettingStore(options: SettingStoreOptions): SettingStore {
  const read = () => readFragment(location.hash.slice(1), options);
  const listeners: ((setting: Setting) => void)[] = [];
  let now = read();
  let writing: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    for (const listener of listeners) listener(now);
  };
  const write = () => {
    clearTimeout(writing);
    writing = undefined;
    const fragment = writeFragment(now);
    history.replaceState(null, '', fragment === '' ? location.pathname : `#${fragment}`);
  };
  // Somebody opens another link to this page.
  addEventListener('hashchange', () => {
    now = read();
    tell();
  });

  function change(part: Partial<Setting>): void {
    now = { ...now, ...part };
    writing ??= setTimeout(write, WRITE_MS);
    tell();
  }

  return {
    get now() {
      return now;
    },
    change,
    shiftWords: (seconds) => change({ wordsLater: Math.round((now.wordsLater + seconds) * 10) / 10 }),
    write,
    subscribe(listener) {
      listeners.push(listener);
      listener(now);
    },
  };
}
