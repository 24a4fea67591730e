/** The whole screen for the words, as far as the device has one to give; the page's own part of it in any case. */
export function createLargeScreen(onChange: (isOn: boolean) => void): {
  readonly isOn: boolean;
  toggle(): void;
} {
  const root = document.documentElement;
  let isOn = false;
  const set = (next: boolean) => {
    isOn = next;
    root.classList.toggle('large', next);
    onChange(next);
  };
  document.addEventListener('fullscreenchange', () => {
    if (document.fullscreenElement === null && isOn) set(false);
  });
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && isOn) set(false);
  });
  return {
    get isOn() {
      return isOn;
    },
    toggle() {
      set(!isOn);
      // Phones have no full screen for pages.
      if (isOn) root.requestFullscreen?.().catch(() => {});
      else if (document.fullscreenElement !== null) void document.exitFullscreen();
    },
  };
}
