import type { Directory } from '../directory.ts';
import type { BeginInteraction } from '../interactions/begin.ts';
import { type Interaction, interactionTypes } from '../interactions/interaction.ts';
import type { InteractionStore } from '../interactions/interaction-store.ts';
import type { MessageStore } from '../messages/message-store.ts';
import { Refusal } from '../refusal.ts';
import { type Modal, modalInput } from '../rules/modal-rules.ts';
import type { MessageWriter } from '../wire/message.ts';
import type { SubmitModal } from './arguments.ts';

type Fields = SubmitModal['fields'];

/** Sends a filled-in form. Throws a `Refusal` when no form is open, or when a client would not let it be sent. */
export function createSubmitModal(deps: {
  directory: Directory;
  interactions: InteractionStore;
  messages: MessageStore;
  begin: BeginInteraction;
  write: MessageWriter;
}): (call: SubmitModal) => Interaction {
  const { directory, messages } = deps;
  return (call) => {
    const person = directory.findPerson(call.as);
    const opened = deps.interactions.get(call.interaction);
    if (opened?.state.status !== 'modal' || opened.personId !== person.id) {
      throw new Refusal('unknown', `${person.displayName} has no form open for ${call.interaction}.`);
    }
    const channel = directory.channel(opened.channelId);
    if (!channel) throw new Refusal('unknown', 'The channel is gone.');
    const { modal } = opened.state;
    const source = messages.get(opened.sourceMessageId ?? '');
    return deps.begin({
      type: interactionTypes.modalSubmit,
      name: modal.custom_id,
      openedBy: opened,
      person,
      channel,
      data: { custom_id: modal.custom_id, components: fillIn(modal, call.fields) },
      ...(source ? { sourceMessageId: source.id, message: deps.write.full(source) } : {}),
    });
  };
}

function fillIn(modal: Modal, fields: Fields): object[] {
  const known = modal.components.map((part) => modalInput(part).custom_id);
  const stranger = Object.keys(fields).find((id) => !known.includes(id));
  if (stranger !== undefined) throw new Refusal('refused', `The form has no field ${stranger}.`);
  return modal.components.map((part, index) => {
    const input = modalInput(part);
    const filled = {
      id: index * 2 + 2,
      type: input.type,
      custom_id: input.custom_id,
      ...filledValue(input, fields),
    };
    return part.type === 18
      ? { type: 18, id: index * 2 + 1, component: filled }
      : { type: 1, id: index * 2 + 1, components: [filled] };
  });
}

function filledValue(input: ReturnType<typeof modalInput>, fields: Fields): object {
  const given = fields[input.custom_id];
  const refuse = (why: string) => new Refusal('refused', `${input.custom_id}: ${why}`);
  if (input.type === 3) {
    const values = Array.isArray(given) ? given : given === undefined ? [] : [given];
    if (values.length === 0 && input.required !== false) throw refuse('is required.');
    if (values.some((value) => !input.options.some((option) => option.value === value))) {
      throw refuse('has no such option.');
    }
    return { values };
  }
  if (Array.isArray(given)) throw refuse('has to be text.');
  const value = given ?? input.value ?? '';
  const length = [...value].length;
  if (length === 0 && input.required !== false) throw refuse('is required.');
  if (length > 0 && length < (input.min_length ?? 0)) throw refuse(`needs ${input.min_length} characters.`);
  if (length > (input.max_length ?? 4000)) throw refuse(`takes ${input.max_length ?? 4000} characters.`);
  return { value };
}
