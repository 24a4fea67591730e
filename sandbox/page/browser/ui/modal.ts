import type { InteractionState } from '../../../discord/interactions/interaction.ts';
import { h, uniqueId } from './dom.ts';
import { icon } from './icon.ts';

type Modal = Extract<InteractionState, { status: 'modal' }>['modal'];
type Part = Modal['components'][number];
type Field = { readonly id: string; readonly read: () => string | string[]; readonly element: HTMLElement };

/** The form that a bot has opened. Resolves when it is sent; closing it sends nothing. */
export function openModal(modal: Modal, send: (fields: Record<string, string | string[]>) => void): void {
  const fields = modal.components.map(drawField);
  const titleId = uniqueId('title');
  const close = () => dialog.close();
  const form = h(
    'form',
    {
      method: 'dialog',
      on: {
        submit: (event) => {
          event.preventDefault();
          send(Object.fromEntries(fields.map(({ id, read }) => [id, read()])));
          close();
        },
      },
    },
    h(
      'div',
      { class: 'modal-top' },
      h('h2', { id: titleId }, modal.title),
      h(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': 'Close', on: { click: close } },
        icon('close'),
      ),
    ),
    fields.map(({ element }) => element),
    h(
      'div',
      { class: 'modal-foot' },
      h('button', { type: 'button', class: 'button secondary', on: { click: close } }, 'Cancel'),
      h('button', { type: 'submit', class: 'button primary' }, 'Submit'),
    ),
  );
  const dialog = h('dialog', { class: 'modal', 'aria-labelledby': titleId }, form);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  form.querySelector<HTMLElement>('input, textarea, select')?.focus();
}

function drawField(part: Part): Field {
  const input = part.type === 18 ? part.component : part.components[0];
  if (!input) throw new TypeError('A row of a form holds one input.');
  const name = part.type === 18 ? part.label : input.type === 4 ? (input.label ?? '') : '';
  const description = part.type === 18 ? part.description : undefined;
  const id = uniqueId('field');
  const control = input.type === 4 ? drawText(input, id) : drawChoice(input, id);
  const required = input.required !== false;
  const element = h(
    'div',
    { class: 'modal-field' },
    h('label', { for: id }, name, required && h('span', { class: 'required', 'aria-hidden': 'true' }, ' *')),
    description && h('small', {}, description),
    control,
  );
  const read = () =>
    control instanceof HTMLSelectElement
      ? [...control.selectedOptions].map(({ value }) => value)
      : control.value;
  return { id: input.custom_id, read, element };
}

type Input = Exclude<Part, { type: 18 }>['components'][number];
type Choice = Exclude<Extract<Part, { type: 18 }>['component'], { type: 4 }>;

function drawText(input: Input, id: string): HTMLInputElement | HTMLTextAreaElement {
  const attributes = {
    id,
    required: input.required !== false,
    minlength: input.min_length,
    maxlength: input.max_length ?? 4000,
    placeholder: input.placeholder,
  };
  const control =
    input.style === 2
      ? h('textarea', { ...attributes, rows: 4 })
      : h('input', { ...attributes, type: 'text' });
  control.value = input.value ?? '';
  return control;
}

function drawChoice(input: Choice, id: string): HTMLSelectElement {
  const multiple = (input.max_values ?? 1) > 1;
  const options = input.options.map((option) =>
    h('option', { value: option.value, selected: option.default }, option.label),
  );
  return h('select', { id, multiple, required: input.required !== false }, options);
}
