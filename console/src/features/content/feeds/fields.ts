import { z } from 'zod/mini';
import { feedStrings } from '#features/content/feeds/strings.ts';
import { PLATFORMS } from '#features/content/repurpose/types.ts';
import type { Feed, FeedChange, FeedPieces, NewFeed } from '#features/content/types.ts';

const text = feedStrings.form;

const isAddress = (typed: string) => /^https?:\/\/[^\s/]+/i.test(typed.trim());

/** Minutes between two polls, unless the person chooses otherwise. */
export const USUAL_MINUTES = 60;

export const feedSchema = z.object({
    url: z.string().check(
        z.refine((typed) => typed.trim() !== '', text.urlMissing),
        z.refine((typed) => typed.trim() === '' || isAddress(typed), text.urlInvalid),
    ),
    everyMinutes: z.string(),
    language: z.string(),
    platforms: z.array(z.enum(PLATFORMS)),
    campaignId: z.string(),
    voiceId: z.string(),
});

/** A feed as it is typed. */
export type FeedFields = z.infer<typeof feedSchema>;

export const feedFieldsOf = (feed: Feed | undefined): FeedFields => ({
    url: feed?.url ?? '',
    everyMinutes: String(feed?.everyMinutes ?? USUAL_MINUTES),
    language: '',
    platforms: PLATFORMS.filter((platform) => feed?.pieces?.platforms.includes(platform)),
    campaignId: feed?.pieces?.campaignId ?? '',
    voiceId: feed?.pieces?.voiceId ?? '',
});

/** The pieces to make from new entries. Without platforms none are made, so that campaign and voice say nothing. */
const piecesOf = ({ platforms, campaignId, voiceId }: FeedFields): FeedPieces => ({
    platforms: PLATFORMS.filter((platform) => platforms.includes(platform)),
    ...(platforms.length > 0 && campaignId && { campaignId }),
    ...(platforms.length > 0 && voiceId && { voiceId }),
});

export const newFeed = (fields: FeedFields): NewFeed => ({
    url: fields.url.trim(),
    everyMinutes: Number(fields.everyMinutes),
    ...(fields.language && { language: fields.language }),
    ...(fields.platforms.length > 0 && { pieces: piecesOf(fields) }),
});

/** Returns only what differs from the feed that the person saw. */
export function feedChange(feed: Feed, fields: FeedFields): FeedChange {
    const pieces = piecesOf(fields);
    const samePieces = JSON.stringify(pieces) === JSON.stringify(piecesOf(feedFieldsOf(feed)));
    const everyMinutes = Number(fields.everyMinutes);
    return { ...(everyMinutes !== feed.everyMinutes && { everyMinutes }), ...(!samePieces && { pieces }) };
}
