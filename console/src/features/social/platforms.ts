import { NETWORKS } from '#features/social/types.ts';
import type { Channel } from '#lib/channels.ts';

/** Reads networks from the URL, such as TWITTER,LINKEDIN, in display order; none means all. */
export function platformsOf(text: string | undefined): Channel[] {
    const named = new Set((text ?? '').split(','));
    return NETWORKS.filter((network) => named.has(network));
}

/** Writes networks for the URL; undefined for none. */
export const platformsText = (platforms: readonly Channel[]): string | undefined => platforms.join(',') || undefined;

/** Checks a search parameter that names networks. */
export const platformsParam = (raw: unknown): string | undefined => (typeof raw === 'string' ? platformsText(platformsOf(raw)) : undefined);
