import { composerStrings } from '#features/social/composer/strings.ts';
import type { MediaInput, NewPost, PlatformInfo, PostEdit, SocialPost } from '#features/social/types.ts';
import type { Channel } from '#lib/channels.ts';

/** A picture or video with its alt text as typed. */
export interface Attached {
    url: string;
    type?: string | null | undefined;
    altText: string;
}

/** A post on one network as it is written. */
export interface Draft {
    /** Empty for the default account. */
    accountId: string;
    /** The texts of a thread, or one text. */
    parts: string[];
    media: Attached[];
    link: string;
    firstComment: string;
    privacy: string;
    madeWithAi: boolean;
    utm: boolean;
}

export const isAddress = (typed: string) => /^https?:\/\/[^\s/]+\S*$/i.test(typed) && URL.canParse(typed);

/** What is wrong with each text of a draft; undefined where nothing is. */
export const textProblems = ({ parts }: Draft): (string | undefined)[] => parts.map((part) => (part.trim() === '' ? composerStrings.textMissing : undefined));

/** The problem if the network requires a choice of who can see the post and none was made. */
export const privacyProblem = ({ privacy }: Draft, info: PlatformInfo | undefined): string | undefined =>
    info?.features.includes('PRIVACY') && !privacy ? composerStrings.privacyMissing : undefined;

const mediaOf = (media: readonly Attached[]): MediaInput[] =>
    media.map(({ url, type, altText }) => ({ url, ...(type && { type }), ...(altText.trim() && { altText: altText.trim() }) }));

const optionsOf = ({ firstComment, privacy, madeWithAi, utm }: Draft) => ({
    ...(firstComment.trim() && { firstComment: firstComment.trim() }),
    ...(privacy && { privacy }),
    ...(madeWithAi && { madeWithAi }),
    ...(utm && { utm }),
});

const textOf = ({ parts }: Draft) => (parts.length > 1 ? { parts } : { content: parts[0] ?? '' });

/** What a draft says, without its time. */
export function requestOf(draft: Draft, platform: Channel, campaignId: string): Omit<NewPost, 'scheduledTime'> {
    return {
        campaignId,
        platform,
        ...(draft.accountId && { accountId: draft.accountId }),
        ...textOf(draft),
        ...(draft.media.length > 0 && { media: mediaOf(draft.media) }),
        ...(draft.link.trim() && { link: draft.link.trim() }),
        options: optionsOf(draft),
    };
}

/** A post as its editor shows it. */
export const draftOf = (post: SocialPost): Draft => ({
    accountId: post.accountId ?? '',
    parts: post.parts,
    media: post.media.map(({ url, type, altText }) => ({ url, type, altText: altText ?? '' })),
    link: post.link ?? '',
    firstComment: post.options.firstComment ?? '',
    privacy: post.options.privacy ?? '',
    madeWithAi: post.options.madeWithAi,
    // Its links have their parameters already.
    utm: false,
});

const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);

/** Only what differs from the post that the person saw. The service keeps what is left out. */
export function editOf(before: Draft, draft: Draft): PostEdit {
    return {
        ...(draft.accountId !== before.accountId && draft.accountId && { accountId: draft.accountId }),
        ...(differs(before.parts, draft.parts) && textOf(draft)),
        ...(differs(before.media, draft.media) && { media: mediaOf(draft.media) }),
        ...(draft.link.trim() !== before.link && draft.link.trim() && { link: draft.link.trim() }),
        ...(differs(optionsOf(before), optionsOf(draft)) && { options: optionsOf(draft) }),
    };
}
