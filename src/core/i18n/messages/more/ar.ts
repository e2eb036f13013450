import type { StatusId } from '../../../model/claim.ts';
import type { Facet } from '../../../model/filter.ts';
import type { RecordRole } from '../../../model/coverage.ts';
import type { RelationName } from '../../../model/relation.ts';
import type { Fidelity, Rendering, SourceType, StageState, Stance } from '../../../model/schema.ts';
import type { Silence } from '../../../model/silence.ts';
import type { EvidenceRole } from '../../../model/evidenceUse.ts';
import { means as firstMeans } from '../ar.ts';
import type { MoreMessages } from './en.ts';

/** What the phrases are made with beside what the first ones are. */
function means(intl: string) {
  const first = firstMeans(intl);
  const { count } = first;
  const origins = (n: number) =>
    count(n, {
      zero: 'لا مصادر أصلية',
      one: 'مصدر أصلي واحد',
      two: 'مصدران أصليان',
      few: '# مصادر أصلية',
      many: '# مصدرًا أصليًا',
      other: '# مصدر أصلي',
    });
  /** Several sources that all come from one: they are never fewer than two. */
  const oneOrigin = (n: number) =>
    count(n, {
      zero: 'لا مصادر',
      one: 'مصدر واحد',
      two: 'مصدران أصلهما واحد',
      few: '# مصادر أصلها واحد',
      many: '# مصدرًا أصلها واحد',
      other: '# مصدر أصلها واحد',
    });
  const quotes = (n: number) =>
    count(n, {
      zero: 'لا اقتباسات',
      one: 'اقتباس واحد',
      two: 'اقتباسان',
      few: '# اقتباسات',
      many: '# اقتباسًا',
      other: '# اقتباس',
    });
  /** A source that is referred to without its words. */
  const citations = (n: number) =>
    count(n, {
      zero: 'لا إحالات',
      one: 'إحالة واحدة',
      two: 'إحالتان',
      few: '# إحالات',
      many: '# إحالة',
      other: '# إحالة',
    });
  const passages = (n: number) =>
    count(n, {
      zero: 'لا مقاطع',
      one: 'مقطع واحد',
      two: 'مقطعان',
      few: '# مقاطع',
      many: '# مقطعًا',
      other: '# مقطع',
    });
  return { ...first, origins, oneOrigin, quotes, citations, passages };
}

/** A date that begins with a number has a word before it, or a Latin title would draw the number to itself. */
const onDate = (date: string) =>
  /^\p{Nd}+$/u.test(date) ? `عام ${date}` : /^\p{Nd}/u.test(date) ? `بتاريخ ${date}` : date;

const groups: Record<SourceType, string> = {
  official: 'وثائق رسمية',
  law: 'قوانين وأحكام قضائية',
  statement: 'تصريحات',
  news: 'أخبار',
  ngo: 'المجتمع المدني',
  academic: 'أعمال أكاديمية',
  other: 'غير ذلك',
};

const phrases = ({
  count,
  list,
  number,
  sources,
  origins,
  oneOrigin,
  events,
  quotes,
  citations,
  passages,
}: ReturnType<typeof means>): MoreMessages => ({
  page: {
    hollow: 'مفرَّغ: يتعلق بالموضوع من دون أن يكون خطوة فيه',
    cluster: 'مجموعة أحداث متقاربة يفصل التكبير بينها',
    band: 'اليوم غير معروف بالضبط، ضمن هذه الفترة',
    lasting: 'حدث امتد زمنًا؛ الطرف المفتوح يتلاشى، والمجهول منقّط',
    otherDate: 'تاريخ آخر للحدث: التوقيع أو النشر أو بدء السريان',
    accountDate: 'التاريخ الوارد في مصدر آخر',
    looks: {
      'under-way': 'الشريط: الموضوع قيد النظر',
      'in-text': 'في النص',
      out: 'خارج النص',
      law: 'قانون',
      dropped: 'تُرك',
    },
    voteBar: 'الأصوات المؤيدة (الجزء المملوء) والمعارضة؛ والخط يدل على النصف',
    periodBand: 'مدة زمنية تقع الأحداث ضمنها',
  },

  chart: {
    still: (title) => `خط زمني: ${title}`,
    sources: (n) => sources(n),
    andMore: (n) => `و${number(n)} أخرى`,
  },

  media: {
    kind: {
      image: 'صورة',
      video: 'فيديو',
      audio: 'تسجيل صوتي',
      document: 'مستند',
    },
    load: (host: string) => `التحميل من ${host}: سيعلم هذا الموقع أنك تقرأ هذه الصفحة`,
    open: (host: string) => `الفتح في ${host}`,
    failed: (host: string) => `تعذّر التحميل من ${host}.`,
    source: 'المصدر',
    onPage: 'شاهده في صفحة القصة',
  },

  group: {
    zoomHere: 'التكبير هنا',
    none: 'لا يُبقي الترشيح أيًّا من هذه الأحداث.',
    back: (n) => `العودة إلى القائمة: ${events(n)}`,
    dates: (from, to) => `${from} – ${to}`,
  },

  find: {
    results: 'الأحداث المطابقة',
    more: (n) => `${events(n)} أيضًا في القائمة`,
    facet: {
      thread: 'الموضوع',
      lane: 'الجهة',
      stage: 'المآل',
      vote: 'التصويت',
      period: 'الفترة',
      kind: 'نوع الحدث',
      status: 'مدى توثيق القول',
      cites: 'المصدر',
      in: 'لغة المصدر',
    } satisfies Record<Facet, string>,
    stage: {
      proposed: 'اقتراح',
      adopted: 'اعتماد',
      removed: 'حذف',
      restored: 'إعادة',
      law: 'صدور القانون',
      dropped: 'تخلٍّ',
    } satisfies Record<StageState, string>,
    status: {
      open: 'مصادر متباينة بلا ترجيح',
      contested: 'محل خلاف',
      corrected: 'تصوّبه الوثائق الرسمية',
      'not-found': 'اقتباس غير موجود في مصدره',
      'on-record': 'وارد في الوثائق الرسمية',
      corroborated: 'عدة مصادر مستقلة',
      claimed: 'قول طرف واحد',
      'one-origin': 'مصدر وحيد',
    } satisfies Record<StatusId, string>,
    findSource: 'البحث عن مصدر',
    noSource: 'لا مصدر بهذا الاسم.',
    chosen: 'خيارات التصفية',
    remove: (name) => `إلغاء الخيار: ${name}`,
    done: 'تم',
    hidden: 'التصفية تخفي هذا الحدث في الخط الزمني وفي القائمة.',
    listed: (shown, all) => `الأحداث المطابقة: ${number(shown)} من ${number(all)}`,
    showAll: 'عرض الكل',
    showMatching: 'عرض المطابق فقط',
    clear: 'إلغاء التصفية',
    none: 'لا حدث يستوفي كل خيارات التصفية.',
    notHere: 'لا حدث مطابق في الفترة المعروضة.',
    earlier: (n) => `${events(n)} قبلها`,
    later: (n) => `${events(n)} بعدها`,
  },

  help: {
    keyboard: {
      title: 'بلوحة المفاتيح',
      note: 'على الخط الزمني، بعد الوصول إلى أحد الأحداث بالمفتاح [Tab]:',
      lines: [
        { by: '[→] [←]', does: 'الانتقال إلى الحدث الأقدم أو الأحدث' },
        {
          by: '[↑] [↓]',
          does: 'الانتقال إلى الجهة المجاورة، أو في الشاشة الضيقة إلى الحدث الأقدم أو الأحدث',
        },
        { by: '[Home] [End]', does: 'الانتقال إلى أول حدث أو آخر حدث' },
        { by: '[Enter]', does: 'فتح الحدث أو المجموعة' },
        { by: '[Esc]', does: 'الإغلاق والعودة إلى الموضع السابق' },
        { by: '[+] [−]', does: 'التكبير أو التصغير' },
        { by: '[0]', does: 'عرض القصة كلها' },
        { by: '[Shift] + [→] [←]', does: 'التحرك عبر الزمن مع البقاء على الحدث' },
        { by: '[Page Up] [Page Down]', does: 'التحرك قرابة شاشة كاملة نحو الأقدم أو الأحدث' },
        { by: '[؟]', does: 'فتح هذه المساعدة' },
      ],
    },
    mouse: {
      title: 'بالفأرة أو لوحة اللمس',
      lines: [
        { by: 'نقرة', does: 'فتح الحدث أو المجموعة' },
        { by: 'سحب', does: 'التحرك عبر الزمن' },
        { by: '[Ctrl] أو [⌘] + العجلة، أو المباعدة بإصبعين', does: 'التكبير والتصغير حول المؤشر' },
        { by: 'نقرتان', does: 'التكبير' },
        { by: '[Shift] + العجلة', does: 'التحرك عبر الزمن؛ والعجلة وحدها تمرّر الصفحة' },
      ],
    },
    touch: {
      title: 'على شاشة اللمس',
      lines: [
        { by: 'لمسة', does: 'فتح الحدث أو المجموعة' },
        { by: 'إصبعان', does: 'التكبير بالمباعدة بينهما، والتحرك عبر الزمن بإزاحتهما' },
        { by: 'إصبع واحدة', does: 'تمرير الصفحة' },
      ],
    },
  },

  tour: {
    end: { story: 'إنهاء القصة', differ: 'إنهاء المقارنة' },
    back: { story: 'العودة إلى القصة', differ: 'العودة إلى المقارنة' },
    stops: 'الخطوات',
    at: (step, steps) => `${number(step)} من ${number(steps)}`,
    stop: (step, what) => `الخطوة ${number(step)}: ${what}`,
    previous: 'السابق',
    next: 'التالي',
    finish: 'إنهاء',
  },

  event: {
    close: 'إغلاق',
    expand: 'توسيع اللوحة',
    collapse: 'تصغير اللوحة',
    concerns: (threads) => `بشأن ${list(threads)}`,
    stepOf: (threads) => `ضمن ${list(threads)}`,
    related: 'أحداث ذات صلة',
    furtherReading: 'للاستزادة',
    during: (periods) => `خلال: ${list(periods)}`,
    nothingMore: 'لا مصادر لهذا الحدث في الملف.',
    neighbours: 'أحداث أخرى',
    previous: (event, thread) => `السابق${thread ? ` في ${thread}` : ''}: ${event}`,
    next: (event, thread) => `التالي${thread ? ` في ${thread}` : ''}: ${event}`,
    inThread: (thread) => `في ${thread}`,
    inTime: 'بالترتيب الزمني',
    correctedOn: (date) => `صُوّب في ${date}`,
    relation: {
      amends: 'يعدّل',
      rejects: 'يرفض',
      repeals: 'يلغي',
      implements: 'ينفّذ',
      answers: 'يردّ على',
      follows: 'يلي',
      repeats: 'يكرر',
      'amended-by': 'يعدّله',
      'rejected-by': 'يرفضه',
      'repealed-by': 'يلغيه',
      'implemented-by': 'ينفّذه',
      'answered-by': 'يردّ عليه',
      'followed-by': 'يليه',
      'repeated-by': 'يكرره',
      other: 'على صلة بـ',
    } satisfies Record<RelationName, string>,
  },

  status: {
    open: (answers) =>
      `تتباين المصادر: ${list(
        answers.map(
          (it) =>
            `${count(it.sources, {
              zero: 'لا يقول أي مصدر',
              one: 'يقول مصدر واحد',
              two: 'يقول مصدران',
              few: 'تقول # مصادر',
              many: 'يقول # مصدرًا',
              other: 'يقول # مصدر',
            })} «${it.text}»`,
        ),
      )}`,
    notFound: (n) =>
      `${count(n, {
        zero: 'لا يقتبسه أي مصدر',
        one: 'يقتبسه مصدر واحد',
        two: 'يقتبسه مصدران',
        few: 'تقتبسه # مصادر',
        many: 'يقتبسه # مصدرًا',
        other: 'يقتبسه # مصدر',
      })}؛ وهو غير موجود في المصدر المنسوب إليه`,
    asFarAsSeen: '، في حدود ما اطّلع عليه المحررون',
    corrected: (n, by) =>
      `ثابت في الوثائق الرسمية${by === undefined ? '' : `، ${by}`}؛ ${count(n, {
        zero: 'ولا يقول أي مصدر خلاف ذلك',
        one: 'ويقول مصدر واحد خلاف ذلك',
        two: 'ويقول مصدران خلاف ذلك',
        few: 'وتقول # مصادر خلاف ذلك',
        many: 'ويقول # مصدرًا خلاف ذلك',
        other: 'ويقول # مصدر خلاف ذلك',
      })}`,
    contested: (n, otherwise) =>
      `${count(n, {
        zero: 'لا يقول ذلك أي مصدر مستقل',
        one: 'يقول ذلك مصدر مستقل واحد',
        two: 'يقول ذلك مصدران مستقلان',
        few: 'تقول ذلك # مصادر مستقلة',
        many: 'يقول ذلك # مصدرًا مستقلًا',
        other: 'يقول ذلك # مصدر مستقل',
      })}؛ ${count(otherwise, {
        zero: 'ولا يقول غيرها خلافه',
        one: 'ويقول واحد خلافه',
        two: 'ويقول اثنان خلافه',
        few: 'وتقول # خلافه',
        many: 'ويقول # خلافه',
        other: 'ويقول # خلافه',
      })}`,
    onRecord: (by) => (by === undefined ? 'وارد في الوثائق الرسمية' : `وارد في الوثائق الرسمية، ${by}`),
    corroborated: (n) =>
      count(n, {
        zero: 'لا مصادر مستقلة',
        one: 'مصدر مستقل واحد',
        two: 'مصدران مستقلان',
        few: '# مصادر مستقلة',
        many: '# مصدرًا مستقلًا',
        other: '# مصدر مستقل',
      }),
    claimed: (who, n) => (n > 1 ? `هذا قول ${who} (${oneOrigin(n)})` : `هذا قول ${who}`),
    oneOrigin: (who, n) => (n > 1 ? `مصدر أصلي واحد: ${who} (${sources(n)})` : `مصدر وحيد: ${who}`),
    reportedBy: (who) => `نقلًا عن ${list(who)}`,
  },

  claim: {
    recordSays: 'تقول الوثائق الرسمية',
    recordReported: (by) => `الوثائق الرسمية، نقلًا عن ${list(by)}`,
    says: (who) => `بحسب ${list(who)}:`,
    saysThis: (who) => `هذا قول ${list(who)}`,
    saysSo: (who) => `وهو أيضًا قول ${list(who)}`,
    denies: (who) => `ينفي ذلك ${list(who)}`,
    through: (who, by) => `${who} (عبر ${list(by)})`,
    besides: (mentions, omits) =>
      list([
        ...(mentions > 0
          ? [
              count(mentions, {
                zero: 'لا يذكره أي مصدر',
                one: 'يذكره مصدر واحد',
                two: 'يذكره مصدران',
                few: 'تذكره # مصادر',
                many: 'يذكره # مصدرًا',
                other: 'يذكره # مصدر',
              }),
            ]
          : []),
        ...(omits > 0
          ? [
              count(omits, {
                zero: 'لا مصدر يخلو من ذكره',
                one: 'لم يذكره مصدر واحد',
                two: 'لم يذكره مصدران',
                few: 'لم تذكره # مصادر',
                many: 'لم يذكره # مصدرًا',
                other: 'لم يذكره # مصدر',
              }),
            ]
          : []),
      ]),
    dated: (date) => `بتاريخ ${date}`,
    evidence: (quoteCount, citationCount) =>
      list([
        ...(quoteCount > 0 ? [quotes(quoteCount)] : []),
        ...(citationCount > 0 ? [citations(citationCount)] : []),
      ]),
    moreQuotes: (quoteCount, citationCount, languages) =>
      `+ ${list([
        ...(quoteCount > 0
          ? [
              count(quoteCount, {
                zero: 'لا اقتباسات أخرى',
                one: 'اقتباس آخر',
                two: 'اقتباسان آخران',
                few: '# اقتباسات أخرى',
                many: '# اقتباسًا آخر',
                other: '# اقتباس آخر',
              }),
            ]
          : []),
        ...(citationCount > 0 ? [citations(citationCount)] : []),
      ])}${languages.length > 0 ? `: ${list(languages)}` : ''}`,
    minor: (n) =>
      count(n, {
        zero: 'لا فروق طفيفة',
        one: 'فرق طفيف واحد',
        two: 'فرقان طفيفان',
        few: '# فروق طفيفة',
        many: '# فرقًا طفيفًا',
        other: '# فرق طفيف',
      }),
    stance: { supports: '', denies: '', mentions: 'يذكره', omits: 'لم يذكره' } satisfies Record<
      Stance,
      string
    >,
  },

  quote: {
    translation: (by) => `ترجمة: ${by}`,
    editors: 'المحررون',
    after: {
      verbatim: (who) => `اقتباسًا عن ${who}`,
      translated: (who) => `ترجمةً عن ${who}`,
      paraphrased: (who) => `إعادة صياغة لكلام ${who}`,
      altered: (who) => `تغيير في كلام ${who}`,
      'not-found': (who) => `منسوب إلى ${who}، وغير موجود في الأصل`,
    } satisfies Record<Rendering, (who: string) => string>,
    passingOn: (who) => `نقلًا عن ${who}`,
    open: 'فتح عند هذا المقطع',
    openPage: 'فتح المصدر',
    openArchived: 'نسخة مؤرشفة',
    newWindow: 'يُفتح في نافذة جديدة',
    noAddress: 'لا يُعرف له رابط عام',
    noArchive: 'لا تُعرف له نسخة مؤرشفة',
    lookForArchive: 'البحث عن نسخة مؤرشفة',
    noTranslation: (into) => `لا ترجمة إلى ${into} بعد`,
    unseen: 'لم يطّلع عليه المحررون',
    reported: 'لا يعرفه المحررون إلا من خلال مصدر آخر',
    seenBy: 'المحررون',
    seen: {
      read: 'اطّلعوا عليه',
      reported: 'لا يعرفونه إلا من خلال مصدر آخر',
      unseen: 'لم يفتحوا رابطه',
    },
    about: 'عن هذا الاقتباس',
    aboutSource: 'عن هذا المصدر',
    cites: (publisher) => `${publisher}، إحالة فقط`,
    title: 'العنوان',
    address: 'الرابط',
    author: 'الكاتب',
    type: 'نوع المصدر',
    published: 'النشر',
    taken: 'النسخ',
    takenBy: (date, by) => `${date} (${by})`,
    checked: 'المقارنة',
    archived: 'الأرشفة',
    hash: 'بصمة المصدر SHA-256',
    identifier: 'المعرّف',
    note: 'ملاحظة',
    words: 'صاحب الكلام',
    wordsFrom: (who, rendering) => `${who} (${rendering})`,
    fidelity: {
      exact: 'مطابق للمصدر تمامًا',
      normalised: 'مطابق للمصدر ما عدا المسافات وعلامات الاقتباس',
      drifted: 'المصدر يقوله الآن بصيغة مختلفة',
      gone: 'لم يعد موجودًا في المصدر',
      unchecked: 'لم يُقارن بالمصدر بعد',
    } satisfies Record<Fidelity, string>,
    rendering: {
      verbatim: 'حرفيًا',
      translated: 'مترجمًا',
      paraphrased: 'بصياغة أخرى',
      altered: 'مع تغيير',
      'not-found': 'غير موجود في الأصل',
    } satisfies Record<Rendering, string>,
    sourceType: {
      official: 'رسمي',
      law: 'قانون',
      statement: 'تصريح',
      news: 'أخبار',
      ngo: 'مجتمع مدني',
      academic: 'أكاديمي',
      other: 'غير ذلك',
    } satisfies Record<SourceType, string>,
  },

  chain: {
    origin: (who, n) => `المصدر الأصلي: ${who} (${sources(n)})`,
    this: 'مع هذا القول',
    against: 'ضد هذا القول',
    instead: (answer) => `مع «${answer}»`,
    source: (publisher, inLanguage) => `${publisher} (${inLanguage})`,
    own: (who) => `${who}: لا يُذكر مصدر أصلي آخر`,
    by: {
      verbatim: (who, whom) => `${who}: نقل حرفي لكلام ${whom}`,
      translated: (who, whom) => `${who}: ترجمة لكلام ${whom}`,
      paraphrased: (who, whom) => `${who}: إعادة صياغة لكلام ${whom}`,
      altered: (who, whom) => `${who}: نقل لكلام ${whom} مع تغيير`,
      'not-found': (who, whom) => `${who}: كلام منسوب إلى ${whom}، وغير موجود في الأصل`,
    } satisfies Record<Rendering, (who: string, whom: string) => string>,
    ownWords: 'ويُحسب ما اختلف قولًا للناقل',
  },

  compare: {
    original: 'مقارنة بالأصل',
    renderings: (n) =>
      count(n, {
        zero: 'لا صيغ منقولة',
        one: 'مقارنة بصيغة منقولة واحدة',
        two: 'مقارنة بصيغتين منقولتين',
        few: 'مقارنة بـ# صيغ منقولة',
        many: 'مقارنة بـ# صيغة منقولة',
        other: 'مقارنة بـ# صيغة منقولة',
      }),
    only: (who) => `لدى ${who} فقط: `,
    published: (its) => `كلاهما كما نُشر، باللغة ${its}. الكلمات التي ينفرد بها أحدهما معلَّمة.`,
    translated: (its) =>
      `المقارنة باللغة ${its}، وأحدهما على الأقل مترجم: قد تكون الكلمة المختلفة من المترجم. الكلمات التي ينفرد بها أحدهما معلَّمة.`,
    unmarked: (a, b, into) =>
      `أحدهما باللغة ${a} والآخر باللغة ${b}، ولا تمكن قراءة كليهما باللغة ${into}: لم تُعلَّم أي كلمات.`,
    same: 'لا فرق بين الكلمات.',
    sides: 'الصيغتان',
  },

  cite: {
    event: 'الاستشهاد بهذا الحدث',
    quote: 'الاستشهاد بهذا الاقتباس',
    method: 'كيف أُعدّ هذا الخط الزمني',
    format: 'الصيغة',
    formats: { text: 'نص عادي', bibtex: 'BibTeX', csl: 'CSL-JSON' },
    field: 'نص الاستشهاد',
    copy: 'نسخ',
    copied: 'تم النسخ',
    selected: 'رُفض النسخ. النص محدَّد: يمكن نسخه بلوحة المفاتيح أو من القائمة.',
  },

  citation: {
    title: (title) => title,
    parts: (parts) => parts.join('، '),
    undated: 'بلا تاريخ',
    dated: onDate,
    archived: (address, archive) =>
      address === undefined ? `نسخة مؤرشفة: ${archive}` : `${address} (نسخة مؤرشفة: ${archive})`,
    translated: (quote, translation, by) =>
      `${quote} (${translation}، ترجمة ${by === 'editors' ? 'المحررين' : by})`,
    from: (quote, reference) => `${quote} — ${reference}`,
    quotedIn: (reference) => `مقتبس في ${reference}`,
    rendered: (rendering, original) =>
      ({
        translated: `مترجم عن ${original}`,
        paraphrased: `بصياغة أخرى عن ${original}`,
        altered: `مع تغيير عن ${original}`,
        'not-found': `منسوب إلى ${original}، وغير موجود في الأصل`,
      })[rendering],
    happened: (title, date) => `${title} (${onDate(date)})`,
    within: (timeline) => `في ${timeline}`,
    version: ({ short }, updated) =>
      updated === undefined ? `نسخة sha256 ${short}` : `نسخة ${updated} (sha256 ${short})`,
  },

  report: {
    report: 'الإبلاغ عن خطأ',
    subject: (title) => `خطأ في: ${title}`,
    ask: 'ما الخطأ، وما الدليل عليه؟',
    event: (title, id) => `الحدث: ${title} (${id})`,
    claim: (text) => `القول: ${text}`,
    version: (version, hash) => `الملف: ${version}، ${hash}`,
    address: (address) => `الصفحة: ${address}`,
  },

  sources: {
    onThisPage: 'في هذه الصفحة',
    counts: (accounts, records, passageCount) =>
      `${sources(accounts + records)}: ${list([
        count(accounts, {
          zero: 'لا روايات للأحداث',
          one: 'رواية واحدة للأحداث',
          two: 'روايتان للأحداث',
          few: '# روايات للأحداث',
          many: '# رواية للأحداث',
          other: '# رواية للأحداث',
        }),
        count(records, {
          zero: 'لا مستندات',
          one: 'مستند واحد يُثبت نقطة معيّنة',
          two: 'مستندان يُثبت كل منهما نقطة معيّنة',
          few: '# مستندات يُثبت كل منها نقطة معيّنة',
          many: '# مستندًا يُثبت كل منها نقطة معيّنة',
          other: '# مستند يُثبت كل منها نقطة معيّنة',
        }),
      ])} · ${passages(passageCount)}`,
    accounts: (n) => `الروايات (${number(n)})`,
    records: (n) => `المستندات (${number(n)})`,
    group: (type, n) => `${groups[type]} (${number(n)})`,
    role: { account: 'رواية', record: 'مستند' },
    seen: {
      read: 'اطّلع عليه المحررون',
      reported: 'لا يعرفه المحررون إلا من خلال مصدر آخر',
      unseen: 'لم يطّلع عليه المحررون',
    },
    undated: 'تاريخه غير معروف',
    passages,
    citedFor: (n) =>
      `${count(n, {
        zero: 'لا إحالة إليه',
        one: 'أُحيل إليه في قول واحد',
        two: 'أُحيل إليه في قولين',
        few: 'أُحيل إليه في # أقوال',
        many: 'أُحيل إليه في # قولًا',
        other: 'أُحيل إليه في # قول',
      })}، إحالة فقط`,
    unused: 'لا يستند أي قول إلى هذا المقطع.',
    smaller: 'نقطة ثانوية',
    stand: {
      'not-found': 'اقتباس غير موجود في المصدر المنسوب إليه',
      otherwise: 'يقول خلافه',
      omits: 'لم يذكره',
      answers: 'يجيب',
      supports: 'يؤيد',
      mentions: 'يذكر',
    } satisfies Record<EvidenceRole, string>,
    show: 'عرض ما يتناوله على الخط الزمني',
    covers: (source, covered, leftOut) =>
      `المعروض هو ما يتناوله ${source}: ${events(covered)}${
        leftOut > 0
          ? `؛ ولم يذكر ${count(leftOut, {
              zero: 'لا شيء',
              one: 'حدثًا واحدًا',
              two: 'حدثين',
              few: '# أحداث',
              many: '# حدثًا',
              other: '# حدث',
            })}`
          : ''
      }.`,
    undatedCovers: 'تاريخ نشره غير معروف، فلا يُعدّ أي حدث غير مذكور فيه.',
    end: 'عرض كل شيء',
    leftOut: 'غير مذكور',
  },

  matrix: {
    title: 'من يتناول ماذا',
    caption: 'ما تقوله كل رواية عن كل حدث، وما تقوله المستندات مجتمعة',
    event: 'الحدث',
    record: 'المستندات',
    differing: 'حيث تتباين فقط',
    rows: (shown, all) =>
      shown === all
        ? events(all)
        : `${number(shown)} من ${count(all, {
            zero: 'لا شيء',
            one: 'حدث واحد',
            two: 'حدثين',
            few: '# أحداث',
            many: '# حدثًا',
            other: '# حدث',
          })}`,
    none: 'لا تباين في أي حدث.',
    scroll: 'يُمرَّر الجدول داخل إطاره، وبمفاتيح الأسهم أيضًا.',
    points: (n) =>
      count(n, {
        zero: 'لا نقاط',
        one: 'نقطة واحدة',
        two: 'نقطتان',
        few: '# نقاط',
        many: '# نقطة',
        other: '# نقطة',
      }),
    smaller: (n) =>
      count(n, {
        zero: 'لا نقاط ثانوية',
        one: 'نقطة ثانوية واحدة',
        two: 'نقطتان ثانويتان',
        few: '# نقاط ثانوية',
        many: '# نقطة ثانوية',
        other: '# نقطة ثانوية',
      }),
    origins,
    stand: {
      'not-found': 'غير موجود',
      otherwise: 'يقول خلافه',
      omits: 'لم يذكر نقطة',
      answers: 'يجيب',
      supports: 'يؤيد',
      mentions: 'يذكر',
    } satisfies Record<EvidenceRole, string>,
    standMeans: {
      'not-found': 'يقتبس كلامًا غير موجود في المصدر الذي ينسبه إليه',
      otherwise: 'يجيب بغير الجواب المعتمد هنا',
      omits: 'لم يذكر النقطة، بحسب المحررين الذين يبيّنون السبب',
      answers: 'يجيب حيث لا جواب معتمدًا هنا',
      supports: 'يقول ما هو معتمد هنا',
      mentions: 'يتحدث عنه ولا يحسم شيئًا',
    } satisfies Record<EvidenceRole, string>,
    silence: { silent: 'صامت', 'not-yet': 'لم يقع بعد', undated: 'لا ذكر له' } satisfies Record<
      Silence,
      string
    >,
    silenceMeans: {
      silent: 'لا ذكر فيه للحدث، مع أن الحدث كان قد بدأ في آخر يوم محتمل لنشره أو قبله',
      'not-yet': 'خلية فارغة: وقع الحدث بعد نشر الرواية، أو يُحتمل ذلك، فلم يكن ذكره ممكنًا',
      undated: 'لا ذكر فيه للحدث؛ ولأن تاريخ نشره أو تاريخ الحدث غير معروف، لا يُسمّى ذلك صمتًا',
    } satisfies Record<Silence, string>,
    recordStand: { denies: 'تنفي', supports: 'تؤيد' } satisfies Record<RecordRole, string>,
    recordNone: 'لا مستند',
    legend: 'ما تعنيه العلامات',
    counting:
      'الأعداد هي أعداد الأقوال. وفي عمود المستندات تُذكر إلى جانبها المصادر الأصلية: مستندات الناشر الواحد مصدر أصلي واحد.',
  },

  reading: {
    years: 'السنوات',
    periods: 'الفترات',
    sources: 'المصادر',
    corrections: 'التصويبات',
    monthUnknown: 'الشهر غير معروف',
    footnote: (n) => `المصدر ${number(n)}`,
    backTo: (use) => `العودة إلى الموضع ${number(use)}`,
    uses: 'مواضع ذكره',
    undated: 'تاريخه غير معروف',
  },

  print: {
    what: 'الخط الزمني، وكل الأحداث باقتباساتها، وعناوين المصادر.',
    matrix: 'مع جدول «من يتناول ماذا»',
    part: (part, parts) => `الجزء ${number(part)} من ${number(parts)}`,
    edition: 'هذه النسخة',
    updated: 'آخر تحديث',
    hash: 'بصمة SHA-256 للملف',
    address: 'الصفحة',
  },

  published: {
    stories: 'الخطوط الزمنية',
    late: 'البحث وطرق العرض والتكبير تحتاج إلى نص برمجي لم يُحمَّل. ويمكن قراءة كل شيء من دونه.',
    whole: 'القصة كاملة',
    take: 'للتنزيل',
    data: 'الملف (JSON)',
    calendar: 'التقويم',
    leftOut: (n) =>
      count(n, {
        zero: 'كل الأحداث',
        one: 'من دون حدث واحد لا يمكن إدراجه فيه',
        two: 'من دون حدثين لا يمكن إدراجهما فيه',
        few: 'من دون # أحداث لا يمكن إدراجها فيه',
        many: 'من دون # حدثًا لا يمكن إدراجها فيه',
        other: 'من دون # حدث لا يمكن إدراجها فيه',
      }),
    feed: 'موجز التحديثات والتصويبات',
    updated: (date) => `تحديث ${date}`,
    corrected: (date) => `تصويب ${date}`,
    frozen: (version) => `تحفظ هذه الصفحة ${version} كما نُشرت.`,
    current: 'اقرأ النسخة الحالية',
    frame: (title) => `${title} (خط زمني تفاعلي)`,
  },

  failure: {
    notLoaded: 'تعذّر تحميل الخط الزمني.',
    notValid: 'في ملف هذا الخط الزمني أخطاء، ولا يمكن عرضه.',
    offline: 'لم يستجب العنوان.',
    status: (status) => `أجاب العنوان بالرمز ${String(status)}.`,
    html: 'أعاد العنوان صفحة ويب بدلًا من JSON.',
    address: 'العنوان',
    details: 'تفاصيل للمُعدّ',
    problems: (n, first) =>
      n === 1
        ? `في الملف مشكلة واحدة: ${first}`
        : `${count(n, {
            zero: 'لا مشكلات في الملف',
            one: 'في الملف مشكلة واحدة',
            two: 'في الملف مشكلتان',
            few: 'في الملف # مشكلات',
            many: 'في الملف # مشكلة',
            other: 'في الملف # مشكلة',
          })}، أولاها عند ${first}`,
    again: 'إعادة المحاولة',
  },
});

/** The words that are read after the first picture, in Arabic. */
export const ar = (intl: string): MoreMessages => phrases(means(intl));
