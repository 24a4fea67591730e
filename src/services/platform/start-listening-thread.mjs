// For the sources alone: a thread does not inherit the TypeScript loader of its process (tsx or a test runner), so it
// brings its own. In dist/ the thread needs none.
import { register } from 'tsx/esm/api';

register();
await import('./listening-thread.ts');
