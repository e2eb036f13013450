import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import decodeJpeg, { init } from '@jsquash/jpeg/decode.js';
import { describe, expect, it, test } from 'vitest';
import { changed, smallDocument } from '../../../tests/arbitrary/small.ts';
import { png, smallFiles, withExif, withSegment } from '../../../tests/pictures.ts';
import { sha256, testKit } from '../../../tests/testKit.ts';
import { validate } from '../../core/model/validate.ts';
import type { TimelineDocument } from '../../core/model/schema.ts';
import { publish } from '../publish.ts';
import { readPublication, readReleasedVersion } from '../readPublication.ts';
import { findMedia } from './mediaFile.ts';
import { pictureInfo } from './pictureInfo.ts';
import { svgFault } from './svgFault.ts';
import { wasmScaler } from './wasmScaler.ts';

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? new Uint8Array()).toString('latin1');
const utf8 = (content: string) => new TextEncoder().encode(content);
const scaler = wasmScaler(await testKit());
const { resolve } = createRequire(import.meta.url);
await init(new WebAssembly.Module(readFileSync(resolve('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'))));
const jpeg = await scaler.scale(png(60, 40), { width: 60, height: 40, format: 'jpg' });
const webp = await scaler.scale(png(60, 40), { width: 60, height: 40, format: 'webp' });
const gif = Buffer.from('GIF89a\x02\0\x01\0\0\0\0;', 'latin1');
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><rect width="30" height="20"/></svg>';

describe('a picture', () => {
  test.each([
    ['PNG', png(60, 40), 'png', 60, 40],
    ['JPEG', jpeg, 'jpg', 60, 40],
    ['JPEG on its side', withExif(jpeg, 6), 'jpg', 40, 60],
    ['WebP', webp, 'webp', 60, 40],
    ['GIF', gif, 'gif', 2, 1],
    ['SVG', utf8(SVG), 'svg', 30, 20],
    ['SVG with a declaration', utf8(`\uFEFF<?xml version="1.0"?>\n<!-- x -->${SVG}`), 'svg', 30, 20],
  ])('%s says its kind and size', (_, bytes, kind, width, height) => {
    expect(pictureInfo(bytes)).toEqual({ kind, width, height, animated: false });
  });

  test.each([
    ['a text', utf8('hello')],
    ['a web page', utf8('<!doctype html><p>an <svg></svg></p>')],
    ['nothing', new Uint8Array()],
    ['the beginning of a PNG', png(60, 40).subarray(0, 10)],
    ['the beginning of a JPEG', jpeg.subarray(0, 4)],
  ])('%s is none', (_, bytes) => {
    expect(pictureInfo(bytes)).toBeUndefined();
  });

  it('is scaled upright and without what its metadata tell', async () => {
    // the left half is white: on its side (6: turn by 90° to the right) the upper half
    const source = await scaler.scale(
      png(80, 40, (x) => (x < 40 ? [255, 255, 255] : [0, 0, 0])),
      { width: 80, height: 40, format: 'jpg' },
    );
    const turned = withExif(source, 6);
    expect(text(turned)).toContain('GPS: here');
    const made = await scaler.scale(turned, { width: 20, height: 40, format: 'jpg' });
    expect(pictureInfo(made)).toEqual({ kind: 'jpg', width: 20, height: 40, animated: false });
    expect(text(made)).not.toContain('GPS');
    expect(text(made)).not.toContain('Exif');
    const { data, width } = await decodeJpeg(new Uint8Array(made).buffer);
    const lightAt = (x: number, y: number) => data[(y * width + x) * 4] ?? 0;
    expect([lightAt(3, 3) > 200, lightAt(16, 3) > 200, lightAt(3, 36) < 50, lightAt(16, 36) < 50]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('keeps the colour profile of a JPEG', async () => {
    const profiled = withSegment(jpeg, 0xe2, Buffer.from('ICC_PROFILE\0\x01\x01profile', 'latin1'));
    const made = await scaler.scale(profiled, { width: 30, height: 20, format: 'jpg' });
    expect(text(made)).toContain('ICC_PROFILE\0\x01\x01profile');
    expect(pictureInfo(made)).toMatchObject({ kind: 'jpg', width: 30, height: 20 });
  });

  it('gives the same bytes each time', async () => {
    const make = () => scaler.scale(png(120, 80), { width: 60, height: 40, format: 'webp' });
    expect(text(await make())).toBe(text(await make()));
  });

  it.each(['jpg', 'webp', 'png'])('that is damaged is an error: %s', async (kind) => {
    const whole = { jpg: jpeg, webp, png: png(60, 40) }[kind] ?? jpeg;
    const damaged = Buffer.from(whole.subarray(0, kind === 'jpg' ? 20 : 60));
    await expect(scaler.scale(damaged, { width: 30, height: 20, format: 'webp' })).rejects.toThrow();
  });
});

describe('an SVG file', () => {
  const within = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`;
  test.each([
    '<rect fill="url(#a)"/><use xlink:href="#b" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
    '<image href="data:image/png;base64,AAAA"/>',
    '<style>rect { fill: red }</style><a href="https://example.org"><text>on</text></a>',
  ])('may have %s', (content) => {
    expect(svgFault(within(content))).toBeUndefined();
  });
  test.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>', '<svg:script>'],
    ['<foreignObject/>', '<foreignObject>'],
    ['<rect onload="alert(1)"/>', 'the attribute "onload"'],
    ['<a href="javascript:alert(1)"/>', 'a link to javascript:alert(1)'],
    ['<image href="https://a.example/x.png"/>', 'a link to https://a.example/x.png'],
    ['<use xlink:href="data:image/svg+xml,x"/>', 'a link to data:image/svg+xml,x'],
    ['<style>@import "x"</style>', 'styles that load something'],
    ['<style><![CDATA[a{b:url(//x)}]]></style>', 'styles that load something'],
    ['<rect style="fill:url(https://x)"/>', 'the attribute "style", which loads something'],
    ['<set attributeName="href"/>', '<set>'],
  ])('may not have %s', (content, fault) => {
    expect(svgFault(within(content))).toBe(fault);
  });
  test('may not define entities', () => {
    expect(svgFault(`<!DOCTYPE svg [<!ENTITY a "b">]>${SVG}`)).toBe('entities of its own');
  });
});

/** Each problem of the files of the small document, of which the picture has other content. */
function problemsWith(content: Uint8Array | undefined | Error) {
  const validated = validate(smallDocument());
  if (!validated.ok) throw new Error('the small document is valid');
  return findMedia(validated.timeline.document, (path) => {
    if (path !== 'pictures/chamber.jpg') return smallFiles.get(path);
    if (content instanceof Error) throw content;
    return content;
  }).problems.map(({ path, value, expected }) => [path, value, expected]);
}

describe('the files of a document', () => {
  it('are accepted when each is what it should be', () => {
    expect(problemsWith(jpeg)).toEqual([]);
  });

  const huge = png(10, 10);
  new DataView(huge.buffer, huge.byteOffset).setUint32(16, 10_000);
  new DataView(huge.buffer, huge.byteOffset).setUint32(20, 10_000);
  const moving = Buffer.from(webp);
  moving.write('VP8X', 12, 'latin1');
  moving[20] = 2;
  test.each<[string, Uint8Array | undefined | Error, string]>([
    [
      'missing',
      undefined,
      'a file that is there: put it there, or correct the path, which begins at the folder of the document',
    ],
    [
      'not readable',
      new Error('EACCES: permission denied'),
      'a file that can be read: EACCES: permission denied',
    ],
    [
      'no picture',
      utf8('%PDF-1.7'),
      'a picture as JPEG, PNG, WebP, GIF or SVG: this file is none of them, or is damaged; open it in a program for pictures and save it as JPEG or PNG',
    ],
    [
      'too large',
      Buffer.concat([jpeg, Buffer.alloc(30_000_000)]),
      'a JPEG file of at most 30 MB: this one has 31 MB; save it smaller',
    ],
    [
      'too large to move',
      Buffer.concat([gif, Buffer.alloc(2_000_000)]),
      'a GIF file of at most 2 MB: this one has 3 MB; save it as a video (MP4)',
    ],
    [
      'of too many pixels',
      huge,
      'a picture of at most 60 million pixels: this one has 10000 × 10000; save it smaller',
    ],
    ['moving', moving, 'a picture that does not move: save an animated WebP as GIF, or as a video (MP4)'],
    [
      'an SVG with a script',
      utf8(SVG.replace('<rect', '<script/><rect')),
      'an SVG that runs and loads nothing: this one has <script>; remove it, or save the picture as PNG',
    ],
  ])('%s', (_, content, expected) => {
    expect(problemsWith(content)).toEqual([
      ['$.events[0].media[0].file', '"pictures/chamber.jpg"', expected],
    ]);
  });

  test.each([
    ['video', 'a.mp4', '\0\0\0\x18ftypmp42', 'GIF89a'],
    ['video', 'a.webm', '\x1a\x45\xdf\xa3', 'x'],
    ['audio', 'a.mp3', 'ID3\x04', '<html>'],
    ['audio', 'a.ogg', 'OggS', 'RIFF'],
    ['document', 'a.pdf', '%PDF-1.7', '<html>'],
    ['document', 'a.docx', 'PK\x03\x04', '{\\rtf'],
  ])('a %s %s begins as such files do', (type, file, right, wrong) => {
    const document = validate(changed('events.0.media', [{ type, file }]));
    if (!document.ok) throw new Error('valid');
    const found = (content: string) =>
      findMedia(document.timeline.document, () => Buffer.from(content, 'latin1')).problems.length;
    expect([found(right), found(wrong), found('')]).toEqual([0, 1, 1]);
  });
});

/** All files that are published of a document. */
async function site(
  document: unknown,
  files: ReadonlyMap<string, Uint8Array>,
  released: Parameters<typeof readPublication>[1] = [],
) {
  const read = readPublication(JSON.stringify(document), released, (path) => files.get(path));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const all = new Map<string, Uint8Array>();
  for await (const { path, bytes } of publish([read.value], await testKit(), { sha256, scaler })) {
    expect(all.has(path), path).toBe(false);
    all.set(path, bytes);
  }
  return all;
}
const mediaIn = (all: ReadonlyMap<string, Uint8Array>) =>
  [...all.keys()].filter((it) => it.includes('/media/'));

describe('published', () => {
  const wide = png(1700, 1000);
  const files = new Map([...smallFiles, ['pictures/chamber.jpg', wide]]);
  const hash = Buffer.from(sha256(wide)).toString('hex').slice(0, 32);
  const poster = Buffer.from(sha256(smallFiles.get('pictures/vote.png') ?? wide))
    .toString('hex')
    .slice(0, 32);

  it('a picture lies beside its story in sizes that fit, without metadata', async () => {
    const all = await site(smallDocument(), files);
    expect(mediaIn(all)).toEqual([
      `t/small/media/${hash}-400.webp`,
      `t/small/media/${hash}-800.webp`,
      `t/small/media/${hash}-1600.webp`,
      `t/small/media/${poster}-40.webp`,
    ]);
    expect(mediaIn(all).map((path) => pictureInfo(all.get(path) ?? wide))).toMatchObject([
      { width: 400, height: 235 },
      { width: 800, height: 471 },
      { width: 1600, height: 941 },
      { width: 40, height: 30 },
    ]);
    for (const path of mediaIn(all)) expect(text(all.get(path))).not.toContain('48.8584');
  });

  it('the document names the published files, and is valid', async () => {
    const all = await site(smallDocument(), files);
    const document = JSON.parse(text(all.get('t/small/timeline.json'))) as TimelineDocument;
    expect(document.events[0]?.media).toMatchObject([
      { file: `media/${hash}-1600.webp`, width: 1600, height: 941, focus: [0.5, 0.25] },
      { url: 'https://senate.example/vote.mp4', poster: `media/${poster}-40.webp` },
    ]);
    const { ok, warnings } = validate(document);
    // the small document has texts in one of its languages
    expect([ok, warnings.filter(({ kind }) => kind !== 'translation')]).toEqual([true, []]);
  });

  it('what was published can be published again', async () => {
    const all = await site(smallDocument(), files);
    const beside = new Map([...all].map(([path, bytes]) => [path.replace('t/small/', ''), bytes] as const));
    const again = await site(JSON.parse(text(all.get('t/small/timeline.json'))), beside);
    expect(mediaIn(again)).toHaveLength(4);
  });

  it('a released version keeps the picture of its time', async () => {
    const first = await site(smallDocument(), files);
    const frozen = first.get('t/small/timeline.json') ?? new Uint8Array();
    const digest = Buffer.from(sha256(frozen)).toString('hex');
    const kept = new Map([
      [`media/${hash}-1600.webp`, wide],
      [`media/${poster}-40.webp`, smallFiles.get('pictures/vote.png') ?? wide],
    ]);
    const released = readReleasedVersion(frozen, digest, (path) => kept.get(path));
    if (!released.ok) throw new Error(JSON.stringify(released.problems));
    const other = png(300, 200);
    const all = await site(smallDocument(), new Map([...files, ['pictures/chamber.jpg', other]]), [
      released.value,
    ]);
    expect(mediaIn(all)).toHaveLength(5);
    expect(text(all.get(`t/small/media/${hash}-1600.webp`))).toBe(
      text(first.get(`t/small/media/${hash}-1600.webp`)),
    );
    expect(text(all.get(`t/small/v/${digest}/timeline.json`))).toBe(text(frozen));
    const page = text(all.get(`t/small/v/${digest}/index.html`));
    expect(page).toContain(`src="../../media/${hash}-800.webp"`);
    expect(page).toContain(`srcset="../../media/${hash}-400.webp 400w, `);
    expect(text(all.get('t/small/index.html'))).not.toContain(hash);
  });

  it('a document without pictures needs no scaler, and is published as it is', async () => {
    const read = readPublication(JSON.stringify(changed('events.0.media')));
    if (!read.ok) throw new Error('valid');
    let document = '';
    for await (const { path, bytes } of publish([read.value], await testKit(), { sha256 }))
      if (path.endsWith('timeline.json')) document = text(bytes);
    expect(JSON.parse(document)).toMatchObject({ id: 'small' });
  });

  it('without a scaler pictures are an error, and nothing is published', async () => {
    const read = readPublication(JSON.stringify(smallDocument()), [], (path) => files.get(path));
    if (!read.ok) throw new Error('valid');
    await expect(publish([read.value], await testKit(), { sha256 }).next()).rejects.toThrow(
      'a scaler is needed to publish pictures, such as pictures/chamber.jpg',
    );
  });
});
