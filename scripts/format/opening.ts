import type { InferInput } from 'valibot';
import type { documentSchema } from '../../src/core/model/schema.ts';

/** The smallest story that is worth reading: the page opens with it, and with what it looks like. */
export const opening: InferInput<typeof documentSchema> = {
  version: 1,
  id: 'night-bus',
  languages: ['en'],
  title: 'The night bus that nearly stopped',
  lanes: [
    { id: 'council', label: 'Council' },
    { id: 'riders', label: 'Riders' },
  ],
  kinds: [
    { id: 'decision', label: 'Decision', symbol: 'square' },
    { id: 'protest', label: 'Protest', symbol: 'speech' },
  ],
  threads: [{ id: 'line-7', label: 'Line 7 at night' }],
  events: [
    {
      id: 'cut',
      date: '2024-03-04',
      lane: 'council',
      kind: 'decision',
      threads: ['line-7'],
      title: 'The council ends the night bus',
      summary: 'Line 7 is to stop at eleven from June on.',
    },
    {
      id: 'petition',
      date: '2024-04',
      lane: 'riders',
      kind: 'protest',
      threads: ['line-7'],
      title: 'Riders collect 2,000 names',
    },
    {
      id: 'kept',
      date: '2024-05-21',
      lane: 'council',
      kind: 'decision',
      importance: 3,
      threads: ['line-7'],
      title: 'The night bus stays',
      links: [{ url: 'https://council.example/line-7', label: 'The decision' }],
    },
  ],
};
