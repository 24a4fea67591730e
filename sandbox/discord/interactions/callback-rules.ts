import { z } from 'zod';
import { invalidForm } from '../rest/errors.ts';
import { list, parseForm, text } from '../rules/form.ts';
import { type Interaction, interactionTypes } from './interaction.ts';

/** Discord's numbers for the answers to an interaction. */
export const callbackTypes = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  autocomplete: 8,
  modal: 9,
} as const;

export type CallbackType = (typeof callbackTypes)[keyof typeof callbackTypes];

const envelope = z.object({ type: z.int(), data: z.unknown().optional() });

/** The answer's type, when this interaction may be answered so, and its unchecked data. Throws 50035 otherwise. */
export function parseCallback(
  form: unknown,
  interaction: Interaction,
): { type: CallbackType; data: unknown } {
  const { type, data } = parseForm(envelope, form);
  const possible = answersTo(interaction);
  const chosen = possible.find((each) => each === type);
  if (chosen !== undefined) return { type: chosen, data: data ?? {} };
  const message = `Value must be one of (${possible.join(', ')}).`;
  throw invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
}

function answersTo(interaction: Interaction): readonly CallbackType[] {
  const { message, deferredMessage, deferredUpdate, update, autocomplete, modal } = callbackTypes;
  const updates = interaction.sourceMessageId === undefined ? [] : [deferredUpdate, update];
  if (interaction.type === interactionTypes.autocomplete) return [autocomplete];
  if (interaction.type === interactionTypes.modalSubmit) return [message, deferredMessage, ...updates];
  return [message, deferredMessage, ...updates, modal];
}

/** Up to 25 suggestions, with values of the option's own type: 3 is text, all others are numbers. */
export function choicesSchema(optionType: number | undefined) {
  const value = optionType === 3 ? text(0, 100) : z.number();
  return z.object({ choices: list(z.object({ name: text(1, 100), value }), 0, 25) });
}
