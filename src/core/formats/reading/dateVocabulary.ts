/**
 * The words of dates in the languages of the files that are imported. A word means the same in all of them, or is not here:
 * nobody says in which language a column is.
 */
import { normalizeText } from '../../model/normalizeText.ts';
import type { Season } from '../../model/point.ts';

/** What a word does to the date beside it. */
export type Role =
  | 'about'
  | 'uncertain'
  | 'after'
  | 'before'
  | 'since'
  | 'until'
  | 'to'
  | 'between'
  | 'and'
  | 'or'
  | 'now'
  | 'part' // early, late, middle: the format has no word for it
  | 'quarter'
  | 'half'
  | 'decade'
  | 'century'
  | 'week'
  | 'bc'
  | 'ad'
  | 'hijri'
  | 'fiscal'
  | 'filler';

export type Meaning =
  /** `dayFirst`: the name is of languages alone that put the day before it, so that “janv 13” is no day of January. */
  | { readonly kind: 'month'; readonly month: number; readonly dayFirst: boolean }
  /** 1 Monday to 7 Sunday. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'season'; readonly season: Season }
  /** An ordinal in a word: first, premier. */
  | { readonly kind: 'ordinal'; readonly value: number }
  | { readonly kind: 'role'; readonly role: Role };

/** Languages whose names of months and weekdays are those of `Intl`; that of Arabic is not the same in every version. */
const LANGUAGES = 'en fr de de-AT es it pt nl ru ca ro sv da nb pl cs uk el tr'.split(' ');

/** The months in Arabic: of Egypt and the Gulf, of Algeria and Tunisia, of Morocco, of Mauritania, of the Levant and Iraq. */
const ARABIC_MONTHS = [
  'يناير|جانفي|كانون الثاني',
  'فبراير|فيفري|شباط',
  'مارس|آذار',
  'أبريل|أفريل|نيسان',
  'مايو|ماي|أيار',
  'يونيو|يونيه|جوان|حزيران',
  'يوليو|يوليه|يوليوز|جويلية|تموز',
  'أغسطس|أوت|غشت|أغشت|آب',
  'سبتمبر|شتنبر|شتمبر|أيلول',
  'أكتوبر|تشرين الأول',
  'نوفمبر|نونبر|تشرين الثاني',
  'ديسمبر|دجنبر|دجمبر|كانون الأول',
];

/** Other ways to write or shorten the names of months. */
const OTHER_MONTHS = [
  'jan|janv|jany|jaen|gen|genn|ene|янв',
  'feb|febr|fev|fevr|febb|фев|февр',
  'mar|marz|maerz|mrz|mrt|март|мар',
  'apr|abr|avr|апр',
  'mai|may|mag|magg|мая',
  'jun|juin|giu|июн',
  'jul|juil|juill|lug|lugl|июл',
  'aug|aou|ago|авг',
  'sep|sept|set|sett|setiembre|сен|сент',
  'oct|okt|ott|out|окт',
  'nov|ноя|нояб',
  'dec|dez|dic|des|дек',
];

/** Short names of months that are left out: “dès 2020” is not December 2020, as it is in Catalan and Norwegian. */
const NOT_MONTHS: ReadonlySet<string> = new Set(['des']);

const ENGLISH_SHORT = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Weekdays, Monday first, where `Intl` has none that are stable, and short ones that are no name of a month. */
const OTHER_WEEKDAYS = [
  'الاثنين|الإثنين|mon|lun|mo',
  'الثلاثاء|tue|tues|die',
  'الأربعاء|الاربعاء|wed|weds|mer|mie|mit',
  'الخميس|thu|thur|thurs|jeu|jue|gio|don',
  'الجمعة|fri|ven|vie|fre',
  'السبت|sat|sam|sab',
  'الأحد|sun|dim|dom|son|so',
];

const SEASONS: Readonly<Record<Season, string>> = {
  21: 'spring|springtime|printemps|frühling|frühjahr|primavera|lente|весна|весной|весны|ربيع|الربيع',
  22: 'summer|été|sommer|verano|estate|verão|zomer|лето|летом|лета|صيف|الصيف',
  23: 'autumn|fall|automne|herbst|otoño|autunno|outono|herfst|осень|осенью|осени|خريف|الخريف',
  24: 'winter|hiver|invierno|inverno|зима|зимой|зимы|شتاء|الشتاء',
};

/** From first on; those from the fifth name centuries. */
const ORDINALS = [
  'first|premier|première|erstes|erste|primer|primero|primo|primeiro|eerste|первый|первое|الأول|أول',
  'second|deuxième|seconde|zweites|zweite|segundo|secondo|tweede|второй|второе|الثاني',
  'third|troisième|drittes|dritte|tercer|tercero|terzo|terceiro|derde|третий|الثالث',
  'fourth|quatrième|viertes|vierte|cuarto|quarto|vierde|четвертый|الرابع',
  'fifth|cinquième|الخامس',
  'sixth|sixième|السادس',
  'seventh|septième|السابع',
  'eighth|huitième|الثامن',
  'ninth|neuvième|التاسع',
  'tenth|dixième|العاشر',
  'eleventh|onzième|الحادي عشر',
  'twelfth|douzième|الثاني عشر',
  'thirteenth|treizième|الثالث عشر',
  'fourteenth|quatorzième|الرابع عشر',
  'fifteenth|quinzième|الخامس عشر',
  'sixteenth|seizième|السادس عشر',
  'seventeenth|dix-septième|السابع عشر',
  'eighteenth|dix-huitième|الثامن عشر',
  'nineteenth|dix-neuvième|التاسع عشر',
  'twentieth|vingtième|العشرين|العشرون',
  'twenty-first|vingt-et-unième|الحادي والعشرين|الحادي والعشرون',
];

/** In each: English, French, German, Spanish, Italian, Portuguese, Dutch, Russian, Arabic. */
const ROLES: Readonly<Record<Role, string>> = {
  about:
    'about|around|approx|est|approximate|approximately|circa|ca|cca|c|roughly|estimated|vers|environ|env|autour de|aux environs de|etwa|ungefähr|rund|um|zirka|hacia|alrededor de|aprox|aproximadamente|cerca de|verso|intorno al|por volta de|ongeveer|omstreeks|rond|около|примерно|приблизительно|ок|حوالي|حوالى|نحو|قرابة|تقريبا',
  uncertain:
    'possibly|perhaps|probably|maybe|uncertain|peut être|probablement|incertain|incertaine|vermutlich|wahrscheinlich|quizás|probablemente|forse|probabilmente|talvez|provavelmente|misschien|возможно|вероятно|ربما|على الأرجح|غير مؤكد',
  after:
    'after|later than|not before|no earlier than|or later|or after|at the earliest|post|après|postérieur à|ou après|ou plus tard|pas avant|au plus tôt|nach|frühestens|oder später|después de|dopo|dopo il|depois de|na|после|بعد|أو بعده',
  before:
    'before|earlier than|by|not after|no later than|not later than|or earlier|or before|at the latest|pre|avant|avant le|antérieur à|ou avant|d’ici|d’ici à|d’ici le|au plus tard|vor|spätestens|antes de|prima di|prima del|voor|до|قبل|أو قبله',
  since:
    'since|from|starting|beginning in|onwards|onward|and later|depuis|depuis le|dès|à partir de|à partir du|à compter de|à compter du|seit|ab|desde|desde el|a partir del|dal|a partire dal|sinds|vanaf|с|начиная с|منذ|ابتداء من|اعتبارا من|من',
  until:
    'until|till|up to|up until|jusque|jusqu’en|jusqu’au|jusqu’à|jusqu’à la|bis|bis zum|hasta|hasta el|fino al|fino a|até|tot|tot en met|по|حتى|لغاية',
  to: 'to|through|thru|upto|au|à|al|and until|ao|t m|إلى|الى',
  between: 'between|bet|btw|entre|entre le|zwischen|tra|fra|tra il|tussen|между|بين|ما بين',
  and: 'and|et|et le|und|y|e|i|en|и|و',
  or: 'or|ou|oder|o|или|أو',
  now: 'now|present|the present|present day|the present day|today|ongoing|current|currently|to date|date|till date|still|aujourd’hui|ce jour|maintenant|en cours|actuel|actuellement|à ce jour|à nos jours|nos jours|heute|jetzt|laufend|andauernd|hoy|la actualidad|actualidad|presente|el presente|oggi|in corso|hoje|atual|atualmente|heden|nu|сейчас|настоящее время|н в|по настоящее время|الآن|اليوم|الحاضر|الوقت الحاضر|حتى الآن|يومنا هذا|مستمر',
  part: 'early|late|mid|middle|beginning|start|end|early in|late in|early on|début|au début de|fin|à la fin de|mi|milieu|courant|anfang|ende|mitte|principios|a principios de|finales|a finales de|mediados|a mediados de|inizio|metà|fine|início|meados|fim|begin|eind|начало|начале|конец|конце|середина|середине|أوائل|بداية|مطلع|منتصف|أواخر|نهاية',
  quarter: 'q|qtr|quarter|trimestre|trim|t|quartal|quartier|trimester|kwartaal|квартал|кв|ربع|الربع',
  half: 'h|half|half year|semestre|sem|s|halbjahr|semester|полугодие|نصف|النصف',
  decade:
    'decade|the decade|décennie|années|les années|années vingt|jahre|jahren|década|años|anni|decennio|anos|jaren|гг|годы|годов|годах|عقد|أعوام',
  century:
    'century|cent|siècle|jahrhundert|jahrhunderts|jh|jhd|jhdt|siglo|secolo|sec|século|eeuw|век|века|веке|قرن|القرن',
  week: 'week|w|wk|semaine|sem no|kw|kalenderwoche|woche|semana|settimana|неделя|أسبوع',
  bc: 'bc|bce|b c|b c e|av j c|avant j c|avant jésus christ|av n e|avant notre ère|aec|v chr|v u z|a c|a e c|a n e|до н э|до нашей эры|ق م|قبل الميلاد',
  ad: 'ad|ce|a d|c e|ap j c|après j c|de notre ère|n chr|d c|н э|م|ميلادي|ميلادية|للميلاد',
  hijri:
    'ه|هجري|هجرية|للهجرة|ah|محرم|صفر|ربيع الأول|ربيع الثاني|ربيع الآخر|جمادى الأولى|جمادى الآخرة|جمادى الثانية|رجب|شعبان|رمضان|شوال|ذو القعدة|ذو الحجة',
  fiscal: 'fy|fiscal|fiscal year|financial year|exercice|exercice fiscal|geschäftsjahr|af|سنة مالية',
  filler:
    'of|the|in|on|at|of the|in the|th|year|dated|during|pendant|durant|während|durante|tijdens|خلال|le|la|les|l|de|d|du|de la|de l|des|en l’|an|année|l’année|il|del|della|dell|den|der|dem|im|am|vom|von|zum|dans|em|el|lo|los|año|ano|anno|do|da|dos|das|no|van|het|de los|in den|den|jahr|jahre des|г|год|года|году|р|рік|року|в|во|е|х|عام|عامي|العام|سنة|لسنة|لعام|شهر|يوم|في|بتاريخ|الموافق|time|kl|klo|ore|las|a las|alle|ore|الساعة|د',
};

/** The longest phrase above, in words. */
export const LONGEST_PHRASE = 3;

/** An apostrophe that Unicode counts among the letters; Ukrainian has it in names. */
const APOSTROPHE = /\u02bc/gu;

/** How a phrase is looked up: normalized, its words with one space between them. */
export const phraseKey = (text: string): string =>
  (
    normalizeText(text)
      .replace(APOSTROPHE, ' ')
      .match(/[\p{L}\p{M}]+/gu) ?? []
  ).join(' ');

const keys = (list: string): readonly string[] => list.split('|').map(phraseKey);

/** The forms of names: alone, beside a day and beside a year, long and short. */
const MONTH_FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { day: 'numeric', month: 'long' },
  { day: 'numeric', month: 'short' },
  { month: 'long', year: 'numeric' },
];
const WEEKDAY_FORMS: readonly Intl.DateTimeFormatOptions[] = [{ weekday: 'long' }];

/** For each day, the names of its month or weekday in a language. */
function namesOf(
  language: string,
  days: readonly number[],
  unit: 'month' | 'weekday',
): readonly (readonly string[])[] {
  const formats = (unit === 'month' ? MONTH_FORMS : WEEKDAY_FORMS).map(
    (form) => new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { timeZone: 'UTC', ...form }),
  );
  return days.map((day) =>
    formats.map((format) => {
      const name = format.formatToParts(day).find(({ type }) => type === unit)?.value ?? '';
      // Catalan has the preposition in it
      return phraseKey(name).replace(/^de? (?=\p{L})/u, '');
    }),
  );
}

/** A table in which a name that would mean two things is left out. */
class Names {
  readonly byName = new Map<string, number>();
  private readonly unclear = new Set<string>();

  add(names: readonly string[], value: number): void {
    for (const name of names) {
      if (name.length < 2 || this.unclear.has(name)) continue;
      if ((this.byName.get(name) ?? value) === value) this.byName.set(name, value);
      else {
        this.byName.delete(name);
        this.unclear.add(name);
      }
    }
  }
}

const MONTH_NUMBERS = Array.from({ length: 12 }, (_, at) => at + 1);
const MONTH_DAYS = MONTH_NUMBERS.map((month) => Date.UTC(2021, month - 1, 15));
/** Monday to Sunday. */
const WEEKDAYS = Array.from({ length: 7 }, (_, at) => Date.UTC(2021, 0, 4 + at));

function months(languages: readonly string[]): Names {
  const names = new Names();
  for (const language of languages)
    namesOf(language, MONTH_DAYS, 'month').forEach((forms, at) => {
      names.add(forms, at + 1);
    });
  return names;
}

function weekdays(): Names {
  const names = new Names();
  for (const language of LANGUAGES)
    namesOf(language, WEEKDAYS, 'weekday').forEach((forms, at) => {
      names.add(forms, at + 1);
    });
  OTHER_WEEKDAYS.forEach((list, at) => {
    names.add(keys(list), at + 1);
  });
  return names;
}

function makeTable(): ReadonlyMap<string, Meaning> {
  const table = new Map<string, Meaning>();
  const add = (name: string, meaning: Meaning) => {
    if (!table.has(name)) table.set(name, meaning);
  };
  const all = months(LANGUAGES);
  MONTH_NUMBERS.forEach((month, at) => {
    all.add(keys(`${ARABIC_MONTHS[at] ?? ''}|${OTHER_MONTHS[at] ?? ''}`), month);
  });
  const english = new Set([...months(['en']).byName.keys(), ...ENGLISH_SHORT, 'sept']);
  for (const [name, month] of all.byName)
    if (!NOT_MONTHS.has(name)) add(name, { kind: 'month', month, dayFirst: !english.has(name) });
  for (const season of [21, 22, 23, 24] as const)
    for (const name of keys(SEASONS[season])) add(name, { kind: 'season', season });
  for (const role of Object.keys(ROLES) as Role[])
    for (const name of keys(ROLES[role])) add(name, { kind: 'role', role });
  ORDINALS.forEach((list, at) => {
    for (const name of keys(list)) add(name, { kind: 'ordinal', value: at + 1 });
  });
  for (const [name, weekday] of weekdays().byName) add(name, { kind: 'weekday', weekday });
  return table;
}

let table: ReadonlyMap<string, Meaning> | undefined;

/** What a phrase of one to three words means, in whatever language; `key` is as `phraseKey` gives it. */
export function meaningOf(key: string): Meaning | undefined {
  table ??= makeTable();
  return table.get(key);
}
