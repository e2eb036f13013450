import { loadAllMessages } from '../src/core/i18n/messages.ts';

await loadAllMessages();
