import { EXTENSIONS } from '../../src/core/model/mediaTypes.ts';
import { dates, noDates } from './dates.ts';
import { example } from './example.ts';
import { errors, warnings } from './faults.ts';
import { fields } from './fields.ts';
import { lists, statuses } from './lists.ts';
import { opening } from './opening.ts';

/** The endings of files by type, in words. */
const endings = (): string =>
  Object.entries(EXTENSIONS)
    .map(([type, names]) => `${names.map((name) => `\`.${name}\``).join(' ')} (${type})`)
    .join(', ');

/** `data/FORMAT.md`: the reference of the format for authors, from the schema and what a schema cannot say. */
export const formatPage =
  (): string => `<!-- Generated from the schema. To write it anew: npx vitest run --project unit tests/format.test.ts -u -->

# The timeline format, version 1

The smallest story that is worth reading has three events:

\`\`\`json
${JSON.stringify(opening, null, 2)}
\`\`\`

It looks like this. The picture is the one on its published page: the same program drew it.

![Two rows, Council and Riders. A line joins three marks from March to May 2024: the council ends the night bus, riders collect 2,000 names, the night bus stays.](FORMAT.svg)

Save it as a file beside this page and run \`npm start\`. All the rest can be left out, and comes when there is something to say: sources and their words, claims, pictures, other languages. The line between the marks is the thread \`line-7\`, which each of the events names.

A story is one JSON file, in UTF-8; no object in it has a name twice. Everything in it has an id and is referred to by it: an event names its lane, a piece of evidence its excerpt, an excerpt its source. Ids are unique in their collection, those of claims in their event. They are letters, digits, \`.\`, \`_\` and \`-\`: at most 100, the first a letter or a digit, the last no \`.\`.

Ids name files and folders of the published site, and have to do so on every system: two ids of a collection differ in more than upper and lower case, and none is the name of a device on Windows (\`con\`, \`prn\`, \`aux\`, \`nul\`, \`com1\` to \`com9\`, \`lpt1\` to \`lpt9\`, also with something after a \`.\`). The same goes for the document's languages.

The [JSON Schema](../public/timeline.v1.schema.json) says the same to an editor that checks while you type. What neither can say is in [the rules](#the-rules): \`npm test\` and the page itself check it, and tell you where what is wrong.

- [An example](#an-example)
- [The parts](#the-parts), from [document](#document) to [change](#change)
- [The closed lists](#the-closed-lists)
- [The rules](#the-rules): [texts](#texts), [dates](#dates), [quotes](#quotes), [origins](#origins), [claims and their status](#claims-and-their-status), [pictures, videos, sounds and documents](#pictures-videos-sounds-and-documents), [problems and warnings](#problems-and-warnings), [versions](#versions)

## An example

The claim \`how-long\` is _corrected_: the law says six months, and a newspaper a year. The claim \`would-leave\` is _claimed_: a newspaper has it from the company, so its origin is a statement. The claim \`how-many\`, on which the numbers of the vote rest, has _one origin_.

\`\`\`json
${JSON.stringify(example, null, 2)}
\`\`\`

## The parts

A property that is not required is left out when there is nothing to say; \`null\` is never a value.

${fields()}

## The closed lists

${lists()}

The symbols are shapes and mean what the label of their kind says. \`other\`, as the role of a date or the type of a relation, needs a \`label\`.

## The rules

### Texts

A text for readers is a string, which is in the document's first language, or a map by language tag; a map has all of the document's languages (\`fr\` serves \`fr-CA\`). The words of a source are never such a text: they stay in the language they were published in, and can have translations beside them, each saying whose it is.

### Dates

Dates are written in EDTF (ISO 8601-2): levels 0 and 1, and of level 2 one of a set. \`a/b\` is something that lasted, and either end may be a time of a day (ISO 8601; EDTF has only days there); \`[a..b]\` is some day between. An open end (\`..\`) and an unknown one (nothing) are two things and are drawn differently. \`?\`, \`~\` and \`%\` are said in words and drawn as soft edges; they never move a day. Days are days of the calendar where it happened, not instants: times are never converted. Only where both ends of an interval have offsets that differ, the end is drawn at the offset of the start, so that it is as long as it was; an end without an offset has that of the start.

${dates()}

An event needs a date with a first or a last day. If nobody knows when it was, its date is \`"unknown"\`, alone: it is then not on the axis but in a tray under the picture and at the end of the list, a thread's ribbon leaves it out, and so does the calendar. Its \`dates\` and those of accounts are said in words. A range as wide as what is known (\`[2019..2023]\`) says more. What is not a date is refused, with what was expected:

${noDates()}

Two dates _agree_ when they share a day: August 2024 agrees with 24 August 2024, and says it less precisely. An account whose date shares no day with the event's, and a date with a role that shares none, is drawn as a second, lighter mark joined to the first.

### Quotes

\`exact\` holds the words as they were published. It is compared with the text of the source after one normalisation of both sides, and this is all of it:

1. removed: soft hyphens (U+00AD), zero width spaces (U+200B), marks of direction (U+200E, U+200F, U+202A–202E, U+2066–2069), byte order marks (U+FEFF)
2. Unicode NFC
3. « and », with the white space on their inner side, become \`"\`
4. a run of white space, no-break spaces included, becomes one space
5. ‘ ’ ‚ ‛ ‹ › ʼ become \`'\`, and “ ” „ ‟ become \`"\`

Case, accents, harakat, tatweel, dashes, ellipses and digits all count, and there is no "almost": a word more or less, and the quote has _drifted_. What is near is looked for only to say what changed: it is near when half of the quote stands in one place in its order, where each word counts as many as it has letters, six at most; else the quote is _gone_. When the words stand in the text more than once, \`prefix\` or \`suffix\` make them unique: what stands right before or after, about 32 characters, ending at the border of a word.

\`policy-timeline quotes data/*.json --texts DIR\` compares all quotes with the texts in a folder and shows the changed words; with \`--write\` it writes \`checked\` and \`sha256\`. \`highlight\` holds the decisive words; each stands in \`exact\`. An excerpt that passes on somebody else's words says so in \`attributedTo\`; attributions never lead in a circle.

### Origins

Ten papers with one agency's report are one origin. The origin of a piece of evidence is found by following \`attributedTo\` to its end; where there is none, it is the source itself. It is never followed through \`not-found\` (the words are not there), and inside \`accounts\` not through \`altered\` either (the altering is the source's own). Sources of one publisher are one origin; so is a person who is named without a source, and what the person says is a statement. A _record_ is an origin of type \`official\` or \`law\`.

Whatever passes on an agency, a ballot or a press release carries \`attributedTo\`, a quotation on its excerpt, a citation on itself.

### Claims and their status

A claim is one point. Its \`text\` is the version the editors hold, which is the one on record where there is one; other answers to the same point are \`accounts\`, each with its own evidence. Where the editors hold no version the claim is \`open\`, and its text the question. A claim that is \`minor\` (a rounding, a term) never marks its event.

The status is computed, never written: the first that applies. Of the evidence, \`supports\` and \`denies\` count; \`mentions\` and \`omits\` never do.

${statuses()}

When the editors have not read the record, the words add "as reported by X". The picture marks an event as _sources differ_ for claims that are not minor and are \`open\`, \`contested\`, \`corrected\` or \`not-found\`.

### Pictures, videos, sounds and documents

A \`file\` lies beside the document or in a folder there, under the path that \`file\` says: names with \`/\` between them, none of which begins or ends with \`.\`. Its name ends as files of its type do: ${endings()}. It is published with the document. Of pictures smaller sizes are made, upright and without their metadata, which may tell where they were taken; their width and height need not be written. An SVG that runs or loads something is refused. A video, a sound or a document is published as it is, with its metadata.

What lies elsewhere has a \`url\`. The page asks nothing of that host before the reader presses; a \`poster\`, which is a picture beside the document, and the name of the host stand there until then. A page with a player, as those of video platforms, is a link.

What a picture shows is said in \`alt\`, in every language of the document. \`caption\`, \`credit\` and \`license\` stand under it. A picture is never evidence: \`source\` says where it is from.

### Problems and warnings

A document with an error is not shown: in its place are all mistakes, each with its line and column, the event that it is in, what was expected, what was found and what was probably meant; what is the same stands together. \`npm start\` shows them while one writes, \`policy-timeline check\` prints them in the same words, and so does every command that reads a document. Each row is the example above with one thing broken.

${errors()}

A document with warnings is shown. They say that something is read past, or says less than its author may think:

${warnings()}

### Versions

\`version\` is the version of the format. When there is a newer one, older documents are read as before: each version has an upgrader to the next.
`;
