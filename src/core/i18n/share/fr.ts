import type { ShareWords } from './en.ts';

export const fr: ShareWords = {
  title: 'Partager cette chronologie',
  copy: 'Copier',
  copied: 'Copié',
  selected: 'La copie a été refusée. Le texte est sélectionné\u202f: copiez-le au clavier ou par le menu.',

  link: {
    title: 'Lien vers ce que vous voyez',
    field: 'Adresse de ce que vous voyez',
    system: 'Partager avec…',
  },

  download: {
    title: 'Télécharger',
    picture: 'La frise telle que vous la voyez',
    whole: 'Toute la chronologie',
    names: {
      svg: 'SVG',
      png: 'PNG',
      csv: 'CSV',
      ics: 'Calendrier',
      json: 'JSON',
      csl: 'CSL-JSON',
    },
    notes: {
      svg: 'dessin net à toute taille',
      png: 'image pour un article',
      csv: 'tableau, une ligne par affirmation',
      ics: 'ICS, tous les événements',
      json: 'le document lui-même',
      csl: 'sources, pour Zotero',
    },
    csvEvents: 'tableau, une ligne par événement',
    separator: 'Séparateur des colonnes du CSV',
    separators: { comma: 'virgule', semicolon: 'point-virgule', tab: 'tabulation' },
    drawing: 'L’image est en préparation…',
    refused:
      'Ce navigateur, ou les règles du site, n’ont pas permis de produire l’image. Le SVG contient la même.',
  },

  embed: {
    title: 'Insérer dans un article',
    unpublished: (command) =>
      `Le code à insérer est disponible une fois la chronologie publiée avec «\u202f${command}\u202f».`,
    kind: 'Sous forme de',
    kinds: { frame: 'Cadre', script: 'Cadre et script', element: 'Élément' },
    kindNotes: {
      frame:
        'Fonctionne partout où un article accepte un cadre (iframe). L’article n’a besoin d’aucun script.',
      script:
        'Le script donne au cadre la hauteur qu’il lui faut et lui transmet l’événement indiqué dans l’adresse de l’article.',
      element:
        'Fait partie de l’article même, à ses couleurs si vous le souhaitez. Si l’article est sur un autre site, celui de la chronologie doit l’autoriser (CORS).',
    },
    version: 'Version',
    versions: { current: 'Suit les corrections', released: 'Version figée' },
    versionNotes: {
      current: 'Le lecteur voit toujours l’état le plus récent.',
      released:
        'Le lecteur verra toujours l’état que vous voyez, quelles que soient les corrections à venir.',
      never: (command) =>
        `Rien ne peut encore être figé\u202f: ce que vous voyez n’a pas été archivé comme version. Pour l’archiver, il faut exécuter «\u202f${command}\u202f», puis publier à nouveau la chronologie.`,
    },
    start: 'Commence par',
    starts: { opening: 'La vue d’ouverture', seen: 'Ce que vous voyez' },
    language: 'Langue',
    readers: 'Celle du lecteur',
    theme: 'Couleurs',
    themes: { auto: 'Celles du système du lecteur', light: 'Claires', dark: 'Sombres' },
    height: 'Hauteur en pixels',
    code: 'Code',
    preview: 'Aperçu',
    previewWidth: 'Largeur de l’aperçu',
    pixels: (width) => `${String(width)}\u202fpx`,
    full: 'Pleine largeur',
    other: 'Autre',
    own: 'Autre largeur en pixels',
    previewRefused:
      'Les règles du site ne permettent pas d’afficher l’aperçu ici. Le code fonctionne néanmoins.',
    frame: (title) => `${title} (chronologie interactive)`,
  },
};
