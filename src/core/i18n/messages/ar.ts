import type { DateRole } from '../../model/schema.ts';
import type { Locale } from '../locale.ts';
import type { FirstMessages } from './en.ts';
import { counter, type Forms, languageNamer, lister, numberer } from './forms.ts';

const language: Locale = 'ar';

/** What the phrases are made with, in the numerals of a region. */
export function means(intl: string) {
  /** Arabic has six forms, and needs all of them. */
  const count: (n: number, forms: Required<Forms>) => string = counter(intl);

  const sources = (n: number) =>
    count(n, {
      zero: 'لا مصادر',
      one: 'مصدر واحد',
      two: 'مصدران',
      few: '# مصادر',
      many: '# مصدرًا',
      other: '# مصدر',
    });
  const events = (n: number) =>
    count(n, {
      zero: 'لا أحداث',
      one: 'حدث واحد',
      two: 'حدثان',
      few: '# أحداث',
      many: '# حدثًا',
      other: '# حدث',
    });
  return {
    intl,
    count,
    list: lister(intl),
    number: numberer(intl),
    sources,
    events,
  };
}

const phrases = ({
  intl,
  count,
  list,
  number,
  sources,
  events,
}: ReturnType<typeof means>): FirstMessages => ({
  language,
  intl,
  list,
  languageName: languageNamer(intl),
  dot: ' · ',
  comma: '، ',
  semicolon: '؛ ',
  colon: ': ',
  quoted: (words) => `«${words}»`,

  page: {
    loading: 'جارٍ تحميل الخط الزمني…',
    panel: 'لوحة القراءة',
    key: 'مفتاح الرسم',
    sourcesDiffer: 'مصادر متباينة',
    bringForward: 'إبراز، أو العودة إلى الكل',
    symbols: 'الرموز',
    symbolsTitle: 'ما تعنيه الرموز',
    noSuchEvent: (id) => `لا يوجد حدث «${id}» في هذا الخط الزمني. بقية القصة أدناه.`,
    dismiss: 'إخفاء',
    partMissing: 'تعذّر تحميل هذا الجزء من الصفحة.',
    addressMissing: 'تعذّر تحميل جزء من الصفحة، ولذلك لا يتغيّر عنوانها بحسب ما تفتحه.',
    gesturesMissing:
      'تعذّر تحميل جزء من الصفحة، ولذلك لا يمكن تحريك الرسم أو تكبيره إلا بلوحة المفاتيح والأزرار.',
    languageMissing: 'تعذّر تحميل هذه اللغة.',
    reload: 'إعادة تحميل الصفحة',
    staysAsItIs: 'تعذّر تشغيل الخط الزمني التفاعلي. تبقى الصفحة كما هي.',
    partFailed: 'تعذّر عرض هذا الجزء من الخط الزمني. بقية الأجزاء ما زالت تعمل.',
    storyStays: 'تعذّر عرض الملف الجديد. يبقى الخط الزمني كما كان.',
    dateUnknown: 'تاريخ غير معروف',
    noEvents: 'لا أحداث في هذا الخط الزمني بعد.',
    licence: (name) => `الرخصة: ${name}`,
    by: (names) => `إعداد: ${list(names)}`,
  },

  /** The head of a narrow page. */
  head: {
    more: 'المزيد',
    less: 'أقل',
    menu: 'مفتاح الرسم والإعدادات',
    find: 'البحث والتصفية',
    /** How long it takes to read. */
    minutes: (n) =>
      count(n, {
        zero: '# دقيقة',
        one: 'دقيقة واحدة',
        two: 'دقيقتان',
        few: '# دقائق',
        many: '# دقيقة',
        other: '# دقيقة',
      }),
  },

  controls: {
    language: 'اللغة',
    view: 'طريقة العرض',
    timeline: 'الخط الزمني',
    list: 'القائمة',
    sources: 'المصادر',
    zoom: 'التكبير والتصغير',
    zoomIn: 'تكبير',
    zoomOut: 'تصغير',
    fit: 'عرض الكل',
    fitTitle: 'عرض القصة كلها',
    home: 'العودة إلى العرض الأصلي',
    scale: 'المقياس',
    even: 'مضغوط',
    evenTitle: 'مضغوط: تُختصر الفترات الطويلة الخالية من الأحداث، ويُذكر طول كل منها',
    true: 'زمن فعلي',
    trueTitle: 'زمن فعلي: لكل سنة الطول نفسه',
    themeAuto: 'المظهر: وفق النظام',
    themeLight: 'المظهر: فاتح',
    themeDark: 'المظهر: داكن',
    share: 'مشاركة',
    shareFailed: 'تعذّر تحميل المشاركة. يُرجى إعادة تحميل الصفحة.',
    ownPage: 'صفحة كاملة',
    linkRefused: 'لا يمكن فتح الروابط في هذا الإطار؛ العنوان للنسخ',
  },

  chart: {
    label: 'الخط الزمني للأحداث',
    marks: 'الأحداث على الخط الزمني',
    hint: 'التنقل بالسحب. والتكبير والتصغير بإصبعين، أو بالتمرير مع الضغط على Ctrl (⌘). وبلوحة المفاتيح: الأسهم للانتقال من حدث إلى آخر، و+ للتكبير، و− للتصغير، و0 لعرض كل شيء.',
    hintDown:
      'التكبير والتصغير بإصبعين، أو بزرَّي + و−. وبلوحة المفاتيح: الأسهم للانتقال من حدث إلى آخر، و0 لعرض كل شيء.',
    nothingInView: 'لا أحداث في هذه الفترة.',
    earlier: (n) =>
      count(n, {
        zero: 'لا أحداث سابقة',
        one: 'حدث سابق واحد',
        two: 'حدثان سابقان',
        few: '# أحداث سابقة',
        many: '# حدثًا سابقًا',
        other: '# حدث سابق',
      }),
    later: (n) =>
      count(n, {
        zero: 'لا أحداث لاحقة',
        one: 'حدث لاحق واحد',
        two: 'حدثان لاحقان',
        few: '# أحداث لاحقة',
        many: '# حدثًا لاحقًا',
        other: '# حدث لاحق',
      }),
    overview: 'القصة كلها. يُسحب الإطار لنقله، وطرفاه لتغيير حجمه.',
    event: (it) =>
      [it.date, it.title, ...it.became, it.lane, it.kind, ...(it.differs ? ['مصادر متباينة'] : [])]
        .filter(Boolean)
        .join('، '),
    cluster: ({ count: n, from, to, lanes, titles, differs }) =>
      [
        events(n),
        from === to ? from : `أولها: ${from}، وآخرها: ${to}`,
        ...lanes,
        [
          ...titles,
          ...(titles.length < n
            ? [
                `و${count(n - titles.length, {
                  zero: 'لا شيء غيرها',
                  one: 'حدث واحد آخر',
                  two: 'حدثان آخران',
                  few: '# أحداث أخرى',
                  many: '# حدثًا آخر',
                  other: '# حدث آخر',
                })}`,
              ]
            : []),
        ].join('؛ '),
        ...(differs ? ['مصادر متباينة'] : []),
      ].join('، '),
    inView: (n, from, to) => `${events(n)} في العرض، ${from === to ? from : `من ${from} إلى ${to}`}`,
    roleDate: (role, date) => `${role}: ${date}`,
    accountDate: (date) => `تاريخ مصدر آخر: ${date}`,
    coveredBy: (mark, who) => `${mark}، مذكور لدى ${who}`,
    leftOutBy: (mark, who) => `${mark}، غير مذكور لدى ${who}`,
    underWay: (n) =>
      count(n, {
        zero: 'لا شيء آخر جارٍ',
        one: 'واحد آخر جارٍ',
        two: 'اثنان آخران جاريان',
        few: '# أخرى جارية',
        many: '# أخرى جارية',
        other: '# أخرى جارية',
      }),
    number,
    compact: (n) => new Intl.NumberFormat(intl, { notation: 'compact', maximumFractionDigits: 0 }).format(n),
  },

  find: {
    search: 'بحث',
    searchLabel: 'البحث في العناوين والأقوال والاقتباسات',
    searchEvents: 'البحث في الأحداث',
    clearSearch: 'مسح البحث',
    found: (n) =>
      count(n, {
        zero: 'لا حدث يطابق البحث',
        one: 'حدث واحد يطابق البحث',
        two: 'حدثان يطابقان البحث',
        few: '# أحداث تطابق البحث',
        many: '# حدثًا تطابق البحث',
        other: '# حدث تطابق البحث',
      }),
    previous: 'النتيجة السابقة',
    next: 'النتيجة التالية',
    searching: 'جارٍ البحث…',
    failed: 'تعذّر تحميل البحث. تُعاد المحاولة عند الكتابة.',
    filter: 'تصفية',
    filterBy: (n) =>
      `تصفية: ${count(n, {
        zero: 'لا خيارات',
        one: 'خيار واحد',
        two: 'خياران',
        few: '# خيارات',
        many: '# خيارًا',
        other: '# خيار',
      })}`,
    title: 'عرض بعض الأحداث فقط',
    matches: (mark) => `${mark}، يطابق البحث`,
    matching: (mark, n) =>
      `${mark}، ${count(n, {
        zero: 'لا شيء منها يطابق البحث',
        one: 'واحد منها يطابق البحث',
        two: 'اثنان منها يطابقان البحث',
        few: '# منها تطابق البحث',
        many: '# منها تطابق البحث',
        other: '# منها تطابق البحث',
      })}`,
  },

  help: {
    title: 'المفاتيح والإيماءات',
  },

  overview: {
    standing: 'الوضع الراهن',
    fold: 'طيّ هذا الجزء',
    updated: (date) => `حُدّث في ${date}`,
    counts: (eventCount, sourceCount, languages) =>
      `${events(eventCount)} · ${sources(sourceCount)} ${count(languages, {
        zero: 'بلا لغة',
        one: 'بلغة واحدة',
        two: 'بلغتين',
        few: 'بـ# لغات',
        many: 'بـ# لغة',
        other: 'بـ# لغة',
      })}`,
    quotesChecked: 'كل اقتباس قورن بمصدره',
    steps: (n) =>
      count(n, {
        zero: 'لا خطوات',
        one: 'خطوة واحدة',
        two: 'خطوتان',
        few: '# خطوات',
        many: '# خطوة',
        other: '# خطوة',
      }),
    events,
    allEvents: 'كل الأحداث في قائمة',
    corrections: 'التصويبات',
    changes: (n) =>
      count(n, {
        zero: 'لا تصويبات',
        one: 'تصويب واحد',
        two: 'تصويبان',
        few: '# تصويبات',
        many: '# تصويبًا',
        other: '# تصويب',
      }),
  },

  tour: {
    name: { story: 'تتبّع القصة', differ: 'أين تتباين المصادر' },
  },

  event: {
    opened: (title) => `فُتح: ${title}`,
    closed: 'أُغلق',
    dateRole: {
      filed: 'الإيداع',
      adopted: 'الإقرار',
      signed: 'التوقيع',
      published: 'النشر',
      'in-force': 'بدء السريان',
      applied: 'بدء التطبيق',
      'struck-down': 'الإبطال',
      other: 'التاريخ',
    } satisfies Record<DateRole, string>,
  },

  vote: {
    result: { passed: 'أُقرّ', rejected: 'رُفض' },
    numbers: (it) =>
      [
        `مع: ${number(it.for)}`,
        `ضد: ${number(it.against)}`,
        ...(it.abstain === undefined ? [] : [`امتناع: ${number(it.abstain)}`]),
        ...(it.absent === undefined ? [] : [`غياب: ${number(it.absent)}`]),
      ].join('، '),
  },

  cite: {
    timeline: 'الاستشهاد بهذا الخط الزمني',
  },

  print: {
    print: 'طباعة',
  },
});

/**
 * The words of the first picture, in Arabic. For these and the others:
 *
 * - A name, often a Latin one, never stands directly before a number: it would draw the number over to its own side.
 * - Verbs and pronouns would need the gender of whoever is named, and so nouns are preferred: هذا قول … for "… says so".
 * - الوثائق الرسمية are laws and official documents, on which a status rests; مستند is any source with the role `record`.
 */
export const ar = (intl: string): FirstMessages => phrases(means(intl));
