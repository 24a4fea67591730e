import { describe } from 'vitest';
import { testDeaths } from './kill-stories.ts';

describe('a bot that is killed exactly before a write loses and repeats nothing', () => testDeaths('before'));
