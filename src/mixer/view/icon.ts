import { svg } from './dom.ts';

const PATHS = {
  check: 'M9.5 17.6 4 12.1l1.5-1.5 4 4 9-9L20 7.1z',
  download: 'M11 3h2v9.2l3.6-3.6L18 10l-6 6-6-6 1.4-1.4L11 12.2zM4 19h16v2H4z',
  keys: 'M4 6h16a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V8c0-1.1.9-2 2-2zm1 3v2h2V9zm4 0v2h2V9zm4 0v2h2V9zm4 0v2h2V9zM7 13v2h10v-2z',
  large: 'M4 4h6v2H6v4H4zm10 0h6v6h-2V6h-4zM4 14h2v4h4v2H4zm14 0h2v6h-6v-2h4z',
  link: 'M10.6 13.4a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3 1.4 1.4 1.3-1.3a2 2 0 0 1 2.9 2.9l-3 3a2 2 0 0 1-2.9 0zm2.8-2.8a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3-1.4-1.4-1.3 1.3a2 2 0 0 1-2.9-2.9l3-3a2 2 0 0 1 2.9 0z',
  loop: 'M7 7h9V4l5 4-5 4V9H7a3 3 0 0 0 0 6h1v2H7A5 5 0 0 1 7 7zm10 10H8v3l-5-4 5-4v3h9a3 3 0 0 0 0-6h-1V7h1a5 5 0 0 1 0 10z',
  minus: 'M5 11h14v2H5z',
  pause: 'M7 5h4v14H7zm6 0h4v14h-4z',
  play: 'M8 5v14l11-7z',
  plus: 'M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z',
  retry: 'M12 5V2L7 6l5 4V7a5 5 0 1 1-5 5H5a7 7 0 1 0 7-7z',
  small: 'M8 4h2v6H4V8h4zm6 0h2v4h4v2h-6zM4 14h6v6H8v-4H4zm10 0h6v2h-4v4h-2z',
  volume: 'M3 9v6h4l5 4V5L7 9zm12.5 3a3.5 3.5 0 0 0-2-3.2v6.3a3.5 3.5 0 0 0 2-3.1z',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture for those who see; whoever uses it names the control. */
export const icon = (name: IconName): SVGSVGElement =>
  svg('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, svg('path', { d: PATHS[name] }));
