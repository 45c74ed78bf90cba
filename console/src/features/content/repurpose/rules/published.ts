import type { PlatformRules } from '#features/content/repurpose/api/rules.ts';
import type { Channel } from '#lib/channels.ts';

/** What is added to a text when it is published. */
export interface Additions {
    channel: Channel;
    link: string;
    hashtags: readonly string[];
    rules: PlatformRules | undefined;
}

const CLICKABLE: ReadonlySet<Channel> = new Set<Channel>(['TWITTER', 'FACEBOOK', 'LINKEDIN', 'BLUESKY']);

/** Adds the link, where the platform makes it clickable, and the hashtags, as content-service does. An email has a button instead. */
export function publishedText(text: string, { channel, link, hashtags, rules }: Additions): string {
    const clickable = channel !== 'EMAIL' && (rules ? rules.limits.CLICKABLE_LINKS?.value !== 0 : CLICKABLE.has(channel));
    return [text, link && clickable && !text.includes(link) ? link : '', hashtags.map((tag) => `#${tag}`).join(' ')].filter(Boolean).join('\n\n');
}

/** The posts of a thread as they are published: the last one has the link and the hashtags. */
export const publishedParts = (parts: readonly string[], additions: Additions): string[] =>
    parts.map((part, index) => (index === parts.length - 1 ? publishedText(part, additions) : part));

/** Removes from a published text what is added to it. */
export function writtenText(published: string, additions: Additions): string {
    const added = publishedText('', additions);
    const tags = publishedText('', { ...additions, link: '' });
    for (const end of [added, tags]) {
        if (end !== '' && published.endsWith(`\n\n${end}`)) return published.slice(0, -end.length - 2);
    }
    return published;
}
