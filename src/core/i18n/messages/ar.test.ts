import { describe, expect, it, test } from 'vitest';
import { messagesFor } from '../messages.ts';

const ar = messagesFor('ar');

const NUMBERS = [0, 1, 2, 3, 11, 100] as const;

describe('a number stands with its noun in six forms', () => {
  type Row = readonly [name: string, say: (n: number) => string, forms: readonly string[]];
  const rows: readonly Row[] = [
    ['events', ar.overview.events, ['لا أحداث', 'حدث واحد', 'حدثان', '3 أحداث', '11 حدثًا', '100 حدث']],
    ['steps', ar.overview.steps, ['لا خطوات', 'خطوة واحدة', 'خطوتان', '3 خطوات', '11 خطوة', '100 خطوة']],
    [
      'corrections',
      ar.overview.changes,
      ['لا تصويبات', 'تصويب واحد', 'تصويبان', '3 تصويبات', '11 تصويبًا', '100 تصويب'],
    ],
    [
      'sources',
      (n) => ar.chain.origin('س', n),
      ['لا مصادر', 'مصدر واحد', 'مصدران', '3 مصادر', '11 مصدرًا', '100 مصدر'].map(
        (it) => `المصدر الأصلي: س (${it})`,
      ),
    ],
    [
      'sources and languages',
      (n) => ar.overview.counts(n, n, n),
      [
        'لا أحداث · لا مصادر بلا لغة',
        'حدث واحد · مصدر واحد بلغة واحدة',
        'حدثان · مصدران بلغتين',
        '3 أحداث · 3 مصادر بـ3 لغات',
        '11 حدثًا · 11 مصدرًا بـ11 لغة',
        '100 حدث · 100 مصدر بـ100 لغة',
      ],
    ],
    [
      'what is under way',
      ar.chart.underWay,
      ['لا شيء آخر جارٍ', 'واحد آخر جارٍ', 'اثنان آخران جاريان', ...[3, 11, 100].map((n) => `${n} أخرى جارية`)],
    ],
    [
      'earlier events',
      ar.chart.earlier,
      ['لا أحداث سابقة', 'حدث سابق واحد', 'حدثان سابقان', '3 أحداث سابقة', '11 حدثًا سابقًا', '100 حدث سابق'],
    ],
    [
      'later events',
      ar.chart.later,
      ['لا أحداث لاحقة', 'حدث لاحق واحد', 'حدثان لاحقان', '3 أحداث لاحقة', '11 حدثًا لاحقًا', '100 حدث لاحق'],
    ],
    [
      'origins',
      ar.matrix.origins,
      [
        'لا مصادر أصلية',
        'مصدر أصلي واحد',
        'مصدران أصليان',
        '3 مصادر أصلية',
        '11 مصدرًا أصليًا',
        '100 مصدر أصلي',
      ],
    ],
    ['points', ar.matrix.points, ['لا نقاط', 'نقطة واحدة', 'نقطتان', '3 نقاط', '11 نقطة', '100 نقطة']],
    [
      'smaller points',
      ar.matrix.smaller,
      [
        'لا نقاط ثانوية',
        'نقطة ثانوية واحدة',
        'نقطتان ثانويتان',
        '3 نقاط ثانوية',
        '11 نقطة ثانوية',
        '100 نقطة ثانوية',
      ],
    ],
    [
      'some of the events',
      (n) => ar.matrix.rows(7, n),
      ['لا شيء', 'حدث واحد', 'حدثين', '3 أحداث', '11 حدثًا', '100 حدث'].map((it) => `7 من ${it}`),
    ],
    [
      'what a search finds',
      ar.find.found,
      [
        'لا حدث يطابق البحث',
        'حدث واحد يطابق البحث',
        'حدثان يطابقان البحث',
        '3 أحداث تطابق البحث',
        '11 حدثًا تطابق البحث',
        '100 حدث تطابق البحث',
      ],
    ],
    ['passages', ar.sources.passages, ['لا مقاطع', 'مقطع واحد', 'مقطعان', '3 مقاطع', '11 مقطعًا', '100 مقطع']],
    [
      'claims a source is cited for',
      ar.sources.citedFor,
      [
        'لا إحالة إليه',
        'أُحيل إليه في قول واحد',
        'أُحيل إليه في قولين',
        'أُحيل إليه في 3 أقوال',
        'أُحيل إليه في 11 قولًا',
        'أُحيل إليه في 100 قول',
      ].map((it) => `${it}، إحالة فقط`),
    ],
    [
      'what a source leaves out',
      (n) => ar.sources.covers('س', 0, n),
      [
        '',
        '؛ ولم يذكر حدثًا واحدًا',
        '؛ ولم يذكر حدثين',
        '؛ ولم يذكر 3 أحداث',
        '؛ ولم يذكر 11 حدثًا',
        '؛ ولم يذكر 100 حدث',
      ].map((it) => `المعروض هو ما يتناوله س: لا أحداث${it}.`),
    ],
    [
      'accounts and records',
      (n) => ar.sources.counts(n, n, 0).replace(/^[^:]*: | · .*$/gu, ''),
      [
        'لا روايات للأحداث ولا مستندات',
        'رواية واحدة للأحداث ومستند واحد يُثبت نقطة معيّنة',
        'روايتان للأحداث ومستندان يُثبت كل منهما نقطة معيّنة',
        '3 روايات للأحداث و3 مستندات يُثبت كل منها نقطة معيّنة',
        '11 رواية للأحداث و11 مستندًا يُثبت كل منها نقطة معيّنة',
        '100 رواية للأحداث و100 مستند يُثبت كل منها نقطة معيّنة',
      ],
    ],
    [
      'quotes and citations',
      (n) => ar.claim.evidence(n, n),
      [
        '',
        'اقتباس واحد وإحالة واحدة',
        'اقتباسان وإحالتان',
        '3 اقتباسات و3 إحالات',
        '11 اقتباسًا و11 إحالة',
        '100 اقتباس و100 إحالة',
      ],
    ],
    [
      'more quotes',
      (n) => ar.claim.moreQuotes(n, 0, []),
      ['', 'اقتباس آخر', 'اقتباسان آخران', '3 اقتباسات أخرى', '11 اقتباسًا آخر', '100 اقتباس آخر'].map(
        (it) => `+ ${it}`,
      ),
    ],
    [
      'smaller differences',
      ar.claim.minor,
      ['لا فروق طفيفة', 'فرق طفيف واحد', 'فرقان طفيفان', '3 فروق طفيفة', '11 فرقًا طفيفًا', '100 فرق طفيف'],
    ],
    [
      'who mentions it and who does not',
      (n) => ar.claim.besides(n, n),
      [
        '',
        'يذكره مصدر واحد ولم يذكره مصدر واحد',
        'يذكره مصدران ولم يذكره مصدران',
        'تذكره 3 مصادر ولم تذكره 3 مصادر',
        'يذكره 11 مصدرًا ولم يذكره 11 مصدرًا',
        'يذكره 100 مصدر ولم يذكره 100 مصدر',
      ],
    ],
    [
      'renderings',
      ar.compare.renderings,
      [
        'لا صيغ منقولة',
        'مقارنة بصيغة منقولة واحدة',
        'مقارنة بصيغتين منقولتين',
        'مقارنة بـ3 صيغ منقولة',
        'مقارنة بـ11 صيغة منقولة',
        'مقارنة بـ100 صيغة منقولة',
      ],
    ],
    [
      'problems',
      (n) => ar.failure.problems(n, 'س'),
      [
        'لا مشكلات في الملف، أولاها عند س',
        'في الملف مشكلة واحدة: س',
        'في الملف مشكلتان، أولاها عند س',
        'في الملف 3 مشكلات، أولاها عند س',
        'في الملف 11 مشكلة، أولاها عند س',
        'في الملف 100 مشكلة، أولاها عند س',
      ],
    ],
    [
      'not-found',
      ar.status.notFound,
      [
        'لا يقتبسه أي مصدر',
        'يقتبسه مصدر واحد',
        'يقتبسه مصدران',
        'تقتبسه 3 مصادر',
        'يقتبسه 11 مصدرًا',
        'يقتبسه 100 مصدر',
      ].map((it) => `${it}؛ وهو غير موجود في المصدر المنسوب إليه`),
    ],
    [
      'corrected',
      (n) => ar.status.corrected(n),
      [
        'ولا يقول أي مصدر',
        'ويقول مصدر واحد',
        'ويقول مصدران',
        'وتقول 3 مصادر',
        'ويقول 11 مصدرًا',
        'ويقول 100 مصدر',
      ].map((it) => `ثابت في الوثائق الرسمية؛ ${it} خلاف ذلك`),
    ],
    [
      'contested',
      (n) => ar.status.contested(n, n),
      [
        'لا يقول ذلك أي مصدر مستقل؛ ولا يقول غيرها خلافه',
        'يقول ذلك مصدر مستقل واحد؛ ويقول واحد خلافه',
        'يقول ذلك مصدران مستقلان؛ ويقول اثنان خلافه',
        'تقول ذلك 3 مصادر مستقلة؛ وتقول 3 خلافه',
        'يقول ذلك 11 مصدرًا مستقلًا؛ ويقول 11 خلافه',
        'يقول ذلك 100 مصدر مستقل؛ ويقول 100 خلافه',
      ],
    ],
    [
      'corroborated',
      ar.status.corroborated,
      [
        'لا مصادر مستقلة',
        'مصدر مستقل واحد',
        'مصدران مستقلان',
        '3 مصادر مستقلة',
        '11 مصدرًا مستقلًا',
        '100 مصدر مستقل',
      ],
    ],
    [
      'claimed',
      (n) => ar.status.claimed('س', n),
      [
        '',
        '',
        ' (مصدران أصلهما واحد)',
        ' (3 مصادر أصلها واحد)',
        ' (11 مصدرًا أصلها واحد)',
        ' (100 مصدر أصلها واحد)',
      ].map((it) => `هذا قول س${it}`),
    ],
    [
      'one-origin',
      (n) => ar.status.oneOrigin('س', n),
      [
        'مصدر وحيد: س',
        'مصدر وحيد: س',
        ...['مصدران', '3 مصادر', '11 مصدرًا', '100 مصدر'].map((it) => `مصدر أصلي واحد: س (${it})`),
      ],
    ],
    [
      'open',
      (n) => ar.status.open([{ sources: n, text: 'س' }]),
      [
        'لا يقول أي مصدر',
        'يقول مصدر واحد',
        'يقول مصدران',
        'تقول 3 مصادر',
        'يقول 11 مصدرًا',
        'يقول 100 مصدر',
      ].map((it) => `تتباين المصادر: ${it} «س»`),
    ],
  ];

  test.each(rows)('%s', (_name, say, forms) => {
    expect(NUMBERS.map((n) => say(n))).toEqual(forms);
  });
});

it('joins what is said', () => {
  const says = ar.status.open([
    { sources: 2, text: 'س' },
    { sources: 1, text: 'ص' },
  ]);
  expect(says).toBe('تتباين المصادر: يقول مصدران «س» ويقول مصدر واحد «ص»');
  expect(ar.list(['س', 'ص', 'ع'])).toBe('س وص وع');
});

it('writes numbers in Latin digits', () => {
  expect(ar.chart.number(1881)).toBe('1,881');
  expect(ar.tour.at(3, 9)).toBe('3 من 9');
});

test.each([
  ['24 أغسطس 2024', 'بتاريخ 24 أغسطس 2024'],
  ['2024', 'عام 2024'],
  ['أبريل 2025', 'أبريل 2025'],
])('a citation says the date %s so that no title draws its number away', (date, text) => {
  expect(ar.citation.dated(date)).toBe(text);
  expect(ar.citation.happened('س', date)).toBe(`س (${text})`);
});

describe('every message', () => {
  /** What is the same in every language. */
  const LATIN = ['Ctrl', 'JSON', 'CSL-JSON', 'BibTeX', 'SHA-256', 'sha256'];
  const words = LATIN.toSorted((a, b) => b.length - a.length).join('|');
  /** Nor what stands on a key, in brackets. */
  const withoutNames = (text: string) =>
    text.replace(/\[[^\]]+\]/gu, '').replace(new RegExp(words, 'gu'), '');

  /** Something for any parameter: the ones that do not fit give no text, or none worth reading. */
  const it0 = {
    date: 'س',
    title: 'س',
    became: ['س'],
    lane: 'س',
    kind: 'س',
    differs: true,
    text: 'س',
    sources: 3,
    short: 'س',
    count: 5,
    from: 'س',
    to: 'ص',
    lanes: ['س'],
    titles: ['س', 'ص'],
  };
  const SAMPLES: readonly unknown[] = [3, 'س', ['س', 'ص'], it0, [it0]];
  /** Parameters that choose among words. */
  const CHOICES: Readonly<Record<string, readonly string[]>> = {
    'citation.rendered': ['translated', 'paraphrased', 'altered', 'not-found'],
    'sources.group': Object.keys(ar.quote.sourceType),
  };

  const tuples = (first: readonly unknown[], length: number): readonly (readonly unknown[])[] =>
    length === 0
      ? [[]]
      : tuples(SAMPLES, length - 1).flatMap((rest) => first.map((sample) => [sample, ...rest]));

  function said(
    say: (...given: readonly unknown[]) => unknown,
    given: readonly unknown[],
  ): readonly string[] {
    try {
      const text = say(...given);
      return typeof text === 'string' && !/NaN|undefined|\[object/u.test(text) ? [text] : [];
    } catch {
      return [];
    }
  }

  type Message = readonly [path: string, texts: readonly string[]];
  function messages(value: unknown, path: string): readonly Message[] {
    if (typeof value === 'string') return [[path, [value]]];
    if (typeof value === 'function') {
      const say = value as (...given: readonly unknown[]) => unknown;
      return [[path, tuples(CHOICES[path] ?? SAMPLES, say.length).flatMap((given) => said(say, given))]];
    }
    return Object.entries(value as object).flatMap(([key, inner]) =>
      messages(inner, path === '' ? key : `${path}.${key}`),
    );
  }
  const all = messages({ ...ar, language: '', intl: '' }, '');

  test.each(all)('%s says something', (_path, texts) => {
    expect(texts).not.toEqual([]);
  });

  test.each(all)('%s has no Latin letters but those of names', (_path, texts) => {
    expect(texts.filter((text) => /\p{Script=Latin}/u.test(withoutNames(text)))).toEqual([]);
  });

  test.each(all)('%s has the punctuation of Arabic, and no marks of direction', (_path, texts) => {
    // a comma between digits is the one that parts thousands
    const foreign = /[;?"“”]|,(?!\d)|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
    expect(texts.map((text) => text.replaceAll('س,ص', '')).filter((text) => foreign.test(text))).toEqual([]);
  });
});
