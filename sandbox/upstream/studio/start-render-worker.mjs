// A thread does not inherit the TypeScript loader of its process (tsx or a test runner), so it brings its own.
import { register } from 'tsx/esm/api';

register();
await import('./render-worker.ts');
