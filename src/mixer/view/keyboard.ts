/** What keys do. */
export interface KeyActions {
  toggle: () => void;
  seekBy: (seconds: number) => void;
  toStart: () => void;
  masterBy: (change: number) => void;
  mute: (nth: number) => void;
  solo: (nth: number) => void;
  loop: () => void;
  view: () => void;
  large: () => void;
  wordsBy: (seconds: number) => void;
  help: () => void;
}

/** The keys for the tracks, from the first to the twelfth. */
export const DIGITS = [...'1234567890-='];

/** Listens to the whole page; keys that the focused control understands itself are left to it. */
export function listenToKeys(actions: KeyActions): void {
  let isSolo = false;
  const simple: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => actions.seekBy(-5),
    ArrowRight: () => actions.seekBy(5),
    ArrowUp: () => actions.masterBy(0.05),
    ArrowDown: () => actions.masterBy(-0.05),
    Home: actions.toStart,
    l: actions.loop,
    k: actions.view,
    f: actions.large,
    '[': () => actions.wordsBy(-0.1),
    ']': () => actions.wordsBy(0.1),
    '?': actions.help,
    ' ': actions.toggle,
  };

  addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey, repeat } = event;
    if (ctrlKey || metaKey || altKey || isForControl(target, key)) return;
    const name = key.length === 1 ? key.toLowerCase() : key;
    const digit = DIGITS.indexOf(name);
    const action = simple[name];
    if (digit >= 0 && !repeat) (isSolo ? actions.solo : actions.mute)(digit);
    else if (action !== undefined) {
      event.preventDefault();
      action();
    }
    isSolo = name === 's' || (isSolo && repeat);
  });
}

function isForControl(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog') !== null) return key !== '?';
  if (target.closest('select') !== null) return true;
  if (target.closest('input') !== null) return key.startsWith('Arrow') || key === 'Home' || key === 'End';
  return key === ' ' && target.closest('button, a') !== null;
}
