import { expect, test } from 'vitest';
import { contentOf } from '../reading/content.ts';
import type { ImportOptions } from '../reading/importer.ts';
import { akomaNtoso } from './akomaNtoso.ts';

const options: ImportOptions = { id: 'story', language: 'en', today: '2025-03-20', map: new Map() };
const content = (text: string) => contentOf({ name: 'act.xml', bytes: new TextEncoder().encode(text) });

function read(text: string) {
  const imported = akomaNtoso.read(content(text), options);
  if (imported instanceof Promise || imported.outcome !== 'read') throw new Error(JSON.stringify(imported));
  return imported;
}

const ACT = `<?xml version="1.0"?>
<!-- an act -->
<an:akomaNtoso xmlns:an="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
 <an:act name="act"><an:meta>
  <an:identification source="#us">
   <an:FRBRWork><an:FRBRthis value="/akn/xx/act/2020/7/!main"/><an:FRBRuri value="/akn/xx/act/2020/7"/>
    <an:FRBRdate date="2020-03-01" name="Enactment"/><an:FRBRauthor href="#parliament"/></an:FRBRWork>
   <an:FRBRExpression><an:FRBRdate date="2021-01-01" name="Expression"/><an:FRBRlanguage language="fra"/></an:FRBRExpression>
   <an:FRBRManifestation><an:FRBRdate date="2022-05-05" name="XML"/></an:FRBRManifestation>
  </an:identification>
  <an:publication date="2020-03-10" name="gazette" showAs="Official Gazette" number="3"/>
  <an:lifecycle source="#us">
   <an:eventRef eId="e1" date="2020-04-01Z" source="#original" type="generation" refersTo="#start"/>
   <an:eventRef eId="e2" date="2021-01-01" source="#change" type="amendment"/>
   <an:eventRef eId="e3" date="9999-12-31" source="#change" type="repeal"/>
  </an:lifecycle>
  <an:temporalData source="#us">
   <an:temporalGroup eId="g1"><an:timeInterval start="#e1" end="#e2" refersTo="#inForce"/></an:temporalGroup>
   <an:temporalGroup eId="g2"><an:timeInterval start="#e2" refersTo="#inForce"/></an:temporalGroup>
   <an:temporalGroup eId="g3"><an:timeInterval start="#e2" end="#e3" refersTo="#inForce"/></an:temporalGroup>
  </an:temporalData>
  <an:references source="#us">
   <an:original eId="original" href="/akn/xx/act/2020/7" showAs=""/>
   <an:passiveRef eId="change" href="https://example.org/act/2020/9" showAs="Act 9 of 2020"/>
   <an:TLCEvent eId="start" href="/ontology/start" showAs="Commencement"/>
   <an:TLCOrganization eId="parliament" href="/ontology/parliament" showAs="The Parliament"/>
  </an:references>
  <an:proprietary source="#us"><x:seen xmlns:x="urn:x" date="2023-01-01"/></an:proprietary>
 </an:meta>
 <an:preface><an:p>The <an:docTitle>Bridges
   Act</an:docTitle></an:p></an:preface>
 <an:body><an:section period="#g1 #g2"><an:num> § 1 </an:num><an:p>One <an:num>x</an:num></an:p></an:section>
  <an:section period="#g2"><an:num>§ 2</an:num></an:section></an:body>
 <an:attachments><an:attachment><an:doc><an:meta><an:lifecycle><an:eventRef eId="a1" date="2024-01-01"/></an:lifecycle></an:meta></an:doc></an:attachment></an:attachments>
 </an:act></an:akomaNtoso>`;

test('what happened to an act becomes events, when it was in force periods', () => {
  const { document, report } = read(ACT);
  expect(document).toMatchObject({
    title: 'Bridges Act',
    languages: ['fr'],
    lanes: [{ label: 'Bridges Act' }],
    sources: [
      {
        title: 'Bridges Act',
        type: 'law',
        role: 'record',
        published: '2020-03-10',
        identifier: { scheme: 'Akoma Ntoso', value: '/akn/xx/act/2020/7' },
      },
    ],
    publishers: [{ name: 'The Parliament' }],
  });
  expect(document.events.map(({ id, date, title, dates }) => [id, date, title, dates?.[0]?.role])).toEqual([
    ['enactment', '2020-03-01', 'Enactment', 'adopted'],
    ['official-gazette', '2020-03-10', 'Official Gazette', 'published'],
    ['e1', '2020-04-01', 'Commencement', 'in-force'],
    ['e2', '2021-01-01', 'Amendment: Act 9 of 2020', undefined],
  ]);
  expect(document.events[3]?.links).toEqual([
    { url: 'https://example.org/act/2020/9', label: 'Act 9 of 2020' },
  ]);
  expect(document.periods).toEqual([
    { id: 'in-force-1', label: 'In force: § 1', from: '2020-04-01', to: '2021-01-01' },
    { id: 'in-force-1-2', label: 'In force: § 1, § 2', from: '2021-01-01' },
  ]);
  expect(report).toMatchObject({ found: 7, taken: { events: 4, periods: 2, sources: 1 } });
  expect(report.left).toEqual([
    {
      place: 'FRBRdate',
      text: '2021-01-01 Expression',
      why: 'a day on which the record was made, not what it tells of',
    },
    {
      place: 'FRBRdate',
      text: '2022-05-05 Xml',
      why: 'a day on which the record was made, not what it tells of',
    },
    { place: 'e3', text: '9999-12-31 Repeal', why: '9999-12-31 is what programs store for no date' },
    { place: 'timeInterval', text: '#e2 to #e3', why: 'an interval between events that are not there' },
    { place: 'seen', text: '2023-01-01', why: 'metadata of the publisher’s own' },
    { place: 'a1', text: '2024-01-01', why: 'of another document in the file' },
  ]);
});

test('an act without a word but its dates is read', () => {
  const { document } = read(
    '<akomaNtoso><bill><meta><lifecycle><eventRef date="2020"/></lifecycle></meta></bill></akomaNtoso>',
  );
  expect(document.events).toMatchObject([{ date: '2020', title: 'Event ref' }]);
});

test.each([
  ['with a prefix', ACT, true],
  ['without', '<akomaNtoso xmlns="urn:x"/>', true],
  ['other XML', '<data><event/></data>', false],
  ['text', 'akomaNtoso', false],
])('%s', (_, text, recognised) => {
  expect(akomaNtoso.recognises(content(text))).toBe(recognised);
});
