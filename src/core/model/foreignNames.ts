/** A property of the format for one that other tools have, and how to write it where it is more than another name. */
type Name = readonly [name: string, mend?: string];

const MEDIA: Name = ['media', 'write "media": [{"type": "image", "file": "…", "alt": "…"}]'];
const VIDEO: Name = ['media', 'write "media": [{"type": "video", "url": "…"}]'];
const LINKS: Name = ['links', 'write "links": [{"url": "…", "label": "…"}]'];
const INTERVAL: Name = ['date', 'write both ends in "date": "2025-03-12/2025-03-20"'];
const EVIDENCE: Name = ['claims', 'write "claims", whose "evidence" names a source'];

/**
 * By the thing that has the property: what other tools call a property of the format (the JSON and the sheet of TimelineJS,
 * vis-timeline, SIMILE, schema.org, iCalendar, spreadsheets), in lower case and without anything but letters.
 */
const NAMES: Readonly<Record<string, Readonly<Record<string, Name>>>> = {
  event: {
    ...{
      image: MEDIA,
      images: MEDIA,
      img: MEDIA,
      picture: MEDIA,
      pictures: MEDIA,
      photo: MEDIA,
      thumbnail: MEDIA,
    },
    ...{ video: VIDEO, audio: ['media', 'write "media": [{"type": "audio", "url": "…"}]'] },
    ...{ url: LINKS, link: LINKS, href: LINKS, website: LINKS, uri: LINKS },
    ...{ description: ['summary'], text: ['summary'], body: ['summary'], content: ['summary'] },
    ...{ details: ['summary'], abstract: ['summary'], note: ['summary'], notes: ['summary'] },
    ...{ headline: ['title'], name: ['title'], label: ['title'], subject: ['title'], shorttitle: ['short'] },
    ...{
      start: ['date'],
      startdate: ['date'],
      begin: ['date'],
      from: ['date'],
      when: ['date'],
      year: ['date'],
    },
    ...{ time: ['date'], datetime: ['date'], dtstart: ['date'], displaydate: ['date'] },
    ...{ end: INTERVAL, enddate: INTERVAL, to: INTERVAL, until: INTERVAL, dtend: INTERVAL },
    ...{ category: ['kind'], type: ['kind'], classname: ['kind'], group: ['lane'], track: ['lane'] },
    ...{ actor: ['lane'], institution: ['lane'], column: ['lane'], tags: ['threads'], tag: ['threads'] },
    ...{
      topics: ['threads'],
      thread: ['threads'],
      theme: ['threads'],
      location: ['place'],
      venue: ['place'],
    },
    ...{ source: EVIDENCE, sources: EVIDENCE, evidence: EVIDENCE, reference: EVIDENCE, references: EVIDENCE },
    ...{ citation: EVIDENCE, quote: EVIDENCE, claim: ['claims'], votes: ['vote'], related: ['relations'] },
    ...{ priority: ['importance'], weight: ['importance'], uid: ['id'], slug: ['id'], uniqueid: ['id'] },
  },
  source: {
    ...{ link: ['url'], href: ['url'], uri: ['url'], address: ['url'], website: ['url'] },
    ...{ name: ['title'], headline: ['title'], label: ['title'], date: ['published'], issued: ['published'] },
    ...{ datepublished: ['published'], publicationdate: ['published'], accessed: ['archived'] },
    ...{ authors: ['author'], creator: ['author'], by: ['author'], organisation: ['publisher'] },
    ...{ organization: ['publisher'], site: ['publisher'], lang: ['language'], archive: ['archiveUrl'] },
    ...{ description: ['note'], comment: ['note'], kind: ['type'], category: ['type'] },
    doi: ['identifier', 'write "identifier": {"scheme": "doi", "value": "…"}'],
  },
  claim: {
    ...{ title: ['text'], statement: ['text'], claim: ['text'], body: ['text'] },
    ...{ sources: ['evidence'], source: ['evidence'], quotes: ['evidence'], answers: ['accounts'] },
  },
  excerpt: {
    ...{ quote: ['selector'], text: ['selector'], exact: ['selector'] },
    ...{ speaker: ['attributedTo'], by: ['attributedTo'] },
  },
  media: {
    ...{ src: ['url'], href: ['url'], link: ['url'], path: ['file'], alttext: ['alt'], description: ['alt'] },
    ...{
      title: ['caption'],
      text: ['caption'],
      copyright: ['credit'],
      author: ['credit'],
      licence: ['license'],
    },
    thumbnail: ['poster'],
  },
  lane: { name: ['label'], title: ['label'] },
  kind: { name: ['label'], title: ['label'], shape: ['symbol'], icon: ['symbol'] },
  thread: { name: ['label'], title: ['label'] },
  period: {
    ...{ name: ['label'], title: ['label'], start: ['from'], begin: ['from'], end: ['to'], until: ['to'] },
  },
  publisher: { title: ['name'], label: ['name'], link: ['url'], website: ['url'] },
  link: { href: ['url'], link: ['url'], title: ['label'], text: ['label'], name: ['label'] },
  document: {
    ...{
      name: ['title'],
      headline: ['title'],
      description: ['summary'],
      subtitle: ['summary'],
      text: ['summary'],
    },
    ...{
      language: ['languages'],
      lang: ['languages'],
      items: ['events'],
      entries: ['events'],
      groups: ['lanes'],
    },
    ...{
      categories: ['kinds'],
      eras: ['periods'],
      author: ['authors'],
      licence: ['license'],
      date: ['updated'],
    },
    ...{ modified: ['updated'], references: ['sources'], tags: ['threads'], topics: ['threads'] },
  },
};

/**
 * What the format calls a property that a thing has from another tool; undefined where none is known.
 *
 * @param of `event`, `source` …; `document`
 */
export function foreignName(of: string, property: string): Name | undefined {
  const names = NAMES[of] ?? {};
  const plain = property.toLowerCase().replace(/[^a-z]/g, '');
  return Object.hasOwn(names, plain) ? names[plain] : undefined;
}
