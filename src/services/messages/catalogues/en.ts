import { commands } from './en/commands.ts';
import { names } from './en/names.ts';

export const en = { ...names, ...commands };
