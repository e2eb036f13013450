import { addFirstMessages, addMoreMessages } from './messages.ts';
import { ar } from './messages/ar.ts';
import { en } from './messages/en.ts';
import { fr } from './messages/fr.ts';
import { ar as moreAr } from './messages/more/ar.ts';
import { en as moreEn } from './messages/more/en.ts';
import { fr as moreFr } from './messages/more/fr.ts';

/**
 * Adds the messages of every language, for code that needs them all: the publisher, the command line, the element,
 * tests.
 */
export function addAllMessages(): void {
  addFirstMessages('en', en);
  addFirstMessages('fr', fr);
  addFirstMessages('ar', ar);
  addMoreMessages('en', moreEn);
  addMoreMessages('fr', moreFr);
  addMoreMessages('ar', moreAr);
}
