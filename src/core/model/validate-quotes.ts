import type { Place } from './place.ts';
import { error, type Problem, warning } from './problem.ts';
import { contains } from './quote.ts';
import { type Attribution, type Excerpt, parts, type TimelineDocument } from './schema.ts';
import type { Known } from './walk.ts';

type Excerpts = ReadonlyMap<string, Place<Excerpt>>;

/** Each highlight occurs in the quote of its excerpt. */
function highlights(excerpt: Place<Excerpt>): readonly Problem[] {
  const exact = excerpt.at('selector').at('exact').text;
  if (exact === undefined) return [];
  return excerpt
    .at('highlight')
    .items()
    .filter(({ text }) => text !== undefined && text !== '' && !contains(exact, text))
    .map((place) => error(place, `words of the quote: ${JSON.stringify(exact)}`));
}

/** The excerpt that an attribution names belongs to the source that it names. */
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

/**
 * Finds cycles of `attributedTo`, which have no origin: a depth-first walk that marks visited excerpts. Each cycle is
 * reported once, at its first excerpt in the document.
 */
function cycles(excerpts: Excerpts): readonly Problem[] {
  const visited = new Set<string>();
  const problems: Problem[] = [];
  for (const start of excerpts.keys()) {
    const path: string[] = [];
    let id: string | undefined = start;
    while (id !== undefined && !visited.has(id) && !path.includes(id)) {
      path.push(id);
      id = excerpts.get(id)?.at('attributedTo').at('excerpt').text;
    }
    if (id !== undefined && path.includes(id)) {
      const cycle = path.slice(path.indexOf(id));
      const [first = id] = [...excerpts.keys()].filter((it) => cycle.includes(it));
      const from = cycle.indexOf(first);
      const inOrder = [...cycle.slice(from), ...cycle.slice(0, from), first];
      const place = excerpts.get(first)?.at('attributedTo').at('excerpt');
      if (place) problems.push(error(place, `no circle of attributions: ${inOrder.join(' → ')}`));
    }
    for (const passed of path) visited.add(passed);
  }
  return problems;
}

/** Rule of the format: "A source whose words were not seen is a citation, never a quote." */
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

/** Checks excerpts and attributions: highlights occur in their quotes, and attributions have an origin. */
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
  return [...places.flatMap(highlights), ...attributions, ...cycles(excerpts), ...unseen(document)];
}
