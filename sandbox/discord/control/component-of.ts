import type { Message } from '../messages/message.ts';
import { Refusal } from '../refusal.ts';

/** Makes sure that a client would let somebody use the component; throws a `Refusal` otherwise. */
export function componentOf(
  message: Message,
  customId: string,
  type: number,
  values?: readonly string[],
): void {
  const all = message.components.flatMap((row) => row.components);
  const found = all.find((component) => component.custom_id === customId && component.type === type);
  if (!found) throw new Refusal('unknown', `The message has no such component: ${customId}.`);
  if (found.disabled) throw new Refusal('refused', `The component ${customId} is disabled.`);
  if (found.type !== 3 || !values) return;
  const known = found.options.map((option) => option.value);
  const stranger = values.find((value) => !known.includes(value));
  if (stranger !== undefined) throw new Refusal('refused', `${customId} has no option ${stranger}.`);
  const [least, most] = [found.min_values ?? 1, found.max_values ?? 1];
  if (values.length < least || values.length > most) {
    throw new Refusal('refused', `${customId} takes ${least} to ${most} values.`);
  }
}
