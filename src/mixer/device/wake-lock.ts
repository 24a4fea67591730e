/** Keeps the screen awake while something plays, as far as the browser can. */
export function createWakeLock(): { want(isWanted: boolean): void } {
  let isWanted = false;
  let lock: WakeLockSentinel | undefined;

  async function update(): Promise<void> {
    if (!isWanted) {
      await lock?.release();
      lock = undefined;
    } else if (lock === undefined && document.visibilityState === 'visible' && 'wakeLock' in navigator) {
      const fresh = await navigator.wakeLock.request('screen');
      lock = fresh;
      fresh.addEventListener('release', () => {
        if (lock === fresh) lock = undefined;
      });
      // Meanwhile it may not be wanted any more.
      if (!isWanted) await update();
    }
  }

  // Without a battery to spare, a device refuses; then the screen goes dark.
  const tryUpdate = () => void update().catch(() => {});
  // A lock ends when the page is hidden.
  document.addEventListener('visibilitychange', tryUpdate);
  return {
    want(wanted) {
      if (wanted === isWanted) return;
      isWanted = wanted;
      tryUpdate();
    },
  };
}
