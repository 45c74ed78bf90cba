package com.dryjets.platform;

import static com.dryjets.platform.Violation.Rule.CHARACTERS;
import static com.dryjets.platform.Violation.Rule.EMPTY;
import static com.dryjets.platform.Violation.Rule.HASHTAGS;
import static com.dryjets.platform.Violation.Rule.LENGTH;
import static com.dryjets.platform.Violation.Rule.MEDIA_ADDRESS;
import static com.dryjets.platform.Violation.Rule.MEDIA_COUNT;
import static com.dryjets.platform.Violation.Rule.MEDIA_MISSING;
import static com.dryjets.platform.Violation.Rule.MENTIONS;
import static com.dryjets.platform.Violation.Rule.SUBJECT_LENGTH;
import static com.dryjets.platform.Violation.Rule.SUBJECT_MISSING;

import com.dryjets.contracts.marketing.Channel;
import com.twitter.twittertext.Extractor;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of a platform as data. Every service that writes, edits, approves or publishes a text uses them, so that all
 * agree.
 *
 * @param maxLength the longest body, as the platform counts it
 * @param maxHashtags the most hashtags in the body
 * @param maxMentions the most mentions of accounts in the body
 * @param minMedia the fewest pictures or videos
 * @param maxMedia the most pictures or videos
 */
public record PlatformRules(
        Channel channel,
        Counting counting,
        int maxLength,
        int maxHashtags,
        int maxMentions,
        int minMedia,
        int maxMedia) {

    /** RFC 5322, 2.1.1: a line should have at most 78 characters. Most email clients truncate longer subjects. */
    public static final int ADVISED_SUBJECT = 78;

    /** RFC 5322, 2.1.1: a line must have at most 998 characters; {@code Subject: } takes nine of them. */
    public static final int MAX_SUBJECT = 989;

    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final Map<Channel, PlatformRules> ALL = new EnumMap<>(Map.of(
            // X API v2, POST /2/tweets: 280 weighted characters, at most four pictures.
            Channel.TWITTER, new PlatformRules(Channel.TWITTER, Counting.WEIGHTED, 280, UNLIMITED, UNLIMITED, 0, 4),
            // LinkedIn Posts API: commentary of at most 3,000 characters; MultiImage API: at most 20 pictures.
            Channel.LINKEDIN, new PlatformRules(Channel.LINKEDIN, Counting.UTF_16, 3000, UNLIMITED, UNLIMITED, 0, 20),
            // Facebook's limit for status updates, announced in November 2011; at most ten pictures per post.
            Channel.FACEBOOK, new PlatformRules(Channel.FACEBOOK, Counting.UTF_16, 63_206, UNLIMITED, UNLIMITED, 0, 10),
            // Instagram Graph API, IG User Media: caption of at most 2,200 characters, 30 hashtags, 20 @ tags; a post
            // needs a picture or video; a carousel has at most ten.
            Channel.INSTAGRAM, new PlatformRules(Channel.INSTAGRAM, Counting.UTF_16, 2200, 30, 20, 1, 10),
            // TikTok Content Posting API: title of at most 2,200 UTF-16 runes for a video; photo posts: 35 pictures.
            Channel.TIKTOK, new PlatformRules(Channel.TIKTOK, Counting.UTF_16, 2200, UNLIMITED, UNLIMITED, 1, 35),
            // Email has no limit of its own, but Gmail clips HTML beyond 102 kB, which includes the text.
            Channel.EMAIL,
                    new PlatformRules(Channel.EMAIL, Counting.UTF_16, 100_000, UNLIMITED, UNLIMITED, 0, UNLIMITED)));

    /** Returns the rules of a channel with text posts. */
    public static PlatformRules of(Channel channel) {
        PlatformRules rules = ALL.get(channel);
        if (rules == null) {
            throw new IllegalArgumentException(channel + " has no text posts");
        }
        return rules;
    }

    /** Lists the channels with text posts. */
    public static Set<Channel> channels() {
        return Set.copyOf(ALL.keySet());
    }

    /** Lists every rule of the channel that the draft breaks, in the order of its parts. */
    public static List<Violation> check(Channel channel, PostDraft draft) {
        PlatformRules rules = of(channel);
        List<Violation> violations = new ArrayList<>();
        if (channel == Channel.EMAIL) {
            checkSubject(draft.subject(), violations);
        }
        rules.checkBody(draft.body(), violations);
        rules.checkTags(draft.body(), violations);
        rules.checkMedia(draft.media(), violations);
        return List.copyOf(violations);
    }

    /** Returns whether the draft may be published: it breaks no rule, apart from advice. */
    public static boolean allows(Channel channel, PostDraft draft) {
        return check(channel, draft).stream().allMatch(Violation::advice);
    }

    /** Returns the length of a text as the channel counts it. */
    public int length(String text) {
        return counting.length(text);
    }

    private static void checkSubject(String subject, List<Violation> violations) {
        if (subject == null || subject.isBlank()) {
            violations.add(Violation.of(SUBJECT_MISSING, "subject", "An email must have a subject."));
            return;
        }
        int lineBreak = indexOfControl(subject);
        if (lineBreak >= 0) {
            violations.add(Violation.at(
                    CHARACTERS,
                    "subject",
                    lineBreak,
                    lineBreak + 1,
                    "A subject must be one line without control characters."));
        }
        if (subject.length() > MAX_SUBJECT) {
            violations.add(Violation.at(
                    SUBJECT_LENGTH,
                    "subject",
                    MAX_SUBJECT,
                    subject.length(),
                    "A subject must have at most %d characters; this one has %d."
                            .formatted(MAX_SUBJECT, subject.length())));
        } else if (subject.length() > ADVISED_SUBJECT) {
            violations.add(Violation.advice(
                    SUBJECT_LENGTH,
                    "subject",
                    ADVISED_SUBJECT,
                    subject.length(),
                    "Email clients truncate subjects longer than %d characters; this one has %d."
                            .formatted(ADVISED_SUBJECT, subject.length())));
        }
    }

    private void checkBody(String body, List<Violation> violations) {
        if (body.isBlank()) {
            violations.add(Violation.of(EMPTY, "body", "The text must not be empty."));
            return;
        }
        int length = counting.length(body);
        if (length > maxLength) {
            violations.add(Violation.at(
                    LENGTH,
                    "body",
                    counting.end(body, maxLength),
                    body.length(),
                    "%s allows at most %d characters; this text has %d as the platform counts them."
                            .formatted(channel, maxLength, length)));
        }
        if (channel == Channel.TWITTER && !Counting.isValidOnTwitter(body)) {
            violations.add(Violation.of(CHARACTERS, "body", "The text contains characters that X rejects."));
        }
    }

    private void checkTags(String body, List<Violation> violations) {
        Extractor extractor = new Extractor();
        atMost(maxHashtags, HASHTAGS, "hashtags", extractor.extractHashtagsWithIndices(body), violations);
        atMost(maxMentions, MENTIONS, "mentions", extractor.extractMentionedScreennamesWithIndices(body), violations);
    }

    private void atMost(
            int limit, Violation.Rule rule, String name, List<Extractor.Entity> found, List<Violation> violations) {
        if (found.size() > limit) {
            violations.add(Violation.at(
                    rule,
                    "body",
                    found.get(limit).getStart(),
                    found.getLast().getEnd(),
                    "%s allows at most %d %s; this text has %d.".formatted(channel, limit, name, found.size())));
        }
    }

    private void checkMedia(List<URI> media, List<Violation> violations) {
        if (media.size() < minMedia) {
            violations.add(Violation.of(MEDIA_MISSING, "media", "%s requires a picture or video.".formatted(channel)));
        }
        if (media.size() > maxMedia) {
            violations.add(Violation.of(
                    MEDIA_COUNT,
                    "media",
                    "%s allows at most %d pictures; there are %d.".formatted(channel, maxMedia, media.size())));
        }
        for (URI address : media) {
            if (!isFetchable(address)) {
                violations.add(Violation.of(
                        MEDIA_ADDRESS,
                        "media",
                        "%s must be able to fetch the media over http or https: %s".formatted(channel, address)));
            }
        }
    }

    private static boolean isFetchable(URI address) {
        return address.getHost() != null && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
    }

    private static int indexOfControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
