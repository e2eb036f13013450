import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateText } from '../../../../tests/arbitrary/date.ts';
import { runs } from '../../../../tests/runs.ts';
import { formatDay } from '../../model/point.ts';
import { parseDate } from '../../model/date.ts';
import { type DateReading, readDate } from './readDate.ts';

/** A reading in one line: `2025-03-12`, `2025-03-12 | 2025-12-03`, `----03` for no year, `none`, `! expected`. */
function inShort(reading: DateReading): string {
  switch (reading.kind) {
    case 'date':
      return reading.edtf;
    case 'ambiguous':
      return `${reading.dmy} | ${reading.mdy}`;
    case 'yearless':
      return `in 2001: ${reading.read(2001)}`;
    case 'none':
      return 'none';
    case 'unreadable':
      return `! ${reading.expected}`;
  }
}

const read = (text: string) => inShort(readDate(text));

/** One line each: what is written → what is read. */
const table = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [text = '', reading = ''] = line.split('→').map((it) => it.trim());
      return [text, reading] as const;
    });

describe.each([
  [
    'days in numbers',
    `
    2025-03-12          → 2025-03-12
    12/03/2025          → 2025-03-12 | 2025-12-03
    12-03-2025          → 2025-03-12 | 2025-12-03
    12 03 2025          → 2025-03-12 | 2025-12-03
    3/3/2025            → 2025-03-03
    13/03/2025          → 2025-03-13
    03/13/2025          → 2025-03-13
    3.12.25             → 2025-12-03
    3. 12. 2025         → 2025-12-03
    03.12.2025          → 2025-12-03
    2025/03/12          → 2025-03-12
    2025/3/2            → 2025-03-02
    2025.03.12          → 2025-03-12
    2025. 3. 12.        → 2025-03-12
    1975-1-16           → 1975-01-16
    20250312            → 2025-03-12
    13/03/98            → 1998-03-13
    12/03/25            → 2025-03-12 | 2025-12-03
    98-03-12            → 1998-03-12
    ٢٠٢٥/٣/١٣           → 2025-03-13
    ١٣‏/٣‏/٢٠٢٥           → 2025-03-13
    2025-071            → 2025-03-12
    2024年3月12日        → 2024-03-12
    12.III.2025         → 2025-03-12
    12-III-2025         → 2025-03-12
    12–03–2025          → 2025-03-12 | 2025-12-03
    `,
  ],
  [
    'days in words',
    `
    12 March 2025               → 2025-03-12
    12 march, 2025              → 2025-03-12
    12th March 2025             → 2025-03-12
    the 12th of March, 2025     → 2025-03-12
    March 12, 2025              → 2025-03-12
    March 12 2025               → 2025-03-12
    Mar. 12th, 2025             → 2025-03-12
    2025 March 12               → 2025-03-12
    2025, 12 March              → 2025-03-12
    2025-Mar-12                 → 2025-03-12
    11-Mar-15                   → 2015-03-11
    11 Mar 15                   → 2015-03-11
    11.Mar.2015                 → 2015-03-11
    12 Mar '25                  → 2025-03-12
    Sept. 1, 2025               → 2025-09-01
    Wednesday, 12 March 2025    → 2025-03-12
    12 March 2025 (Wednesday)   → 2025-03-12
    16 April 1971               → 1971-04-16
    1 june 2009                 → 2009-06-01
    12 mars 2025                → 2025-03-12
    1er avril 2025              → 2025-04-01
    1ER AVRIL 2025              → 2025-04-01
    le mercredi 12 mars 2025    → 2025-03-12
    mar. 4 mars 2025            → 2025-03-04
    3 août 2025                 → 2025-08-03
    3 aout 2025                 → 2025-08-03
    3 AOÛT 2025                 → 2025-08-03
    3 févr. 2025                → 2025-02-03
    3 fév. 2025                 → 2025-02-03
    3 fev 2025                  → 2025-02-03
    29 décembre 2025            → 2025-12-29
    3. März 2025                → 2025-03-03
    3.März 2025                 → 2025-03-03
    3. Maerz 2025               → 2025-03-03
    Freitag, 5. März 2021       → 2021-03-05
    1. Jänner 2025              → 2025-01-01
    3 de marzo de 2025          → 2025-03-03
    1 setiembre 2025            → 2025-09-01
    viernes, 5 de marzo de 2021 → 2021-03-05
    3 marzo 2025                → 2025-03-03
    1° maggio 2025              → 2025-05-01
    1º de março de 2025         → 2025-03-01
    sexta-feira, 5 de março de 2021 → 2021-03-05
    3 maart 2025                → 2025-03-03
    3 mrt. 2025                 → 2025-03-03
    3 марта 2025 г.             → 2025-03-03
    15 сентября 2025 года       → 2025-09-15
    3 marca 2025                → 2025-03-03
    ٣ مارس ٢٠٢٥                 → 2025-03-03
    3 مارس 2025                 → 2025-03-03
    الجمعة، ٥ مارس ٢٠٢١         → 2021-03-05
    5 آذار 2021                 → 2021-03-05
    15 كانون الثاني 2020        → 2020-01-15
    15 كانون الثاني/يناير 2020  → 2020-01-15
    15 يناير/كانون الثاني 2020  → 2020-01-15
    15 تشرين الأول (أكتوبر) 2020 → 2020-10-15
    3 جويلية 2024               → 2024-07-03
    1 أوت 2024                  → 2024-08-01
    12 غشت 2024                 → 2024-08-12
    12 دجنبر 2024               → 2024-12-12
    12 إبريل 2024               → 2024-04-12
    الأول من مايو 2024          → 2024-05-01
    12 أبريل 2024م              → 2024-04-12
    `,
  ],
  [
    'months and years',
    `
    2025            → 2025
    2014.0          → 2014
    2014,0          → 2014
    2024-05         → 2024-05
    2024-5          → 2024-05
    2024/05         → 2024-05
    03/2025         → 2025-03
    3.2025          → 2025-03
    202503          → 2025-03
    March 2025      → 2025-03
    Mar-2025        → 2025-03
    March, 2025     → 2025-03
    2025 March      → 2025-03
    mars 2025       → 2025-03
    janv 13         → 2013-01
    fév. 98         → 1998-02
    Jan-13          → 2013-01
    März 2025       → 2025-03
    marzo de 2025   → 2025-03
    сентябрь 2025   → 2025-09
    آذار 2021       → 2021-03
    شهر مارس 2021   → 2021-03
    عام 2021        → 2021
    2021 م          → 2021
    2020 году       → 2020
    '98             → 1998
    750 BC          → -0749
    750 B.C.        → -0749
    1 BCE           → 0000
    44 av. J.-C.    → -0043
    44 avant J.-C.  → -0043
    44 v. Chr.      → -0043
    750 ق.م         → -0749
    750 قبل الميلاد → -0749
    750 до н. э.    → -0749
    AD 800          → 0800
    800 CE          → 0800
    800 ap. J.-C.   → 0800
    15 March 44 BC  → -0043-03-15
    5/2025          → 2025-05
    XII 2020        → 2020-12
    2020.           → 2020
    during 2020     → 2020
    44BC            → -0043
    BC 44           → -0043
    2024年           → 2024
    2024年3月         → 2024-03
    `,
  ],
  [
    'quarters, seasons, weeks',
    `
    Q2 2024                 → [2024-04-01..2024-06-30]
    Q2/2024                 → [2024-04-01..2024-06-30]
    Q2-24                   → [2024-04-01..2024-06-30]
    2024 Q2                 → [2024-04-01..2024-06-30]
    2024-Q2                 → [2024-04-01..2024-06-30]
    2024Q2                  → [2024-04-01..2024-06-30]
    2Q24                    → [2024-04-01..2024-06-30]
    T2 2024                 → [2024-04-01..2024-06-30]
    2e trimestre 2024       → [2024-04-01..2024-06-30]
    1er trimestre 2024      → [2024-01-01..2024-03-31]
    first quarter of 2024   → [2024-01-01..2024-03-31]
    4. Quartal 2024         → [2024-10-01..2024-12-31]
    IV квартал 2024         → [2024-10-01..2024-12-31]
    الربع الثاني من 2024    → [2024-04-01..2024-06-30]
    الربع الثاني من عام 2024 → [2024-04-01..2024-06-30]
    H1 2024                 → [2024-01-01..2024-06-30]
    first half of 2024      → [2024-01-01..2024-06-30]
    S2 2024                 → [2024-07-01..2024-12-31]
    1. Halbjahr 2024        → [2024-01-01..2024-06-30]
    spring 2021             → 2021-21
    Spring of 2021          → 2021-21
    Fall 2021               → 2021-23
    autumn ’21              → 2021-23
    winter 2020-21          → 2020-24
    winter 2020/2021        → 2020-24
    hiver 2020-2021         → 2020-24
    winter 2021             → 2021-24
    printemps 2021          → 2021-21
    été 2021                → 2021-22
    l’été 2021              → 2021-22
    Frühjahr 2021           → 2021-21
    verano de 2021          → 2021-22
    estate 2021             → 2021-22
    outono de 2021          → 2021-23
    herfst 2021             → 2021-23
    весна 2021              → 2021-21
    ربيع 2021               → 2021-21
    صيف عام 2021            → 2021-22
    2025-W11                → [2025-03-10..2025-03-16]
    week 1, 2025            → [2024-12-30..2025-01-05]
    KW 53/2020              → [2020-12-28..2021-01-03]
    `,
  ],
  [
    'decades and centuries',
    `
    1990s                   → 199X
    the 1990s               → 199X
    1990's                  → 199X
    '90s                    → 199X
    90s                     → 199X
    les années 1990         → 199X
    années 90               → 199X
    1990er                  → 199X
    1990er Jahre            → 199X
    90er Jahre              → 199X
    anni 1990               → 199X
    los años 1990           → 199X
    década de 1990          → 199X
    1990-е годы             → 199X
    عقد 1990                → 199X
    late 1990s              → 199X
    mid-1990s               → 199X
    c. 1990s                → 199X~
    années 1900             → 190X
    199x                    → 199X
    199?                    → 199X
    19th century            → 18XX
    the 19th century        → 18XX
    19th c.                 → 18XX
    late 19th century       → 18XX
    XIXe siècle             → 18XX
    19e siècle              → 18XX
    19. Jahrhundert         → 18XX
    siglo XIX               → 18XX
    XIX secolo              → 18XX
    século XIX              → 18XX
    XIX век                 → 18XX
    القرن 19                → 18XX
    first century           → 00XX
    5th century BC          → -04XX
    1st century BC          → -00XX
    19th-20th century       → 18XX/19XX
    19xx                    → 19XX
    nineteenth century      → 18XX
    XXIe siècle             → 20XX
    القرن التاسع عشر        → 18XX
    القرن الحادي والعشرين   → 20XX
    dix-neuvième siècle     → 18XX
    first half of the 19th century → 18XX
    second half of the 1990s → 199X
    19--                    → 19XX
    `,
  ],
  [
    'durations',
    `
    1917-1935                       → 1917/1935
    1930 - 1967                     → 1930/1967
    1917–1935                       → 1917/1935
    1917 to 1935                    → 1917/1935
    2024-25                         → 2024/2025
    2024–25                         → 2024/2025
    2024/25                         → 2024/2025
    1914-18                         → 1914/1918
    1999-00                         → 1999/2000
    2004–05                         → 2004/2005
    10 September 1990-1999          → 1990-09-10/1999
    12 December 1993-December 1994  → 1993-12-12/1994-12
    Oct. 13-17, 1997                → 1997-10-13/1997-10-17
    13-17 Oct 1997                  → 1997-10-13/1997-10-17
    13.–17. Oktober 1997            → 1997-10-13/1997-10-17
    13./14. März 2025               → 2025-03-13/2025-03-14
    1969-January 1983               → 1969/1983-01
    12 March – 3 April 2025         → 2025-03-12/2025-04-03
    12 March 2025 – 3 April         → 2025-03-12/2025-04-03
    28 December – 3 January 2025    → 2024-12-28/2025-01-03
    March–April 2025                → 2025-03/2025-04
    March/April 2025                → 2025-03/2025-04
    mars-avril 2025                 → 2025-03/2025-04
    Dec 2024 – Jan 2025             → 2024-12/2025-01
    November-January 2025           → 2024-11/2025-01
    du 3 au 5 mars 2025             → 2025-03-03/2025-03-05
    de 2014 à 2018                  → 2014/2018
    de 2014 a 2018                  → 2014/2018
    del 3 al 5 de marzo de 2025     → 2025-03-03/2025-03-05
    vom 3. bis 5. März 2025         → 2025-03-03/2025-03-05
    dal 2014 al 2018                → 2014/2018
    с 2014 по 2018                  → 2014/2018
    من 2014 إلى 2018                → 2014/2018
    من 3 إلى 5 مارس 2025            → 2025-03-03/2025-03-05
    from March to May 2025          → 2025-03/2025-05
    13/03/2025 - 25/03/2025         → 2025-03-13/2025-03-25
    12/03/2025 - 25/03/2025         → 2025-03-12/2025-03-25
    12/03/2025–04/05/2025           → 2025-03-12/2025-05-04
    2025-03-12 - 2025-03-14         → 2025-03-12/2025-03-14
    2025-03-12 to 2025-03-14        → 2025-03-12/2025-03-14
    12-03-2025-13-03-2025           → 2025-03-12/2025-03-13
    12 & 13 March 2025              → 2025-03-12/2025-03-13
    12 et 13 mars 2025              → 2025-03-12/2025-03-13
    Q1–Q3 2024                      → 2024-01-01/2024-09-30
    Q4 2023 – Q1 2024               → 2023-10-01/2024-03-31
    spring 2021 - summer 2022       → 2021-21/2022-22
    1990s-2010                      → 199X/2010
    2004-06 / 2006-08               → 2004-06/2006-08
    2020-05-01--2020-06-01          → 2020-05-01/2020-06-01
    20200501-20200601               → 2020-05-01/2020-06-01
    2020-05-01/06-01                → 2020-05-01/2020-06-01
    2020-05-01/03                   → 2020-05-01/2020-05-03
    2020-05/06                      → 2020-05/2020-06
    750–700 BC                      → -0749/-0699
    1200-1100 BC                    → -1199/-1099
    27 BC – 14 AD                   → -0026/0014
    5th-4th century BC              → -04XX/-03XX
    `,
  ],
  [
    'open ends',
    `
    July 13 2021-now            → 2021-07-13/..
    1971-now                    → 1971/..
    1971 - present              → 1971/..
    November 1973-now           → 1973-11/..
    2019 to present             → 2019/..
    2019 to date                → 2019/..
    2019 – aujourd’hui          → 2019/..
    2019 – heute                → 2019/..
    2019 - ongoing              → 2019/..
    2019 (ongoing)              → 2019/..
    2019 – настоящее время      → 2019/..
    من 2019 حتى الآن            → 2019/..
    since 2019                  → 2019/..
    since March 2019            → 2019-03/..
    from 2019                   → 2019/..
    2019 onwards                → 2019/..
    depuis 2019                 → 2019/..
    depuis le 3 mars 2019       → 2019-03-03/..
    dès 2019                    → 2019/..
    à partir de 2019            → 2019/..
    seit 2019                   → 2019/..
    منذ 2019                    → 2019/..
    1971-                       → 1971/..
    1971–                       → 1971/..
    until 2019                  → ../2019
    jusqu’en 2019               → ../2019
    bis 2019                    → ../2019
    حتى 2019                    → ../2019
    – 2019                      → ../2019
    `,
  ],
  [
    'what is not certain',
    `
    c. 1890                     → 1890~
    c1890                       → 1890~
    ca. 1890                    → 1890~
    circa 1890                  → 1890~
    about 1890                  → 1890~
    ~1890                       → 1890~
    1890 (approx.)              → 1890~
    [ca. 1890]                  → 1890~
    about March 2025            → 2025-03~
    vers 1890                   → 1890~
    1890 env.                   → 1890~
    environ 1890                → 1890~
    um 1890                     → 1890~
    hacia 1890                  → 1890~
    около 1890                  → 1890~
    حوالي 1890                  → 1890~
    1890 تقريبا                 → 1890~
    1890?                       → 1890?
    1890 ?                      → 1890?
    1890 (?)                    → 1890?
    1890؟                       → 1890?
    probably 1890               → 1890?
    c. 1890?                    → 1890%
    1890?~                      → 1890%
    c. 1890–1900                → 1890~/1900~
    1890–c. 1900                → 1890/1900~
    1890–1900 approx.           → 1890~/1900~
    1914–1918 env.              → 1914~/1918~
    c. 1890 – March 1900        → 1890~/1900-03
    2024 (est.)                 → 2024~
    2019–2020?                  → 2019/2020?
    post-1945                   → [1945..]
    1945+                       → [1945..]
    >1945                       → [1945..]
    pre-1914                    → [..1914]
    <1914                       → [..1914]
    12 March 2025 at the latest → [..2025-03-12]
    2030 au plus tard           → [..2030]
    c. 1914-18                  → 1914~/1918~
    after 2020                  → [2020..]
    after 12 March 2025         → [2025-03-12..]
    2020 or later               → [2020..]
    après 2020                  → [2020..]
    nach 2020                   → [2020..]
    بعد 2020                    → [2020..]
    before 1789                 → [..1789]
    by 2030                     → [..2030]
    no later than March 2030    → [..2030-03]
    avant 1789                  → [..1789]
    d’ici 2030                  → [..2030]
    vor 1789                    → [..1789]
    قبل 1789                    → [..1789]
    before c. 1890              → [..1890~]
    between 1914 and 1918       → [1914..1918]
    between 3 and 5 March 2025  → [2025-03-03..2025-03-05]
    between 1914-1918           → [1914..1918]
    entre 1914 et 1918          → [1914..1918]
    entre le 3 et le 5 mars 2025 → [2025-03-03..2025-03-05]
    zwischen 1914 und 1918      → [1914..1918]
    بين 1914 و1918              → [1914..1918]
    بين عامي 1914 و 1918        → [1914..1918]
    1914 or 1915                → [1914,1915]
    12 or 13 March 2025         → [2025-03-12,2025-03-13]
    early 2020                  → 2020
    mid-March 2025              → 2025-03
    end of March 2025           → 2025-03
    mi-mars 2025                → 2025-03
    début 2020                  → 2020
    fin mars 2025               → 2025-03
    Ende 2020                   → 2020
    أوائل 2020                  → 2020
    2025-03-??                  → 2025-03-XX
    2025-??-??                  → 2025-XX-XX
    ??/03/2025                  → 2025-03-XX
    [1890]                      → [1890]
    `,
  ],
  [
    'times',
    `
    2014-10-15T00:00:00             → 2014-10-15T00:00:00
    2014-10-15 00:00:00             → 2014-10-15T00:00:00
    2023-02-07 14:30                → 2023-02-07T14:30
    2025-03-12T14:30:00Z            → 2025-03-12T14:30:00Z
    2025-03-12T14:30:00.000Z        → 2025-03-12T14:30:00Z
    2025-03-12T14:30:05.123+01:00   → 2025-03-12T14:30:05+01:00
    2025-03-12 14:30:00+01          → 2025-03-12T14:30:00+01:00
    2025-03-12 14:30:00-05:00       → 2025-03-12T14:30:00-05:00
    2025-03-12 14:30:00 UTC         → 2025-03-12T14:30:00Z
    1921-01-01 10:20:01Z            → 1921-01-01T10:20:01Z
    20250312T143000Z                → 2025-03-12T14:30:00Z
    20250312T1430                   → 2025-03-12T14:30
    March 3, 2025 2:30 PM           → 2025-03-03T14:30
    3/13/2025 12:00 AM              → 2025-03-13T00:00
    3/13/2025 12:05 p.m.            → 2025-03-13T12:05
    March 3, 2025, 2 pm             → 2025-03-03T14:00
    2:30 PM, March 3, 2025          → 2025-03-03T14:30
    3 March 2025 at 14:30           → 2025-03-03T14:30
    3 mars 2025 à 14h30             → 2025-03-03T14:30
    3 mars 2025 à 14 h              → 2025-03-03T14:00
    3. März 2025 um 14:30 Uhr       → 2025-03-03T14:30
    3. März 2025, 14.30 Uhr         → 2025-03-03T14:30
    ٣ مارس ٢٠٢٥، ٢:٣٠ م             → 2025-03-03T14:30
    12/03/2025 14:30                → 2025-03-12T14:30 | 2025-12-03T14:30
    28 May 2006 09:00:00 GMT+0200   → 2006-05-28T09:00:00+02:00
    May 28 2006 09:00:00 GMT+0200   → 2006-05-28T09:00:00+02:00
    Sun May 28 2006 09:00:00 GMT+0200 (Central European Summer Time) → 2006-05-28T09:00:00+02:00
    Sun, 28 May 2006 09:00:00 GMT   → 2006-05-28T09:00:00Z
    Sun, 28 May 2006 09:00:00 +0200 → 2006-05-28T09:00:00+02:00
    Sun, 28 May 06 09:00 EDT        → 2006-05-28T09:00-04:00
    Sun May 28 09:00:00 2006        → 2006-05-28T09:00:00
    12 March 2025, 14:00–16:00      → 2025-03-12T14:00/2025-03-12T16:00
    12 March 2025 14:00 - 13 March 2025 16:00 → 2025-03-12T14:00/2025-03-13T16:00
    14:00-16:00, 12 March 2025      → 2025-03-12T14:00/2025-03-12T16:00
    `,
  ],
  [
    'numbers of spreadsheets',
    `
    42287           → 2015-10-10
    42287.5         → 2015-10-10T12:00
    42287,604166667 → 2015-10-10T14:30
    42287.0         → 2015-10-10
    36526           → 2000-01-01
    `,
  ],
  [
    'no year',
    `
    Nov. 29         → in 2001: 2001-11-29
    29 November     → in 2001: 2001-11-29
    29-Nov          → in 2001: 2001-11-29
    29/11           → in 2001: 2001-11-29
    11/29           → in 2001: 2001-11-29
    29.11.          → in 2001: 2001-11-29
    29 novembre     → in 2001: 2001-11-29
    Jan 13          → in 2001: 2001-01-13
    Jan. 15-16      → in 2001: 2001-01-15/2001-01-16
    Dec. 30 – Jan. 2 → in 2001: 2001-12-30/2002-01-02
    March           → in 2001: 2001-03
    mars            → in 2001: 2001-03
    c. March 12     → in 2001: 2001-03-12~
    spring          → in 2001: 2001-21
    Q2              → in 2001: [2001-04-01..2001-06-30]
    29 Feb          → in 2001: 2001-02-29
    Nov. 29, 2:30 PM → in 2001: 2001-11-29T14:30
    `,
  ],
  [
    'no date',
    `
    n.d.            → none
    N.D.            → none
    s.d.            → none
    undated         → none
    [n.d.]          → none
    n/a             → none
    N/A             → none
    TBD             → none
    tba             → none
    -               → none
    —               → none
    ?               → none
    …               → none
    .               → none
    sans date       → none
    non daté        → none
    بدون تاريخ      → none
    غير معروف       → none
    без даты        → none
    0000-00-00      → none
    00/00/0000      → none
    99/99/9999      → none
    9999-99-99      → none
    99.99.9999      → none
    0               → none
    1900-01-00      → none
    0/1/1900        → none
    00/01/1900      → none
    1/0/1900        → none
    `,
  ],
  [
    'no date that exists, or none at all',
    `
    31/02/2025      → ! a day from 01 to 28 in 2025-02
    2025-02-30      → ! a day from 01 to 28 in 2025-02
    31.04.2025      → ! a day from 01 to 30 in 2025-04
    13/13/2025      → ! a month from 01 to 12
    2025-13-01      → ! a month from 01 to 12
    31 April 2025   → ! a day from 01 to 30 in 2025-04
    February 30     → ! a day from 01 to 29 in 2000-02
    1935-1917       → ! an interval that does not end before it starts: 1917 is before 1935
    2008/09         → ! "2008-09" for the month, or "2008/2009" for the years
    1900s           → ! "190X" for the decade, or "19XX" for the century
    2000s           → ! "200X" for the decade, or "20XX" for the century
    12/03           → ! a date with a year: day and month can be either way
    12:56 AM        → ! a day before the time
    14:30           → ! a day before the time
    today           → ! a date that does not depend on when it is read
    now             → ! a date that does not depend on when it is read
    FY 2024         → ! a date: the months of a fiscal year are not the same everywhere
    1446 هـ         → ! a date of the Gregorian calendar, not of the Hijri calendar
    3 رمضان 1446    → ! a date of the Gregorian calendar, not of the Hijri calendar
    Q5 2024         → ! a quarter from 1 to 4
    1400000000000   → ! a date, not a number of seconds or milliseconds
    12 and 14 March 2025 → ! one date: two dates that are apart are two events
    12/03/202       → ! a date such as "12 March 2025", "2025-03-12", "March 2025" or "2025"
    10000 BC        → ! a year from −9999 to 9999
    800             → ! "0800" for the year, or "AD 800"
    12.5            → ! a date such as "12 March 2025", "2025-03-12", "March 2025" or "2025"
    Q249884         → ! a date such as "12 March 2025", "2025-03-12", "March 2025" or "2025"
    soon            → ! a date such as "12 March 2025", "2025-03-12", "March 2025" or "2025"
    Spreadsheet     → ! a date such as "12 March 2025", "2025-03-12", "March 2025" or "2025"
    42              → ! a date such as "12 March 2025", "2025-03-12", "March 2025" or "2025"
    March Hare 2025 → ! a date such as "12 March 2025", "2025-03-12", "March 2025" or "2025"
    5 apples        → ! a date such as "12 March 2025", "2025-03-12", "March 2025" or "2025"
    t123456         → ! a date such as "12 March 2025", "2025-03-12", "March 2025" or "2025"
    12 March 2025 2026 → ! a date such as "12 March 2025", "2025-03-12", "March 2025" or "2025"
    `,
  ],
])('%s', (_, lines) => {
  test.each(table(lines))('%s', (text, reading) => {
    expect(read(text)).toBe(reading);
  });
});

describe('EDTF of the document’s format', () => {
  test('is taken as it is', () => {
    fc.assert(
      fc.property(dateText, (text) => {
        expect(readDate(` ${text} `)).toMatchObject({ kind: 'date', edtf: text, verbatim: true });
      }),
    );
  });

  test.each(['2004-06/2006-08', '1984?', 'unknown', '-0043', '2020-21', '1985-XX-XX'])('%s, too', (text) => {
    expect(readDate(text)).toMatchObject({ kind: 'date', edtf: text, verbatim: true });
  });

  test('is not what is written in another way', () => {
    expect(readDate('March 2025')).toEqual({ kind: 'date', edtf: '2025-03', verbatim: false });
    expect(readDate('Unknown')).toEqual({ kind: 'date', edtf: 'unknown', verbatim: false });
  });
});

test.each([
  ['spring 2021', 'spring is March to May'],
  ['winter 2021', 'winter is December of the year to February of the next'],
  ['Q2 2024', 'quarter 2 is April to June'],
  ['H2 2024', 'half year 2 is July to December'],
  ['11-Mar-15', 'a year of two digits: 69 to 99 are 1969 to 1999, 00 to 68 are 2000 to 2068'],
  ['2024-25', 'two years, the last of them in two digits'],
  ['2014.0', 'a year as a decimal number'],
  ['42287', 'a spreadsheet’s number of a day'],
  ['19th century', 'a century is the hundred years that begin with the same two digits'],
  ['mid-1990s', 'early, middle and late have no place in the format: the whole is taken'],
  ['after 2020', 'what is after a date is on that date or later here'],
  ['before 2020', 'what is before a date is on that date or earlier here'],
  ['1971-', 'nothing is behind the dash: it goes on'],
  ['2025-W11', 'weeks are those of ISO 8601'],
  ['2025-03-12T14:30:05.5Z', 'fractions of a second are left out'],
  ['Monday, 12 March 2025', 'the weekday is not that of the date'],
  ['c. 12 March 2025, 14:30', 'an approximate or uncertain date has no time in the format'],
  [
    'after 12 March 2025 14:30',
    'what is after a date is on that date or later here; a date that is not certain has no time in the format',
  ],
  ['2020-21', 'the last number is a season; two years are written as in 2020/2021'],
])('of %s it is noted: %s', (text, note) => {
  expect(readDate(text)).toMatchObject({ kind: 'date', note });
});

test('an order that is given holds', () => {
  expect(inShort(readDate('12/03/2025', { order: 'dmy' }))).toBe('2025-03-12');
  expect(inShort(readDate('12/03/2025', { order: 'mdy' }))).toBe('2025-12-03');
  expect(inShort(readDate('12/03', { order: 'dmy' }))).toBe('in 2001: 2001-03-12');
  expect(inShort(readDate('13/03/2025', { order: 'mdy' }))).toBe('! a month from 01 to 12');
  // with full stops there is one order alone
  expect(inShort(readDate('12.03.2025', { order: 'mdy' }))).toBe('2025-03-12');
});

test('a date without year is read in any', () => {
  const reading = readDate('Dec. 30 – Jan. 2');
  expect(reading).toMatchObject({ kind: 'yearless', month: 12 });
  expect(reading.kind === 'yearless' && reading.read(44)).toBe('0044-12-30/0045-01-02');
});

/** Days as the locales of `Intl` write them, in every length that has the whole year. */
const LOCALES =
  'en en-US en-GB fr fr-CA ar ar-EG ar-DZ ar-MA ar-LB ar-IQ ar-SA de de-AT es es-MX it pt pt-BR nl ru ca ro sv da nb pl cs uk el tr';

const day = fc.record({
  year: fc.integer({ min: 1000, max: 2100 }),
  month: fc.integer({ min: 1, max: 12 }),
  date: fc.integer({ min: 1, max: 28 }),
});

test.each(LOCALES.split(' '))('a day as %s writes it is that day', (locale) => {
  const formats = (['full', 'long', 'medium'] as const).map(
    (dateStyle) => new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { dateStyle, timeZone: 'UTC' }),
  );
  const month = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  fc.assert(
    fc.property(day, ({ year, month: number, date }) => {
      const time = Date.UTC(year, number - 1, date);
      const edtf = formatDay(year, number, date);
      for (const format of formats) {
        const text = format.format(time);
        const reading = readDate(text, { order: locale === 'en-US' ? 'mdy' : 'dmy' });
        expect([text, inShort(reading)]).toEqual([text, edtf]);
        expect(reading).not.toMatchObject({ note: expect.stringContaining('weekday') as unknown });
      }
      const text = month.format(time);
      expect([text, read(text)]).toEqual([text, edtf.slice(0, 7)]);
    }),
    { numRuns: 40 },
  );
});

describe('whatever is written', () => {
  const words =
    'c. ca about after before between and to from since until now the of 1st 3 12 13 2025 98 1990s ’98 March mars مارس Mar. Q2 T3 H1 spring été 19th century XIX BC AD early - – / . , ( ) [ ] ? ~ 14:30 2pm Z +02:00 Monday week or 00 0 99 1890 2024-25 X 42287 12/03 .. unknown و حتى';
  const wordy = fc
    .array(fc.constantFrom(...words.split(' ')), { maxLength: 8 })
    .chain((parts) => fc.constantFrom('', ' ').map((space) => parts.join(space)));
  const anything = fc.oneof(wordy, fc.string({ unit: 'grapheme' }), fc.string());

  const isValid = (edtf: string) => edtf === 'unknown' || parseDate(edtf).ok;

  test('nothing is thrown, and what is read can be parsed', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(undefined, 'dmy' as const, 'mdy' as const), (text, order) => {
        const reading = readDate(text, { order });
        switch (reading.kind) {
          case 'date':
            expect(isValid(reading.edtf)).toBe(true);
            break;
          case 'ambiguous':
            expect([reading.dmy, reading.mdy].every(isValid)).toBe(true);
            expect(reading.dmy).not.toBe(reading.mdy);
            expect(order).toBeUndefined();
            break;
          case 'yearless':
            expect(isValid(reading.read(2000))).toBe(true);
            expect(reading.month).toBeGreaterThanOrEqual(1);
            expect(reading.month).toBeLessThanOrEqual(12);
            break;
          case 'none':
            expect(reading.why).not.toBe('');
            break;
          case 'unreadable':
            expect(reading.expected).not.toBe('');
        }
      }),
      runs(500),
    );
  });

  test('day and month are read in both orders, or neither is open', () => {
    fc.assert(
      fc.property(wordy, (text) => {
        const [reading, dmy, mdy] = [
          readDate(text),
          readDate(text, { order: 'dmy' }),
          readDate(text, { order: 'mdy' }),
        ];
        if (reading.kind === 'ambiguous')
          expect([dmy, mdy]).toMatchObject([{ edtf: reading.dmy }, { edtf: reading.mdy }]);
        if (reading.kind === 'date') expect([inShort(dmy), inShort(mdy)]).toContain(reading.edtf);
      }),
    );
  });
});
