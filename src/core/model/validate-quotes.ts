import type { Place } from './place.ts';
import { error, type Problem, warning } from './problem.ts';
import { contains } from './quote.ts';
import { type Attribution, type Excerpt, parts, type TimelineDocument } from './schema.ts';
import type { Known } from './walk.ts';

type Excerpts = ReadonlyMap<string, Place<Excerpt>>;

function highlights(excerpt: Place<Excerpt>): readonly Problem[] {
  const exact = excerpt.at('selector').at('exact').text;
  if (exact === undefined) return [];
  return excerpt
    .at('highlight')
    .items()
    .filter(({ text }) => text !== undefined && text !== '' && !contains(exact, text))
    .map((place) => error(place, `words of the quote: ${JSON.stringify(exact)}`));
}

/** The excerpt an attribution names is one of the source it names. */
function attribution(place: Place<Attribution>, excerpts: Excerpts): readonly Problem[] {
  const excerpt = place.at('excerpt');
  const source = place.at('source').text;
  const from = excerpts.get(excerpt.text ?? '')?.at('source').text;
  if (from === undefined || from === source) return [];
  if (source === undefined && !place.at('name').exists) return [];
  return [
    source === undefined
      ? error(excerpt, `no excerpt, or "source": ${JSON.stringify(from)} in place of "name"`)
      : error(excerpt, `an excerpt of ${JSON.stringify(source)}: this one is of ${JSON.stringify(from)}`),
  ];
}

/** Words that go back to themselves come from nowhere. Each circle once, at its first excerpt in the document. */
function circles(excerpts: Excerpts): readonly Problem[] {
  const settled = new Set<string>();
  const problems: Problem[] = [];
  for (const start of excerpts.keys()) {
    const way: string[] = [];
    let id: string | undefined = start;
    while (id !== undefined && !settled.has(id) && !way.includes(id)) {
      way.push(id);
      id = excerpts.get(id)?.at('attributedTo').at('excerpt').text;
    }
    if (id !== undefined && way.includes(id)) {
      const circle = way.slice(way.indexOf(id));
      const [first = id] = [...excerpts.keys()].filter((it) => circle.includes(it));
      const from = circle.indexOf(first);
      const inOrder = [...circle.slice(from), ...circle.slice(0, from), first];
      const place = excerpts.get(first)?.at('attributedTo').at('excerpt');
      if (place) problems.push(error(place, `no circle of attributions: ${inOrder.join(' → ')}`));
    }
    for (const passed of way) settled.add(passed);
  }
  return problems;
}

/** "A source whose words were not seen is a citation, never a quote." */
function unseen(document: Place<TimelineDocument>): readonly Problem[] {
  const sources = document.at('sources').items();
  const notOpened = new Set(
    sources.filter((it) => it.at('seen').text === 'unseen').map((it) => it.at('id').text),
  );
  return document
    .at('excerpts')
    .items()
    .map((excerpt) => excerpt.at('source'))
    .filter((source) => source.text !== undefined && notOpened.has(source.text))
    .map((source) =>
      warning(source, 'a source that was seen: of an unseen one there are citations, not quotes'),
    );
}

/** Highlights are words of their quotes, and attributions lead somewhere. */
export function quotes(document: Place<TimelineDocument>, known: readonly Known[]): readonly Problem[] {
  const places = document.at('excerpts').items();
  const excerpts = new Map<string, Place<Excerpt>>();
  for (const excerpt of places) {
    const id = excerpt.at('id').text;
    if (id !== undefined && !excerpts.has(id)) excerpts.set(id, excerpt);
  }
  const attributions = known
    .filter(({ schema }) => schema === parts.attribution)
    .flatMap(({ place }) => attribution(place as Place<Attribution>, excerpts));
  return [...places.flatMap(highlights), ...attributions, ...circles(excerpts), ...unseen(document)];
}
