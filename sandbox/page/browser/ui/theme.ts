import { fill, h } from './dom.ts';
import { icon } from './icon.ts';

const key = 'theme';

/** Follows the system until somebody says otherwise; then this browser remembers. */
export function createThemeSwitch(): HTMLElement {
  const button = h('button', { type: 'button', class: 'icon-button' });
  const system = matchMedia('(prefers-color-scheme: light)');
  const isLight = () => {
    const chosen = localStorage.getItem(key);
    return chosen === null ? system.matches : chosen === 'light';
  };
  const show = () => {
    document.documentElement.dataset.theme = isLight() ? 'light' : 'dark';
    fill(button, icon(isLight() ? 'moon' : 'sun'));
    button.setAttribute('aria-label', isLight() ? 'Dark colours' : 'Light colours');
  };
  button.addEventListener('click', () => {
    localStorage.setItem(key, isLight() ? 'dark' : 'light');
    show();
  });
  system.addEventListener('change', show);
  show();
  return button;
}
