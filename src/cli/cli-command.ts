import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type ExitCode, UsageError } from './cli-error.ts';

/** What a run says, line by line, and how it ended. */
export type Run = AsyncGenerator<string, ExitCode, void>;

/** A command of the operator's CLI. */
export interface CliCommand {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What stands behind the name on a command line. */
  usage: string;
  /** What it does and what its options mean. */
  help: string;
  /** @throws UsageError */
  run(argv: readonly string[]): Run;
}

type OptionSpecs = NonNullable<ParseArgsConfig['options']>;

type Parsed<Options extends OptionSpecs> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true }>
>;

interface Description<Options extends OptionSpecs> extends Omit<CliCommand, 'run'> {
  options: Options;
  run(given: { options: Parsed<Options>['values']; operands: readonly string[] }): Run;
}

/** Builds a command whose options are parsed, and typed, by their description. */
export function defineCliCommand<const Options extends OptionSpecs>(
  description: Description<Options>,
): CliCommand {
  return {
    ...description,
    run(argv) {
      const { values, positionals } = parse([...argv], description.options);
      return description.run({ options: values, operands: positionals });
    },
  };
}

function parse<Options extends OptionSpecs>(args: string[], options: Options): Parsed<Options> {
  try {
    return parseArgs<{ args: string[]; options: Options; allowPositionals: true }>({
      args,
      options,
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The only operand of a command. @throws UsageError */
export function onlyOperand(operands: readonly string[], name: string): string {
  const [operand, ...more] = operands;
  if (operand === undefined) throw new UsageError(`${name} is missing.`);
  if (more.length > 0) throw new UsageError(`One ${name} is enough; "${more.join(' ')}" is too much.`);
  return operand;
}

/** @throws UsageError when there are operands. */
export function noOperands(operands: readonly string[]): void {
  if (operands.length > 0) throw new UsageError(`"${operands.join(' ')}" is too much.`);
}

/** An option that names a server or a channel. @throws UsageError */
export function idOption(name: string, value: string | undefined): string | undefined {
  if (value === undefined || /^\d{17,20}$/.test(value)) return value;
  throw new UsageError(`--${name} must be an id of 17 to 20 digits.`);
}
