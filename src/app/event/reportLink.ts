import { reportError } from '../../core/formats/reportError.ts';
import type { Claim, TimelineEvent } from '../../core/model/schema.ts';
import type { Story } from '../state/story.svelte.ts';
import { pageAddress } from './pageAddress.ts';
import { versionRead } from '../quote/versionRead.ts';

/**
 * The address at which a mistake is reported, with the event, the claim and the document's version filled in; `contact`
 * itself if it cannot be filled in.
 */
export function reportLink(
  contact: string,
  story: Story,
  event: TimelineEvent | undefined,
  claim: Claim | undefined,
): string {
  const { words, timeline } = story;
  const { report, citation } = words.messages;
  const link = event ? story.linkTo(event.id, claim?.id) : '?';
  const filled = reportError(contact, {
    title: timeline.document.title,
    event,
    claim,
    version: versionRead(timeline),
    address: pageAddress(link) ?? link,
    words: {
      ...report,
      plain: (text) => words.plain(text),
      version: (it) =>
        report.version(
          citation.version(it, it.updated === undefined ? undefined : words.date(it.updated)),
          it.sha256,
        ),
    },
  });
  return filled ?? contact;
}
