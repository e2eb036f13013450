// What the server of a preview and the script in its pages agree on.

/** The files of the preview itself, as they are in the kit and from the root of the server. */
export const FOLDER = 'preview/';
/** The script, in that folder. */
export const SCRIPT = `${FOLDER}reload.js`;
/** The styles of the pages of problems, in that folder. */
export const STYLES = `${FOLDER}page.css`;
/** Where the server says the version of what it shows, at once and whenever it changes (server-sent events). */
export const CHANGES = `/${FOLDER}changes`;
/** The attribute of the root element of a page that is no story. */
export const NO_STORY = 'data-no-story';
