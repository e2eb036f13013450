import type { Locale } from '../locale.ts';
import type { FirstMessages } from './en.ts';
import { counter, type Forms, languageNamer, lister, numberer } from './forms.ts';

const language: Locale = 'fr';

/** “# source”, “# sources”, “1 000 000 de sources”, “1 000 000 d’événements”; the number stays on the noun’s line. */
export const things = (one: string, other: string): Forms => ({
  one: `#\u00a0${one}`,
  many: `#${/^[aeiouéê]/.test(other) ? ' d’' : ' de '}${other}`,
  other: `#\u00a0${other}`,
});
const FORMS = {
  sources: things('source', 'sources'),
  events: things('événement', 'événements'),
};

/** What the phrases are made with, in the numerals of a region. */
export function means(intl: string) {
  const count = counter(intl);
  return {
    intl,
    count,
    list: lister(intl),
    number: numberer(intl),
    sources: (n: number) => count(n, FORMS.sources),
    events: (n: number) => count(n, FORMS.events),
  };
}

export const quoted = (words: string) => `«\u202f${words}\u202f»`;
/** “du 24 août 2024”, but “d’août 2024” and “de 2024”. */
export const du = (date: string) =>
  /^\p{Nd}{1,2}(er)?\s/u.test(date) ? `du ${date}` : `${/^[aeiouéh]/.test(date) ? 'd’' : 'de '}${date}`;

/** “au 24 août 2024”, but “à août 2024”. */
const au = (date: string) => `${/^\d{1,2}(er)?\s/.test(date) ? 'au' : 'à'} ${date}`;

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
  comma: ', ',
  semicolon: '\u202f; ',
  colon: '\u202f: ',
  quoted,

  page: {
    loading: 'Chargement de la chronologie…',
    panel: 'Panneau de lecture',
    key: 'Légende',
    sourcesDiffer: 'sources divergentes',
    bringForward: 'Mettre en avant, ou revenir à l’ensemble',
    symbols: 'Symboles',
    symbolsTitle: 'Ce que signifient les symboles',
    noSuchEvent: (id) =>
      `Cette chronologie ne contient pas d’événement ${quoted(id)}. Le reste de l’histoire est ci-dessous.`,
    dismiss: 'Fermer',
    partMissing: 'Cette partie de la page n’a pas pu être chargée.',
    addressMissing:
      'Une partie de la page n’a pas pu être chargée\u202f: son adresse ne suit pas ce que vous ouvrez.',
    gesturesMissing:
      'Une partie de la page n’a pas pu être chargée\u202f: la frise ne se déplace et ne s’agrandit qu’au clavier et avec les boutons.',
    languageMissing: 'Cette langue n’a pas pu être chargée.',
    reload: 'Recharger la page',
    staysAsItIs: 'La chronologie interactive n’a pas pu démarrer. La page reste telle quelle.',
    partFailed: 'Cette partie de la chronologie n’a pas pu être affichée. Le reste fonctionne toujours.',
    storyStays: 'Le nouveau document n’a pas pu être affiché. La chronologie reste telle qu’elle était.',
    dateUnknown: 'Date inconnue',
    noEvents: 'Cette chronologie ne contient pas encore d’événement.',
    licence: (name) => `Licence\u202f: ${name}`,
    by: (names) => `Par ${list(names)}`,
  },

  /** The head of a narrow page. */
  head: {
    more: 'Lire la suite',
    less: 'Réduire',
    menu: 'Légende et réglages',
    find: 'Chercher et filtrer',
    /** How long it takes to read. */
    minutes: (n) => count(n, { other: '#\u00a0min' }),
  },

  controls: {
    language: 'Langue',
    view: 'Affichage',
    timeline: 'Frise',
    list: 'Liste',
    sources: 'Sources',
    zoom: 'Zoom',
    zoomIn: 'Zoom avant',
    zoomOut: 'Zoom arrière',
    fit: 'Tout voir',
    fitTitle: 'Afficher toute l’histoire',
    home: 'Revenir à la vue de départ',
    scale: 'Échelle',
    even: 'Compacte',
    evenTitle:
      'Échelle compacte\u202f: les longs intervalles sans événement sont coupés, et la durée de chaque coupure est indiquée',
    true: 'Proportionnelle',
    trueTitle: 'Échelle proportionnelle\u202f: toutes les années ont la même longueur',
    themeAuto: 'Thème\u202f: système',
    themeLight: 'Thème\u202f: clair',
    themeDark: 'Thème\u202f: sombre',
    share: 'Partager',
    shareFailed: 'Le partage n’a pas pu être chargé. Rechargez la page pour réessayer.',
    ownPage: 'Pleine page',
    linkRefused: 'ce cadre ne peut pas ouvrir de lien\u202f; adresse à copier',
  },

  chart: {
    label: 'Frise chronologique des événements',
    marks: 'Événements sur la frise',
    hint: 'Faites glisser pour vous déplacer\u202f; pincez, ou Ctrl (⌘) + molette, pour zoomer. Au clavier\u202f: flèches entre événements, + et − pour zoomer, 0 pour tout voir.',
    hintDown: 'Pincez, ou + et −, pour zoomer. Au clavier\u202f: flèches entre événements, 0 pour tout voir.',
    nothingInView: 'Aucun événement dans cette période.',
    earlier: (n) => count(n, things('événement avant', 'événements avant')),
    later: (n) => count(n, things('événement après', 'événements après')),
    overview: 'Toute l’histoire. Faites glisser le cadre pour le déplacer, ses bords pour le redimensionner.',
    event: (it) =>
      [it.date, it.title, ...it.became, it.lane, it.kind, ...(it.differs ? ['sources divergentes'] : [])]
        .filter(Boolean)
        .join(', '),
    cluster: ({ count: n, from, to, lanes, titles, differs }) =>
      [
        events(n),
        from === to ? from : `le premier\u202f: ${from}, le dernier\u202f: ${to}`,
        ...lanes,
        [
          ...titles,
          ...(titles.length < n ? [`et ${count(n - titles.length, things('autre', 'autres'))}`] : []),
        ].join('\u202f; '),
        ...(differs ? ['sources divergentes'] : []),
      ].join(', '),
    inView: (n, from, to) => `${events(n)} à l’écran, ${from === to ? from : `${du(from)} ${au(to)}`}`,
    roleDate: (role, date) => `${role}\u202f: ${date}`,
    accountDate: (date) => `Date selon une autre source\u202f: ${date}`,
    coveredBy: (mark, who) => `${mark}, traité par ${who}`,
    leftOutBy: (mark, who) => `${mark}, omis par ${who}`,
    underWay: (n) => count(n, things('autre en cours', 'autres en cours')),
    number,
    compact: (n) => new Intl.NumberFormat(intl, { notation: 'compact', maximumFractionDigits: 0 }).format(n),
  },

  find: {
    search: 'Rechercher',
    searchLabel: 'Rechercher dans les titres, les affirmations et les citations',
    searchEvents: 'Rechercher dans les événements',
    clearSearch: 'Effacer la recherche',
    found: (n) =>
      n === 0 ? 'Aucun événement trouvé' : count(n, things('événement trouvé', 'événements trouvés')),
    previous: 'Résultat précédent',
    next: 'Résultat suivant',
    searching: 'Recherche en cours…',
    failed: 'La recherche n’a pas pu être chargée. Saisissez du texte pour réessayer.',
    filter: 'Filtrer',
    filterBy: (n) => `Filtrer\u202f: ${count(n, things('choix', 'choix'))}`,
    title: 'N’afficher qu’une partie des événements',
    matches: (mark) => `${mark}, correspond à la recherche`,
    matching: (mark, n) =>
      `${mark}, ${count(n, things('correspond à la recherche', 'correspondent à la recherche'))}`,
  },

  help: {
    title: 'Touches et gestes',
  },

  overview: {
    standing: 'Où l’on en est',
    fold: 'Replier ce volet',
    updated: (date) => `mise à jour ${du(date)}`,
    counts: (eventCount, sourceCount, languages) =>
      `${events(eventCount)} · ${sources(sourceCount)} en ${count(languages, things('langue', 'langues'))}`,
    quotesChecked: 'chaque citation vérifiée à la source',
    steps: (n) => count(n, things('étape', 'étapes')),
    events,
    allEvents: 'Tous les événements en liste',
    corrections: 'Corrections',
    changes: (n) => count(n, things('correction', 'corrections')),
  },

  tour: {
    name: { story: 'Suivre l’histoire', differ: 'Où les sources divergent' },
  },

  event: {
    opened: (title) => `Ouvert\u202f: ${title}`,
    closed: 'Fermé',
    dateRole: {
      filed: 'Dépôt',
      adopted: 'Adoption',
      signed: 'Signature',
      published: 'Publication',
      'in-force': 'Entrée en vigueur',
      applied: 'Application',
      'struck-down': 'Annulation',
      other: 'Date',
    },
  },

  vote: {
    result: { passed: 'Adopté', rejected: 'Rejeté' },
    numbers: (it) =>
      [
        `${number(it.for)} pour`,
        `${number(it.against)} contre`,
        ...(it.abstain === undefined
          ? []
          : [count(it.abstain, { one: '# abstention', other: '# abstentions' })]),
        ...(it.absent === undefined ? [] : [count(it.absent, { one: '# absent', other: '# absents' })]),
      ].join(', '),
  },

  cite: {
    timeline: 'Citer cette chronologie',
  },

  print: {
    print: 'Imprimer',
  },
});

/**
 * Every word the interface shows, in French. Names and dates stand where they need neither article nor elision: “d’après
 * Le Monde”, “Concerne : L’affaire Durov”.
 */
export const fr = (intl: string): FirstMessages => phrases(means(intl));
