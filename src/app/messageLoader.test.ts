import { expect, test, vi } from 'vitest';
import { messagesFor as allMessagesFor } from '../core/i18n/messages.ts';

test('the words of the first picture come alone, until the others are asked for', async () => {
  vi.resetModules();
  const { messages } = await import('./lazy.ts');
  const { firstMessagesFor, messagesFor } = await import('../core/i18n/messages.ts');
  await messages.load('fr');
  expect(messages.has('fr')).toBe(true);
  expect(firstMessagesFor('fr').find.search).toBe('Rechercher');
  expect(() => messagesFor('fr')).toThrow('only the first words');
  await messages.loadMore();
  expect(Object.keys(messagesFor('fr').find)).toEqual(Object.keys(allMessagesFor('fr').find));
  expect(messages.has('ar')).toBe(false);
  await messages.load('ar');
  expect(Object.keys(messagesFor('ar'))).toEqual(Object.keys(allMessagesFor('en')));
});

test('a language that is on its way when the others are asked for comes whole', async () => {
  vi.resetModules();
  const { messages } = await import('./lazy.ts');
  const { messagesFor } = await import('../core/i18n/messages.ts');
  await Promise.all([messages.load('ar'), messages.loadMore()]);
  expect(messages.has('ar')).toBe(true);
  expect(messagesFor('ar').language).toBe('ar');
});

test('a language that could not be fetched does not stop the others, and is fetched when it is asked for again', async () => {
  vi.resetModules();
  const { MessageLoader } = await import('./messageLoader.ts');
  const { en: first } = await import('../core/i18n/messages/en.ts');
  const { en: more } = await import('../core/i18n/messages/more/en.ts');
  let online = false;
  const catalogue = {
    first: () => Promise.resolve(first),
    more: () => Promise.resolve(more),
  };
  const french = {
    ...catalogue,
    first: () => (online ? catalogue.first() : Promise.reject(new TypeError('offline'))),
  };
  const messages = new MessageLoader({ en: catalogue, fr: french, ar: french });
  await messages.load('en');
  await expect(messages.load('fr')).rejects.toThrow('offline');
  await messages.loadMore();
  expect([messages.has('en'), messages.has('fr')]).toEqual([true, false]);
  online = true;
  await messages.load('fr');
  expect(messages.has('fr')).toBe(true);
});
