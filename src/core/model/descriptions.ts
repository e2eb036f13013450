import type { parts } from './schema.ts';

/** The description of a part and of each of its properties, for the JSON Schema and the format reference. */
type Description<Part> = Part extends { readonly entries: infer Entries }
  ? { readonly is: string; readonly has: { readonly [Property in keyof Entries]: string } }
  : { readonly is: string };

type Descriptions = { readonly [Part in keyof typeof parts]: Description<(typeof parts)[Part]> };

const note = "The editors' note on it.";

/** Kept out of `schema.ts`, which is part of the page's bundle and does not need them. */
export const descriptions: Descriptions = {
  document: {
    is: 'A policy story: what happened when, and the words every statement rests on. Everything is referred to by id, unique within its collection.',
    has: {
      $schema: 'The address of the JSON Schema, for editors.',
      version: 'The version of the format.',
      id: "The document's id.",
      languages:
        'The languages of its texts; the first one is the default. A region in a tag chooses how numbers and dates are written: "ar-EG" ٢٠٢٥, "ar-LB" شباط, "en-US" the month before the day.',
      title: 'The title of the story.',
      summary: 'Two or three sentences, on the first screen.',
      status: 'Where things stand, as of "updated".',
      updated: 'When the editors last looked.',
      license: 'The licence of the document, such as "CC-BY-4.0".',
      authors: 'Who wrote the document.',
      method:
        'How the document was made, a paragraph each: the rules of the editors, and what could not be verified.',
      contact: 'Where a mistake can be reported: "mailto:" or "https:".',
      view: 'What is shown first.',
      lanes: 'The institutions, from top to bottom; a row each.',
      threads: 'The topics that travel between lanes.',
      kinds: 'The kinds of events.',
      periods: 'What lasted behind the events: legislatures, governments, eras.',
      publishers: 'Who published the sources.',
      sources: 'What the story rests on.',
      excerpts: 'The words of the sources.',
      events: 'What happened.',
      steps: 'The guided story.',
      changes: 'The correction log.',
    },
  },
  text: {
    is: "A text for readers: a string in the document's first language, or a map by BCP 47 tag with all its languages.",
  },
  date: {
    is: 'An EDTF date: levels 0 and 1, and one of a set such as "[2024-03-01..2024-03-05]"; the ends of an interval may be times.',
  },
  eventDate: {
    is: 'A date, or "unknown": nobody knows when it was. It is then not on the axis, but under the picture and at the end of the list.',
  },
  languageTag: { is: 'A BCP 47 language tag such as "en" or "fr-CA".' },
  status: {
    is: 'Where things stand.',
    has: { title: 'Where things stand, in a few words.', text: 'Where things stand, in a paragraph.' },
  },
  author: {
    is: 'An author of the document.',
    has: {
      name: "The author's name.",
      url: "The author's page.",
      role: 'What the author is responsible for.',
    },
  },
  view: {
    is: 'A stretch of time.',
    has: {
      from: 'It begins with the first day of this date.',
      to: 'It ends with the last day of this date.',
    },
  },
  openingView: {
    is: 'The stretch of time that is shown first.',
    has: {
      from: 'It begins with the first day of this date.',
      to: 'It ends with the last day of this date.',
      scale:
        '"even", in the interface "Compressed": long gaps are cut, each cut named; or "true", "To scale".',
      axis: '"reading-direction", if it is not said: time runs as the text does, from right to left in Arabic. "left-to-right": in every language.',
    },
  },
  lane: {
    is: 'An institution.',
    has: {
      id: "The lane's id.",
      label: 'The name of the institution.',
      group: 'Lanes of one group stand together.',
    },
  },
  thread: {
    is: 'A topic that travels between lanes.',
    has: {
      id: "The thread's id.",
      label: 'The name of the topic.',
      stages: 'What became of the topic, event by event: its ribbon changes its look there.',
    },
  },
  stage: {
    is: 'What became of a topic at one of its events.',
    has: {
      event: 'The event: a step of the thread, which its "threads" name.',
      state:
        '"proposed": it is under way; "adopted", "restored": it is in the text; "removed": it is out of the text; "law": it is in force or promulgated; "dropped": it came to nothing, since nobody pursues it or the law came without it.',
      label: 'What became of it, in at most 32 characters: it stands on the picture.',
    },
  },
  kind: {
    is: 'A kind of event.',
    has: {
      id: "The kind's id.",
      label: 'What such an event is called.',
      symbol: 'The mark it is drawn with.',
    },
  },
  period: {
    is: 'A stretch of time with a name, drawn behind the events.',
    has: {
      id: "The period's id.",
      label: 'Its name.',
      from: 'It begins with the first day of this date.',
      to: 'It ends with the last day of this date; absent, it goes on.',
      lane: 'The institution it concerns; absent, all of them.',
    },
  },
  publisher: {
    is: 'Who published a source. Sources of one publisher are one origin.',
    has: { id: "The publisher's id.", name: "The publisher's name.", url: "The publisher's own page." },
  },
  identifier: {
    is: 'What something is called in a public system of identifiers.',
    has: {
      scheme: 'Which system, such as "celex", "eli" or "doi".',
      value: 'The identifier as that system writes it.',
      url: 'Where it leads.',
    },
  },
  source: {
    is: 'A publication the story rests on.',
    has: {
      id: "The source's id.",
      title: 'The title it was published under.',
      publisher: 'Who published it.',
      author: 'Who wrote it.',
      type: 'What it is. An origin of type "official" or "law" is a record.',
      role: 'An account tells the story; a record establishes a point.',
      language: 'The language it was published in.',
      published: 'When it was published; absent when unknown.',
      url: 'Where it can be read.',
      archiveUrl: 'An archived copy; only if someone fetched it.',
      archived: 'When the archived copy was made.',
      seen: 'Did the editors read it, know it through another, or not open it.',
      identifier: 'What it is called in a public system of identifiers.',
      note,
      sha256: 'SHA-256 of the text the excerpts were taken from.',
    },
  },
  attribution: {
    is: 'Whose words these are, when somebody passes them on: "source" or, when there is only a person, "name".',
    has: {
      source: 'The source the words are said to come from.',
      name: 'The person, when there is no source.',
      excerpt: 'The original words, when the document has them: an excerpt of "source".',
      rendering: 'How they were passed on; "not-found": they are not where it says.',
      note,
    },
  },
  selector: {
    is: 'The words as published, and what stands around them: a TextQuoteSelector of the Web Annotation Data Model.',
    has: {
      type: 'Always "TextQuoteSelector".',
      exact: 'The words as published.',
      prefix: 'What stands before them: about 32 characters, from the beginning of a word.',
      suffix: 'What stands after them: about 32 characters, to the end of a word.',
    },
  },
  translation: {
    is: 'A translation of the words.',
    has: { text: 'The translated words.', by: 'Who translated them.' },
  },
  taken: {
    is: 'When the words were copied from the page, and by whom.',
    has: { date: 'On which day.', by: 'By whom.' },
  },
  checked: {
    is: 'Whether the words still stand in the source.',
    has: { state: 'What the comparison gave.', date: 'On which day.' },
  },
  excerpt: {
    is: 'Words of a source.',
    has: {
      id: "The excerpt's id.",
      source: 'The source the words were copied from.',
      selector: 'The words, and what stands around them.',
      highlight: 'The decisive words; each a part of "exact".',
      attributedTo: 'Whose words these are, when the source passes them on.',
      translations: 'Translations by BCP 47 tag.',
      taken: 'When the words were copied, and by whom.',
      checked: 'Whether the words still stand in the source.',
    },
  },
  quotation: {
    is: 'Evidence in the words of a source.',
    has: {
      excerpt: 'The words.',
      stance: 'What they do to the text. "mentions" and "omits" never count; "omits" needs a note.',
      note,
    },
  },
  citation: {
    is: 'Evidence by reference: a source without its words.',
    has: {
      source: 'The source.',
      stance: 'What it does to the text. "mentions" and "omits" never count; "omits" needs a note.',
      attributedTo: 'Whom the source has it from.',
      note,
    },
  },
  evidence: { is: 'A quotation or a citation.' },
  account: {
    is: 'Another answer to the point of a claim.',
    has: {
      text: 'The answer.',
      date: 'When it happened, by this account.',
      evidence: 'Who says so: at least one piece that supports it.',
    },
  },
  claim: {
    is: 'A point the story makes. Its status is derived from its evidence, never stored.',
    has: {
      id: "The claim's id, unique in its event.",
      text: 'The version the editors hold; of an open claim, the question.',
      open: 'The editors hold no version.',
      minor: 'A rounding, a term: never marked on the picture.',
      evidence: 'What bears on the text: at least one piece that supports it, unless the claim is open.',
      accounts: 'Other answers to the same point, each with its own evidence.',
    },
  },
  dated: {
    is: 'A date of an event with its role.',
    has: { role: 'What happened; "other" needs a label.', date: 'When.', label: 'What happened, in words.' },
  },
  relation: {
    is: 'What an event does to another one.',
    has: {
      type: 'What it does; "other" needs a label.',
      event: 'The other event.',
      label: 'The relation in words.',
    },
  },
  vote: {
    is: 'The result of a vote, in numbers.',
    has: {
      for: 'How many voted for it.',
      against: 'How many voted against it.',
      abstain: 'How many abstained.',
      absent: 'How many did not vote.',
      result: 'What the vote decided.',
      claim: 'The id of the claim of this event that the numbers rest on.',
    },
  },
  furtherReading: {
    is: 'A page for who wants to know more. It is never evidence.',
    has: { url: 'Its address.', label: 'What it is; absent, the name of its host stands there.' },
  },
  place: { is: 'A place in words.', has: { name: 'Its name.' } },
  media: {
    is: 'A picture, video, sound or document that belongs to an event: "file" beside the document, or "url" elsewhere.',
    has: {
      type: 'What it is.',
      file: "The path of the file from the document's folder. It is published with the document; pictures in several sizes, without their metadata.",
      url: 'Its address elsewhere. Nothing is loaded from there before the reader presses; the name of the host stands there.',
      alt: 'What it shows, for who does not see it; required for a picture.',
      caption: 'What is to be said about it, under it.',
      credit: 'Whose it is.',
      license: 'The licence of it, such as "CC-BY-4.0".',
      source: 'The source that it comes from.',
      poster:
        'The path of a picture that stands there until a video is played, or until what is elsewhere is loaded.',
      width:
        'Its width in pixels, so that its room is kept; of a picture beside the document it is measured.',
      height: 'Its height in pixels.',
      focus:
        'What must be seen where only a part of it has room, as fractions of width and height, from the left and from the top.',
    },
  },
  event: {
    is: 'Something that happened.',
    has: {
      id: "The event's id.",
      aliases: 'Ids it had before: links to them still lead here.',
      date: 'Where it stands on the axis.',
      dates: 'Its dates with their roles.',
      lane: 'The institution.',
      kind: 'What kind of event it is.',
      importance: '1 detail, 2 normal, 3 essential; 2 when absent.',
      threads: 'It is a step of these matters: the ribbon passes through it.',
      about: 'It concerns these matters: coloured, not joined.',
      title: 'What happened.',
      short: 'The label on the picture: at most 32 characters.',
      summary: 'Two sentences.',
      place: 'Where it happened.',
      vote: 'The result of a vote.',
      claims: 'What is said of it, point by point.',
      relations: 'What it does to other events.',
      links: 'Further reading; never evidence.',
      media: 'Pictures, videos, sounds and documents; never evidence.',
      identifiers: 'What it is called in public systems of identifiers.',
    },
  },
  step: {
    is: 'A step of the guided story.',
    has: { event: 'The event that is open.', text: 'What the guide says.', view: 'What is shown.' },
  },
  change: {
    is: 'An entry of the correction log.',
    has: {
      date: 'The day of the correction.',
      event: 'The event that was corrected.',
      text: 'What was corrected.',
    },
  },
};
