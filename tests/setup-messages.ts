import { addAllMessages } from '../src/core/i18n/allMessages.ts';

addAllMessages();
