import { z } from 'zod';
import { type FormIssue, invalidForm } from '../rest/errors.ts';

/** Where a refinement reports to. */
export type Refinement = z.core.$RefinementCtx<unknown>;

/** Reports an issue under one of Discord's form error codes. */
export function refuse(
  context: Refinement,
  code: string,
  message: string,
  path: (string | number)[] = [],
): void {
  context.addIssue({ code: 'custom', message, path, params: { code } });
}

/** Text of `least` to `most` characters, counted as Discord counts: by code point. */
export function text(least: number, most: number) {
  return z.string().superRefine((value, context) => refuseLength([...value].length, least, most, context));
}

/** A list of `least` to `most` items. */
export function list<Item extends z.ZodType>(item: Item, least: number, most: number) {
  return z.array(item).superRefine((value, context) => refuseLength(value.length, least, most, context));
}

/** A whole number from `least` to `most`. */
export function whole(least: number, most: number) {
  return z.int().superRefine((value, context) => {
    if (value < least)
      refuse(context, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${least}.`);
    if (value > most)
      refuse(context, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${most}.`);
  });
}

/** An id. */
export const snowflake = z
  .union([z.string(), z.number()])
  .transform(String)
  .superRefine((value, context) => {
    if (!/^\d{1,20}$/.test(value))
      refuse(context, 'NUMBER_TYPE_COERCE', `Value "${value}" is not snowflake.`);
  });

/** An address that a client can open: https and http, and `discord:` or `attachment:` where those make sense. */
export function url(most: number, schemes: readonly string[]) {
  return text(1, most).superRefine((value, context) => {
    const scheme = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : undefined;
    if (scheme === undefined) return refuse(context, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    if (schemes.includes(scheme)) return;
    const allowed = schemes.map((name) => `'${name}'`).join(', ');
    const message = `Scheme "${scheme}" is not supported. Scheme must be one of (${allowed}).`;
    refuse(context, 'URL_TYPE_INVALID_SCHEME', message);
  });
}

/**
 * The parsed form. Throws Discord's error 50035 with one entry per problem, each under `at` and its own path: the body
 * of an interaction's answer is checked under `data`, for instance.
 */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  form: unknown,
  at: string[] = [],
): z.output<Schema> {
  const result = schema.safeParse(form, { reportInput: true });
  if (result.success) return result.data;
  throw invalidForm(
    result.error.issues.map((issue) => ({ ...translate(issue), path: [...at, ...issue.path.map(key)] })),
  );
}

function key(part: PropertyKey): string | number {
  return typeof part === 'symbol' ? String(part) : part;
}

function refuseLength(length: number, least: number, most: number, context: Refinement): void {
  if (length >= least && length <= most) return;
  if (least > 0) refuse(context, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`);
  else refuse(context, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`);
}

function translate(issue: z.core.$ZodIssue): Omit<FormIssue, 'path'> {
  if (issue.code === 'custom') return { code: String(issue.params?.code), message: issue.message };
  if (issue.code === 'invalid_type') {
    return issue.input === undefined
      ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
      : { code: 'BASE_TYPE_BAD_TYPE', message: `Value is not a valid ${issue.expected}.` };
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map((value) => `'${String(value)}'`).join(', ');
    return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of (${values}).` };
  }
  if (issue.code === 'invalid_union') {
    return {
      code: 'UNION_TYPE_CHOICES',
      message: 'The value is of none of the types that are possible here.',
    };
  }
  return { code: 'BASE_TYPE_INVALID', message: issue.message };
}
