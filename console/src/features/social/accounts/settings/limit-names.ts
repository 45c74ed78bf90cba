import { settingsStrings } from '#features/social/accounts/settings/strings.ts';
import { humanize } from '#lib/format/text.ts';

/** What a limit is called; one that the console does not know, by its code. */
export const limitName = (limit: string) => settingsStrings.limit[limit] ?? humanize(limit);

/** The limits that an account may have otherwise than its network, in order. The rest are facts of the network, such as whether links can be clicked. */
export const OWN_LIMITS = ['MAX_LENGTH', 'MAX_BYTES', 'MAX_PARTS', 'MAX_HASHTAGS', 'ADVISED_HASHTAGS', 'MAX_MENTIONS', 'MIN_MEDIA', 'MAX_MEDIA', 'FOLD'] as const;
