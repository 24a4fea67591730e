import { Refusal } from '../refusal.ts';
import type { ValueOption } from '../rules/command-option-rules.ts';

/** A text, number or boolean that the client would let pass for the option; a `Refusal` otherwise. */
export function checkScalar(
  option: ValueOption,
  value: string | number | boolean,
): string | number | boolean {
  const refuse = (why: string) => new Refusal('refused', `${option.name}: ${why}`);
  if (option.type === 5) {
    if (typeof value !== 'boolean') throw refuse('has to be true or false.');
    return value;
  }
  if (option.type === 3) {
    if (typeof value !== 'string') throw refuse('has to be text.');
    const length = [...value].length;
    if (length < (option.min_length ?? 0)) throw refuse(`is shorter than ${option.min_length} characters.`);
    if (length > (option.max_length ?? 6000)) throw refuse(`is longer than ${option.max_length} characters.`);
  } else {
    if (typeof value !== 'number') throw refuse('has to be a number.');
    if (option.type === 4 && !Number.isSafeInteger(value)) throw refuse('has to be a whole number.');
    if (value < (option.min_value ?? -Infinity)) throw refuse(`is less than ${option.min_value}.`);
    if (value > (option.max_value ?? Infinity)) throw refuse(`is more than ${option.max_value}.`);
  }
  if (option.choices?.length && !option.choices.some((choice) => choice.value === value)) {
    throw refuse('has to be one of the choices.');
  }
  return value;
}
