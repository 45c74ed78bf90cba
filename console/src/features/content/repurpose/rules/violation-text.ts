import type { LimitName, PlatformRules } from '#features/content/repurpose/api/rules.ts';
import { violationStrings } from '#features/content/repurpose/rules/strings.ts';
import type { Violation } from '#features/content/repurpose/types.ts';
import { channelName, type Channel } from '#lib/channels.ts';
import { count } from '#lib/format/numbers.ts';

/** Words a broken rule: what is wrong and what to do. */
export function violationText({ rule, part, advice }: Violation, channel: Channel, rules: PlatformRules | undefined): string {
    const text = violationStrings;
    const limit = (name: LimitName) => {
        const value = rules?.limits[name]?.value;
        return value === undefined ? undefined : count(value);
    };
    const platform = channelName[channel];
    const sentence = ((): string => {
        switch (rule) {
            case 'EMPTY': return text.empty;
            case 'LENGTH': return text.length(platform, limit('MAX_LENGTH'));
            case 'BYTES': return text.bytes(platform, limit('MAX_BYTES'));
            case 'CHARACTERS': return part === 'subject' ? text.subjectCharacters : text.characters(platform);
            case 'HASHTAGS': return advice ? text.hashtagsAdvised(platform, limit('ADVISED_HASHTAGS')) : text.hashtags(platform, limit('MAX_HASHTAGS'));
            case 'MENTIONS': return text.mentions(platform, limit('MAX_MENTIONS'));
            case 'LINKS': return text.links(platform);
            case 'MEDIA_MISSING': return text.mediaMissing(platform);
            case 'MEDIA_COUNT': return text.mediaCount(platform, limit('MAX_MEDIA'));
            case 'MEDIA_ADDRESS': return text.mediaAddress(platform);
            case 'MEDIA_TYPE': return text.mediaType(platform);
            case 'MEDIA_SIZE': return text.mediaSize(platform);
            case 'MEDIA_RATIO': return text.mediaRatio(platform);
            case 'MEDIA_DURATION': return text.mediaDuration(platform);
            case 'PARTS': return text.parts(platform, limit('MAX_PARTS'));
            case 'SUBJECT_MISSING': return text.subjectMissing;
            case 'SUBJECT_LENGTH': return advice ? text.subjectAdvised(limit('ADVISED_SUBJECT')) : text.subjectLength(limit('MAX_SUBJECT'));
            case 'PREVIEW_LENGTH': return text.previewLength(limit('ADVISED_PREVIEW'));
        }
    })();
    const post = /^parts\/(\d+)$/.exec(part)?.[1];
    return post === undefined ? sentence : text.inPart(Number(post) + 1, sentence);
}
