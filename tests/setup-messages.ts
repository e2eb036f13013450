import { loadAllMessages } from '../src/i18n/messages.ts';

await loadAllMessages();
