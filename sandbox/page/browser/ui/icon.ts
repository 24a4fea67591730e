const paths = {
  arrow: 'M9 5l7 7-7 7-1.6-1.6L12.8 12 7.4 6.600z',
  at: 'M12 3a9 9 0 1 0 4.500 16.800l-.9-1.700A7 7 0 1 1 19 12v.8c0 .8-.5 1.400-1.100 1.400s-1.100-.6-1.100-1.400V8h-1.900v.8a4.300 4.300 0 1 0 .6 6 2.900 2.900 0 0 0 5.500-1.500V12a9 9 0 0 0-9-9zm-.3 11.300a2.300 2.300 0 1 1 0-4.600 2.300 2.300 0 0 1 0 4.600z',
  caret: 'M6 9l6 6 6-6-1.400-1.400L12 12.200 7.400 7.600z',
  chat: 'M4 4h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-8l-5 4v-4H4a2 2 0 0 1-2-2V6c0-1.100.9-2 2-2z',
  check: 'M9.500 17.600 4 12.100l1.500-1.500 4 4 9-9L20 7.100z',
  close:
    'M6.400 5 12 10.600 17.600 5 19 6.400 13.400 12l5.600 5.600-1.400 1.400L12 13.400 6.400 19 5 17.600 10.600 12 5 6.400z',
  code: 'M9 6 3 12l6 6 1.400-1.400L5.800 12l4.600-4.600zm6 0-1.400 1.400 4.600 4.600-4.600 4.600L15 18l6-6z',
  crown: 'M3 7l4.500 4L12 5l4.500 6L21 7l-1.800 11H4.800z',
  download: 'M11 3h2v9.200l3.600-3.600L18 10l-6 6-6-6 1.400-1.400L11 12.200zM4 19h16v2H4z',
  eye: 'M12 5c5 0 9 4.500 10 7-1 2.500-5 7-10 7S3 14.500 2 12c1-2.500 5-7 10-7zm0 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
  file: 'M6 2h8l5 5v15H6zm7 1.500V8h4.500z',
  link: 'M14 4h6v6h-2V7.400l-7.300 7.300-1.400-1.400L16.600 6H14zM5 6h6v2H7v9h9v-4h2v6H5z',
  menu: 'M3 6h18v2H3zm0 5h18v2H3zm0 5h18v2H3z',
  moon: 'M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500z',
  more: 'M5 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4zm7 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4zm7 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  note: 'M9 4v10.600A3.500 3.500 0 1 0 11 17.500V8h7V4z',
  pause: 'M7 5h4v14H7zm6 0h4v14h-4z',
  play: 'M8 5v14l11-7z',
  slash: 'M15.500 3h2.300L8.500 21H6.200z',
  sliders: 'M3 6h9v2H3zm13 0h5v2h-5zM13 4h2v6h-2zM3 16h4v2H3zm8 0h10v2H11zM8 14h2v6H8z',
  sun: 'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM11 1h2v3h-2zm0 19h2v3h-2zM1 11h3v2H1zm19 0h3v2h-3zM4.200 2.800l2.100 2.100-1.400 1.400-2.100-2.100zm14.900 14.900 2.100 2.100-1.400 1.400-2.100-2.100zM19.800 2.800l1.400 1.400-2.100 2.100-1.400-1.400zM4.900 17.700l1.400 1.400-2.100 2.100-1.400-1.400z',
  volume: 'M3 9v6h4l5 4V5L7 9zm12.500 3a3.500 3.500 0 0 0-2-3.200v6.300a3.500 3.500 0 0 0 2-3.100z',
  wave: 'M3 10h2v4H3zm4-4h2v12H7zm4-3h2v18h-2zm4 5h2v8h-2zm4 2h2v4h-2z',
} as const;

export type IconName = keyof typeof paths;

const namespace = 'http://www.w3.org/2000/svg';

/** A picture for those who see; whoever uses it names the control. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
