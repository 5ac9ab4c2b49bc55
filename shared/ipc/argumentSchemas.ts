import { z } from 'zod';
import { BACKUP_MAX_CHARS, type CallArgs, type CallName, CHUNK_BYTES } from './contract.ts';

/*
 * What each call accepts; checked in the main process before its handler runs. Never imported by a preload or
 * a page: zod would more than double what they load.
 */
const nothing = z.undefined();
const text = (max: number) => z.string().max(max);
const token = z.string().regex(/^[0-9a-f-]{36}$/);

export const ARGUMENT_SCHEMAS: { readonly [Name in CallName]: z.ZodType<CallArgs<Name>> } = {
  'files:open': nothing,
  'files:openFolder': nothing,
  'files:dropped': z.strictObject({ path: text(32_768).min(1) }),
  'files:read': z.strictObject({
    token,
    offset: z.int().nonnegative(),
    length: z.int().min(1).max(CHUNK_BYTES),
  }),
  'files:save': z.strictObject({
    suggestedName: text(1000),
    kind: z.enum(['png', 'svg', 'md', 'json', 'csv', 'debrief']),
    bytes: z.instanceof(Uint8Array),
  }),
  // The model goes from one of our own pages to another; its shape is theirs (shared/export/reportJob.ts).
  'report:print': z.looseObject({
    title: text(1000),
    language: text(40),
    report: z.looseObject({ title: z.string() }),
  }) as unknown as z.ZodType<CallArgs<'report:print'>>,
  'backup:write': z.strictObject({
    reviewId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
    title: text(10_000),
    json: text(BACKUP_MAX_CHARS),
  }),
  'links:open': z.strictObject({ url: text(10_000) }),
  'page:ready': nothing,
  'report:model': nothing,
  'report:ready': nothing,
};
