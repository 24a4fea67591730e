import { defineConfig } from 'vitest/config';

const kind = (name: string, options: object = {}) => ({
  test: { name, include: [`test/${name}/**/*.test.ts`], ...options },
});

export default defineConfig({
  test: {
    coverage: { include: ['src/**'], reporter: ['text-summary', 'html'] },
    projects: [
      kind('unit'),
      kind('contract'),
      kind('property', { testTimeout: 60_000 }),
      kind('sandbox', { testTimeout: 60_000 }),
      kind('mixer', {
        testTimeout: 60_000,
        hookTimeout: 60_000,
        globalSetup: ['test/support/build-the-bot.ts'],
      }),
      kind('page', {
        testTimeout: 60_000,
        hookTimeout: 60_000,
        globalSetup: ['test/support/build-the-bot.ts'],
      }),
      kind('e2e', {
        // They mostly wait for other processes.
        maxWorkers: 3,
        sequence: { groupOrder: 1 },
        testTimeout: 60_000,
        hookTimeout: 60_000,
        globalSetup: ['test/support/build-the-bot.ts'],
      }),
    ],
  },
});
