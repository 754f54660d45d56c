import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { idPrefixes } from '../../core/kernel/id.ts';
import { eventSentence, hasSentence, streamWord } from './event-sentences.ts';

const core = new URL('../../core/', import.meta.url);
const eventShape = z.object({ type: z.string(), version: z.number(), parts: z.record(z.string(), z.unknown()) });

/** Every event type that core declares, found by looking: a new one needs its words here. */
async function eventTypes(): Promise<readonly string[]> {
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((path) => /(^|[/-])events\.ts$/.test(path));
  const types: string[] = [];
  for (const file of files) {
    const exported: unknown = await import(new URL(file, core).href);
    for (const value of Object.values(z.record(z.string(), z.unknown()).parse({ ...z.looseObject({}).parse(exported) }))) {
      const read = eventShape.safeParse(value);
      if (read.success) types.push(read.data.type);
    }
  }
  return types;
}

test('every event type of core has a sentence, and each its own', async () => {
  const types = await eventTypes();
  expect(types.length).toBeGreaterThan(40);
  expect(types.filter((type) => !hasSentence(type))).toEqual([]);
  const said = types.map((type) => eventSentence(type, 'Dana'));
  expect(new Set(said).size).toBe(types.length);
});

test('what the product did by itself is said of the product, and an unknown type is still named', () => {
  expect(eventSentence('clock.missed', null)).toBe('Manent noted that a deadline passed');
  expect(eventSentence('toString', 'Dana')).toBe('Dana recorded “toString”');
});

test('every kind of stream has a word', () => {
  for (const prefix of Object.values(idPrefixes)) expect(streamWord(`${prefix}_0`), prefix).not.toBe('Stream');
});
