import type { StatusId } from '../../../model/claim.ts';
import type { Facet } from '../../../model/filter.ts';
import type { SourceType, StageState } from '../../../model/schema.ts';
import { du, means, quoted, things } from '../fr.ts';
import type { MoreMessages } from './en.ts';

const FORMS = {
  quotes: things('citation', 'citations'),
  citations: things('référence', 'références'),
  passages: things('passage', 'passages'),
};

const groups: Record<SourceType, string> = {
  official: 'Documents officiels',
  law: 'Lois et décisions de justice',
  statement: 'Déclarations',
  news: 'Presse',
  ngo: 'Société civile',
  academic: 'Travaux universitaires',
  other: 'Autres',
};

const phrases = ({ count, list, number, sources, events }: ReturnType<typeof means>): MoreMessages => ({
  page: {
    hollow: 'Symbole évidé\u202f: concerne le dossier sans en être une étape',
    cluster: 'Groupe d’événements rapprochés\u202f: zoomer pour les séparer',
    band: 'Jour exact inconnu, dans cette période',
    lasting: 'Événement qui dure\u202f; une fin ouverte s’estompe, une fin inconnue est en pointillé',
    otherDate: 'Une autre date de l’événement\u202f: signature, publication, entrée en vigueur',
    accountDate: 'La date donnée par une autre source',
    looks: {
      'under-way': 'Ruban\u202f: le dossier est en cours',
      'in-text': 'Dans le texte',
      out: 'Hors du texte',
      law: 'Loi',
      dropped: 'Abandonné',
    },
    voteBar: 'Voix pour (en plein) et contre\u202f; le trait marque la moitié',
    periodBand: 'Une période, à l’arrière-plan des événements',
  },

  chart: {
    still: (title) => `Frise chronologique\u202f: ${title}`,
    sources: (n) => sources(n),
    andMore: (n) => count(n, { one: 'et # autre', other: 'et # autres' }),
  },

  media: {
    kind: {
      image: 'Image',
      video: 'Vidéo',
      audio: 'Son',
      document: 'Document',
    },
    load: (host: string) => `Charger depuis ${host}\u202f: ce site apprend que vous lisez cette page`,
    open: (host: string) => `Ouvrir sur ${host}`,
    failed: (host: string) => `Le chargement depuis ${host} a échoué.`,
    source: 'Source',
    onPage: 'Voir sur la page du récit',
  },

  group: {
    zoomHere: 'Zoomer ici',
    none: 'Le filtre ne garde aucun de ces événements.',
    back: (n) => `Retour à la liste\u202f: ${events(n)}`,
    dates: (from, to) => `${from} – ${to}`,
  },

  find: {
    results: 'Événements trouvés',
    more: (n) => count(n, things('autre dans la liste', 'autres dans la liste')),
    facet: {
      thread: 'Dossier',
      lane: 'Institution',
      stage: 'Sort du texte',
      vote: 'Vote',
      period: 'Période',
      kind: 'Type d’événement',
      status: 'Solidité de l’affirmation',
      cites: 'Source',
      in: 'Langue de la source',
    } satisfies Record<Facet, string>,
    stage: {
      proposed: 'proposé',
      adopted: 'adopté',
      removed: 'supprimé',
      restored: 'rétabli',
      law: 'devenu loi',
      dropped: 'abandonné',
    } satisfies Record<StageState, string>,
    status: {
      open: 'sources divergentes, non tranché',
      contested: 'contesté',
      corrected: 'rectifié par un document officiel',
      'not-found': 'citation introuvable dans la source',
      'on-record': 'attesté par un document officiel',
      corroborated: 'plusieurs sources indépendantes',
      claimed: 'affirmé par une seule partie',
      'one-origin': 'source unique',
    } satisfies Record<StatusId, string>,
    findSource: 'Trouver une source',
    noSource: 'Aucune source ne porte ce nom.',
    chosen: 'Filtres choisis',
    remove: (name) => `Retirer\u202f: ${name}`,
    done: 'Terminé',
    hidden: 'Les filtres masquent cet événement sur la frise et dans la liste.',
    listed: (shown, all) =>
      `${count(shown, things('événement trouvé', 'événements trouvés'))} sur ${number(all)}`,
    showAll: 'Tout afficher',
    showMatching: 'N’afficher que les événements trouvés',
    clear: 'Effacer les filtres',
    none: 'Aucun événement ne répond à tous les filtres choisis.',
    notHere: 'Aucun événement trouvé dans la période affichée.',
    earlier: (n) => count(n, things('événement avant', 'événements avant')),
    later: (n) => count(n, things('événement après', 'événements après')),
  },

  help: {
    keyboard: {
      title: 'Au clavier',
      note: 'Sur la frise, une fois sur un événement grâce à la touche [Tab]\u202f:',
      lines: [
        { by: '[←] [→]', does: 'événement précédent ou suivant' },
        {
          by: '[↑] [↓]',
          does: 'institution au-dessus ou au-dessous\u202f; sur écran étroit, événement précédent ou suivant',
        },
        { by: '[Début] [Fin]', does: 'premier ou dernier événement' },
        { by: '[Entrée]', does: 'ouvrir l’événement ou le groupe' },
        { by: '[Échap]', does: 'fermer et revenir là où l’on était' },
        { by: '[+] [−]', does: 'zoom avant, zoom arrière' },
        { by: '[0]', does: 'afficher toute l’histoire' },
        { by: '[Maj] + [←] [→]', does: 'se déplacer dans le temps sans quitter l’événement' },
        { by: '[Page préc.] [Page suiv.]', does: 'reculer ou avancer de presque un écran' },
        { by: '[?]', does: 'ouvrir cette aide' },
      ],
    },
    mouse: {
      title: 'À la souris ou au pavé tactile',
      lines: [
        { by: 'clic', does: 'ouvrir l’événement ou le groupe' },
        { by: 'glisser', does: 'se déplacer dans le temps' },
        { by: '[Ctrl] ou [⌘] + molette, pincement', does: 'zoomer autour du pointeur' },
        { by: 'double-clic', does: 'zoom avant' },
        {
          by: '[Maj] + molette',
          does: 'se déplacer dans le temps\u202f; la molette seule fait défiler la page',
        },
      ],
    },
    touch: {
      title: 'Sur écran tactile',
      lines: [
        { by: 'toucher', does: 'ouvrir l’événement ou le groupe' },
        {
          by: 'deux doigts',
          does: 'zoomer en les écartant, se déplacer dans le temps en les faisant glisser',
        },
        { by: 'un doigt', does: 'faire défiler la page' },
      ],
    },
  },

  tour: {
    end: { story: 'Quitter l’histoire', differ: 'Quitter la comparaison' },
    back: { story: 'Revenir à l’histoire', differ: 'Revenir à la comparaison' },
    stops: 'Étapes',
    at: (step, steps) => `${number(step)} sur ${number(steps)}`,
    stop: (step, what) => `Étape ${number(step)}\u202f: ${what}`,
    previous: 'Précédent',
    next: 'Suivant',
    finish: 'Terminer',
  },

  event: {
    close: 'Fermer',
    expand: 'Agrandir le panneau',
    collapse: 'Réduire le panneau',
    concerns: (threads) => `Concerne\u202f: ${list(threads)}`,
    stepOf: (threads) => `Fait partie de\u202f: ${list(threads)}`,
    related: 'Événements liés',
    furtherReading: 'Pour en savoir plus',
    during: (periods) => `Pendant\u202f: ${list(periods)}`,
    nothingMore: 'Le document ne donne pas de source pour cet événement.',
    neighbours: 'Autres événements',
    previous: (event, thread) => `Précédent${thread ? ` (${thread})` : ''}\u202f: ${event}`,
    next: (event, thread) => `Suivant${thread ? ` (${thread})` : ''}\u202f: ${event}`,
    inThread: (thread) => `Dossier\u202f: ${thread}`,
    inTime: 'Dans l’ordre chronologique',
    correctedOn: (date) => `Correction ${du(date)}`,
    relation: {
      amends: 'Modifie',
      rejects: 'Rejette',
      repeals: 'Abroge',
      implements: 'Met en œuvre',
      answers: 'Répond à',
      follows: 'Fait suite à',
      repeats: 'Répète',
      'amended-by': 'Modifié par',
      'rejected-by': 'Rejeté par',
      'repealed-by': 'Abrogé par',
      'implemented-by': 'Mis en œuvre par',
      'answered-by': 'A pour réponse',
      'followed-by': 'Suivi de',
      'repeated-by': 'Répété par',
      other: 'Lié à',
    },
  },

  status: {
    open: (answers) =>
      `Les sources divergent\u202f: ${list(
        answers.map((it) => `${count(it.sources, { one: '# dit', other: '# disent' })} ${quoted(it.text)}`),
      )}`,
    notFound: (n) => `Cité par ${sources(n)}\u202f; introuvable dans la source indiquée`,
    asFarAsSeen: ', dans ce que la rédaction a pu en lire',
    corrected: (n, by) =>
      `Établi par le document officiel${by === undefined ? '' : `, ${by}`}\u202f; ${count(n, things('source diverge', 'sources divergent'))}`,
    contested: (n, otherwise) =>
      `${count(n, things('source indépendante l’affirme', 'sources indépendantes l’affirment'))}\u202f; ${count(otherwise, { one: '# dit autre chose', other: '# disent autre chose' })}`,
    onRecord: (by) => `Attesté par un document officiel${by === undefined ? '' : `, ${by}`}`,
    corroborated: (n) => count(n, things('source indépendante', 'sources indépendantes')),
    claimed: (who, n) =>
      n > 1 ? `Affirmé par ${who} (${sources(n)}, une seule origine)` : `Affirmé par ${who}`,
    oneOrigin: (who, n) =>
      n > 1 ? `Une seule origine\u202f: ${who} (${sources(n)})` : `Source unique\u202f: ${who}`,
    reportedBy: (who) => `d’après ${list(who)}`,
  },

  claim: {
    recordSays: 'Selon le document officiel',
    recordReported: (by) => `Selon le document officiel, d’après ${list(by)}`,
    says: (who) => `Selon ${list(who)}\u202f:`,
    saysThis: (who) => `Pour cette version\u202f: ${list(who)}`,
    saysSo: (who) => `Dans le même sens\u202f: ${list(who)}`,
    denies: (who) => `Démenti par ${list(who)}`,
    through: (who, by) => `${who} (via ${list(by)})`,
    besides: (mentions, omits) =>
      list([
        ...(mentions > 0 ? [count(mentions, things('source en parle', 'sources en parlent'))] : []),
        ...(omits > 0 ? [count(omits, things('source l’omet', 'sources l’omettent'))] : []),
      ]),
    dated: (date) => `date donnée\u202f: ${date}`,
    evidence: (quotes, citations) =>
      [quotes > 0 ? count(quotes, FORMS.quotes) : '', citations > 0 ? count(citations, FORMS.citations) : '']
        .filter((it) => it !== '')
        .join(', '),
    moreQuotes: (quotes, citations, languages) =>
      `+ ${[
        quotes > 0 ? count(quotes, things('autre citation', 'autres citations')) : '',
        citations > 0 ? count(citations, FORMS.citations) : '',
      ]
        .filter((it) => it !== '')
        .join(', ')}${languages.length > 0 ? `\u202f: ${list(languages)}` : ''}`,
    minor: (n) => count(n, things('différence mineure', 'différences mineures')),
    stance: { supports: '', denies: '', mentions: 'Mention', omits: 'Omission' },
  },

  quote: {
    translation: (by) => `traduit par ${by}`,
    editors: 'la rédaction',
    after: {
      verbatim: (who) => `citant ${who}`,
      translated: (who) => `traduisant ${who}`,
      paraphrased: (who) => `paraphrasant ${who}`,
      altered: (who) => `citant ${who}, mots modifiés`,
      'not-found': (who) => `citant ${who}, mots introuvables dans l’original`,
    },
    passingOn: (who) => `relayant ${who}`,
    open: 'ouvrir à ce passage',
    openPage: 'ouvrir la source',
    openArchived: 'copie archivée',
    newWindow: 's’ouvre dans une nouvelle fenêtre',
    noAddress: 'aucune adresse publique connue',
    noArchive: 'Aucune copie archivée connue',
    lookForArchive: 'Chercher une copie archivée',
    noTranslation: (name) => `pas encore de traduction en ${name}`,
    unseen: 'source non consultée par la rédaction',
    reported: 'source que la rédaction ne connaît qu’à travers une autre',
    seenBy: 'La rédaction',
    seen: {
      read: 'l’a lue',
      reported: 'ne la connaît qu’à travers une autre',
      unseen: 'ne l’a pas consultée',
    },
    about: 'à propos de cette citation',
    aboutSource: 'à propos de cette source',
    cites: (publisher) => `${publisher}, simple référence`,
    title: 'Titre',
    address: 'Adresse',
    author: 'Auteur',
    type: 'Type de source',
    published: 'Publication',
    taken: 'Copie',
    takenBy: (date, by) => `${date}, par ${by}`,
    checked: 'Comparaison',
    archived: 'Archive',
    hash: 'SHA-256 de la source',
    identifier: 'Identifiant',
    note: 'Note',
    words: 'Origine des mots',
    wordsFrom: (who, rendering) => `${who} (${rendering})`,
    fidelity: {
      exact: 'identique à la source',
      normalised: 'identique à la source, aux espaces et guillemets près',
      drifted: 'la source le dit désormais autrement',
      gone: 'ne se trouve plus dans la source',
      unchecked: 'pas encore de comparaison avec la source',
    },
    rendering: {
      verbatim: 'mot pour mot',
      translated: 'traduit',
      paraphrased: 'paraphrasé',
      altered: 'modifié',
      'not-found': 'mots introuvables',
    },
    sourceType: {
      official: 'document officiel',
      law: 'loi ou décision de justice',
      statement: 'déclaration',
      news: 'presse',
      ngo: 'société civile',
      academic: 'travail universitaire',
      other: 'autre',
    },
  },

  chain: {
    origin: (who, n) => `Origine\u202f: ${who} (${sources(n)})`,
    this: 'Pour cette version',
    against: 'Contre cette version',
    instead: (answer) => `Pour ${quoted(answer)}`,
    source: (publisher, name) => `${publisher} (${name})`,
    own: (who) => `${who} ne cite pas d’autre origine`,
    by: {
      verbatim: (who, whom) => `${who} reprend ${whom} mot pour mot`,
      translated: (who, whom) => `${who} traduit ${whom}`,
      paraphrased: (who, whom) => `${who} paraphrase ${whom}`,
      altered: (who, whom) => `${who} cite ${whom} en modifiant les mots`,
      'not-found': (who, whom) => `${who} cite ${whom}, mots introuvables dans l’original`,
    },
    ownWords: 'ce qui diffère est compté comme le sien',
  },

  compare: {
    original: 'comparer avec l’original',
    renderings: (n) =>
      count(n, {
        one: 'comparer avec #\u00a0reprise',
        many: 'comparer avec # de reprises',
        other: 'comparer avec #\u00a0reprises',
      }),
    only: (who) => `seulement chez ${who}\u202f: `,
    published: (name) =>
      `Les deux textes tels que publiés, en ${name}. Les mots propres à l’un des deux sont marqués.`,
    translated: (name) =>
      `Comparaison en ${name}, l’un au moins étant traduit\u202f: un mot qui diffère peut venir du traducteur. Les mots propres à l’un des deux sont marqués.`,
    unmarked: (a, b, name) =>
      `L’un est en ${a}, l’autre en ${b}, et ils ne peuvent pas se lire tous deux en ${name}\u202f: aucun mot n’est marqué.`,
    same: 'Les mots sont les mêmes.',
    sides: 'Les deux formulations',
  },

  cite: {
    event: 'Citer cet événement',
    quote: 'Citer ce passage',
    method: 'Comment cette chronologie a été faite',
    format: 'Format',
    formats: { text: 'Texte brut', bibtex: 'BibTeX', csl: 'CSL-JSON' },
    field: 'Référence',
    copy: 'Copier',
    copied: 'Copié',
    selected:
      'La copie a été refusée. La référence est sélectionnée\u202f: copiez-la au clavier ou avec le menu.',
  },

  citation: {
    title: (title) => title,
    parts: (parts) => parts.join(', '),
    undated: 'sans date',
    dated: (date) => date,
    archived: (address, archive) =>
      address === undefined ? `archive\u202f: ${archive}` : `${address} (archive\u202f: ${archive})`,
    translated: (quote, translation, by) =>
      `${quote} (${translation}, traduit par ${by === 'editors' ? 'la rédaction' : by})`,
    from: (quote, reference) => `${quote} — ${reference}`,
    quotedIn: (reference) => `Cité dans ${reference}`,
    rendered: (rendering, original) =>
      ({
        translated: `Original, ici traduit\u202f: ${original}`,
        paraphrased: `Original, ici paraphrasé\u202f: ${original}`,
        altered: `Original, ici modifié\u202f: ${original}`,
        'not-found': `Original indiqué, mots introuvables\u202f: ${original}`,
      })[rendering],
    happened: (title, date) => `${title} (${date})`,
    within: (timeline) => `Dans ${timeline}`,
    version: ({ short }, updated) =>
      updated === undefined ? `version sha256 ${short}` : `version ${du(updated)} (sha256 ${short})`,
  },

  report: {
    report: 'Signaler une erreur',
    subject: (title) => `Erreur dans\u202f: ${title}`,
    ask: 'Qu’est-ce qui est faux, et comment le savez-vous\u202f?',
    event: (title, id) => `Événement\u202f: ${title} (${id})`,
    claim: (text) => `Affirmation\u202f: ${text}`,
    version: (version, hash) => `Document\u202f: ${version}, ${hash}`,
    address: (address) => `Page\u202f: ${address}`,
  },

  sources: {
    onThisPage: 'Sur cette page',
    counts: (accounts, records, passages) =>
      `${sources(accounts + records)}\u202f: ${count(accounts, things('récit des faits', 'récits des faits'))}, ${count(records, things('pièce qui établit un point', 'pièces qui établissent un point'))} · ${count(passages, FORMS.passages)}`,
    accounts: (n) => `${count(n, { one: 'Récit', other: 'Récits' })} (${number(n)})`,
    records: (n) => `${count(n, { one: 'Pièce', other: 'Pièces' })} (${number(n)})`,
    group: (type, n) => `${groups[type]} (${number(n)})`,
    role: { account: 'récit', record: 'pièce' },
    seen: {
      read: 'source lue par la rédaction',
      reported: 'source que la rédaction ne connaît qu’à travers une autre',
      unseen: 'source non consultée par la rédaction',
    },
    undated: 'date inconnue',
    passages: (n) => count(n, FORMS.passages),
    citedFor: (n) =>
      count(n, {
        one: 'Simple référence pour #\u00a0affirmation',
        many: 'Simple référence pour # d’affirmations',
        other: 'Simple référence pour #\u00a0affirmations',
      }),
    unused: 'Aucune affirmation ne repose sur ce passage.',
    smaller: 'point mineur',
    stand: {
      'not-found': 'Citation introuvable dans la source indiquée',
      otherwise: 'Dit autre chose',
      omits: 'Omet',
      answers: 'Répond',
      supports: 'Appuie',
      mentions: 'Mentionne',
    },
    show: 'Montrer sur la frise ce que couvre cette source',
    covers: (source, covered, leftOut) =>
      `Ce que couvre ${source}\u202f: ${events(covered)}${leftOut > 0 ? `\u202f; ${count(leftOut, { one: '# omis', other: '# omis' })}` : ''}.`,
    undatedCovers: 'Sa date de parution est inconnue\u202f: aucun événement n’est donné pour omis.',
    end: 'Tout montrer',
    leftOut: 'omis',
  },

  matrix: {
    title: 'Qui couvre quoi',
    caption: 'Ce que chaque récit dit de chaque événement, et ce qu’en disent toutes les pièces ensemble',
    event: 'Événement',
    record: 'Les pièces',
    differing: 'Seulement les divergences',
    rows: (shown, all) => (shown === all ? events(all) : `${events(shown)} sur ${number(all)}`),
    none: 'Ils ne divergent sur aucun événement.',
    scroll: 'Le tableau défile dans son cadre, y compris avec les touches fléchées.',
    points: (n) => count(n, things('point', 'points')),
    smaller: (n) => count(n, things('point mineur', 'points mineurs')),
    origins: (n) => count(n, things('origine', 'origines')),
    stand: {
      'not-found': 'introuvable',
      otherwise: 'dit autre chose',
      omits: 'omet',
      answers: 'répond',
      supports: 'appuie',
      mentions: 'mentionne',
    },
    standMeans: {
      'not-found': 'cite des mots introuvables dans la source indiquée',
      otherwise: 'donne une autre réponse que celle retenue ici',
      omits: 'passe le point sous silence, selon la rédaction, qui en donne la raison',
      answers: 'donne une réponse là où aucune n’est retenue ici',
      supports: 'dit ce qui est retenu ici',
      mentions: 'en parle sans rien trancher',
    },
    silence: { silent: 'silence', 'not-yet': 'pas encore', undated: 'non qualifié' },
    silenceMeans: {
      silent: 'ne dit rien de l’événement, qui avait pourtant commencé le dernier jour possible de parution',
      'not-yet':
        'case vide\u202f: l’événement est postérieur au récit, ou peut l’être\u202f; le récit ne pouvait donc pas en parler',
      undated:
        'ne dit rien de l’événement\u202f; comme la date de parution ou celle de l’événement est inconnue, on ne parle pas de silence',
    },
    recordStand: { denies: 'démentent', supports: 'appuient' },
    recordNone: 'aucune pièce',
    legend: 'Ce que signifient les signes',
    counting:
      'Les nombres comptent les affirmations. Pour les pièces, les origines sont comptées à part\u202f: les pièces d’un même éditeur n’en font qu’une.',
  },

  reading: {
    years: 'Années',
    periods: 'Périodes',
    sources: 'Sources',
    corrections: 'Corrections',
    monthUnknown: 'Mois inconnu',
    footnote: (n) => `Source ${n}`,
    backTo: (use) => `Revenir à la mention ${use}`,
    uses: 'Mentions',
    undated: 'date inconnue',
  },

  print: {
    what: 'La frise, tous les événements avec leurs citations, et les adresses des sources.',
    matrix: 'Avec le tableau «\u202fQui couvre quoi\u202f»',
    part: (part, parts) => `partie ${number(part)} sur ${number(parts)}`,
    edition: 'Cette édition',
    updated: 'Dernière mise à jour',
    hash: 'SHA-256 du document',
    address: 'Adresse de la page',
  },

  published: {
    stories: 'Chronologies',
    late: 'La recherche, les vues et le zoom nécessitent un script qui n’a pas été chargé. Tout reste lisible sans lui.',
    whole: 'Toute l’histoire',
    take: 'Télécharger',
    data: 'Le document (JSON)',
    calendar: 'Calendrier',
    leftOut: (n) =>
      count(n, {
        one: 'sans # événement qu’il ne peut contenir',
        other: 'sans # événements qu’il ne peut contenir',
      }),
    feed: 'Flux des mises à jour et corrections',
    updated: (date) => `Mise à jour\u202f: ${date}`,
    corrected: (date) => `Correction\u202f: ${date}`,
    frozen: (version) => `Cette page conserve la ${version}, telle qu’elle a été publiée.`,
    current: 'Lire la version actuelle',
    frame: (title) => `${title} (chronologie interactive)`,
  },

  failure: {
    notLoaded: 'La chronologie n’a pas pu être chargée.',
    notValid: 'Le document de cette chronologie contient des erreurs\u202f: elle ne peut pas être affichée.',
    offline: 'L’adresse n’a pas répondu.',
    status: (status) => `L’adresse a répondu par le code ${status}.`,
    html: 'L’adresse a renvoyé une page web au lieu de JSON.',
    address: 'Adresse',
    details: 'Détails pour l’auteur',
    problems: (n, first) =>
      n === 1
        ? `Le document contient une erreur\u202f: ${first}`
        : `Le document contient ${count(n, things('erreur', 'erreurs'))}, la première à ${first}`,
    again: 'Réessayer',
  },
});

/**
 * Every word the interface shows, in French. Names and dates stand where they need neither article nor elision: “d’après
 * Le Monde”, “Concerne : L’affaire Durov”.
 */
export const fr = (intl: string): MoreMessages => phrases(means(intl));
