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
 * What a platform accepts, as data: whoever writes, edits, approves or publishes a text asks here, so that all say the
 * same.
 *
 * @param maxLength of the body, by the platform's counting
 * @param maxHashtags in the body
 * @param maxMentions of accounts in the body
 * @param minMedia how many pictures or videos there must be
 * @param maxMedia how many there may be
 */
public record PlatformRules(
        Channel channel,
        Counting counting,
        int maxLength,
        int maxHashtags,
        int maxMentions,
        int minMedia,
        int maxMedia) {

    /** RFC 5322, 2.1.1: a line should have at most 78 characters; longer subjects are cut by most readers. */
    public static final int ADVISED_SUBJECT = 78;

    /** RFC 5322, 2.1.1: a line must have at most 998 characters, of which {@code Subject: } takes nine. */
    public static final int LONGEST_SUBJECT = 989;

    private static final int ANY = Integer.MAX_VALUE;
    private static final Map<Channel, PlatformRules> ALL = new EnumMap<>(Map.of(
            // X API v2, POST /2/tweets: 280 weighted characters, at most four pictures.
            Channel.TWITTER, new PlatformRules(Channel.TWITTER, Counting.WEIGHTED, 280, ANY, ANY, 0, 4),
            // LinkedIn Posts API: commentary of at most 3,000 characters; MultiImage API: at most 20 pictures.
            Channel.LINKEDIN, new PlatformRules(Channel.LINKEDIN, Counting.UTF_16, 3000, ANY, ANY, 0, 20),
            // Facebook's limit of a status update, announced by it in November 2011; pictures of a post: ten.
            Channel.FACEBOOK, new PlatformRules(Channel.FACEBOOK, Counting.UTF_16, 63_206, ANY, ANY, 0, 10),
            // Instagram Graph API, IG User Media: caption of at most 2,200 characters, 30 hashtags, 20 @ tags; a post
            // is made from a picture or video, a carousel from at most ten.
            Channel.INSTAGRAM, new PlatformRules(Channel.INSTAGRAM, Counting.UTF_16, 2200, 30, 20, 1, 10),
            // TikTok Content Posting API: title of at most 2,200 UTF-16 runes for a video; photo posts: 35 pictures.
            Channel.TIKTOK, new PlatformRules(Channel.TIKTOK, Counting.UTF_16, 2200, ANY, ANY, 1, 35),
            // A mail has no limit of its own; Gmail clips the HTML beyond 102 kB, of which the text is a part.
            Channel.EMAIL, new PlatformRules(Channel.EMAIL, Counting.UTF_16, 100_000, ANY, ANY, 0, ANY)));

    /** The rules of a channel that carries texts. */
    public static PlatformRules of(Channel channel) {
        PlatformRules rules = ALL.get(channel);
        if (rules == null) {
            throw new IllegalArgumentException(channel + " carries no texts of ours");
        }
        return rules;
    }

    /** The channels that carry texts. */
    public static Set<Channel> channels() {
        return Set.copyOf(ALL.keySet());
    }

    /** Every rule of the channel that the draft breaks, in the order of its parts; empty for a draft that may go out. */
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

    /** Whether nothing but advice stands against the draft. */
    public static boolean allows(Channel channel, PostDraft draft) {
        return check(channel, draft).stream().allMatch(Violation::advice);
    }

    /** How long the channel thinks a text is. */
    public int length(String text) {
        return counting.length(text);
    }

    private static void checkSubject(String subject, List<Violation> violations) {
        if (subject == null || subject.isBlank()) {
            violations.add(Violation.of(SUBJECT_MISSING, "subject", "A mail needs a subject."));
            return;
        }
        int lineBreak = indexOfControl(subject);
        if (lineBreak >= 0) {
            violations.add(Violation.at(
                    CHARACTERS,
                    "subject",
                    lineBreak,
                    lineBreak + 1,
                    "A subject is one line without control characters."));
        }
        if (subject.length() > LONGEST_SUBJECT) {
            violations.add(Violation.at(
                    SUBJECT_LENGTH,
                    "subject",
                    LONGEST_SUBJECT,
                    subject.length(),
                    "A subject has at most %d characters; this has %d.".formatted(LONGEST_SUBJECT, subject.length())));
        } else if (subject.length() > ADVISED_SUBJECT) {
            violations.add(Violation.advice(
                    SUBJECT_LENGTH,
                    "subject",
                    ADVISED_SUBJECT,
                    subject.length(),
                    "Readers cut subjects longer than %d characters; this has %d."
                            .formatted(ADVISED_SUBJECT, subject.length())));
        }
    }

    private void checkBody(String body, List<Violation> violations) {
        if (body.isBlank()) {
            violations.add(Violation.of(EMPTY, "body", "There is no text."));
            return;
        }
        int length = counting.length(body);
        if (length > maxLength) {
            violations.add(Violation.at(
                    LENGTH,
                    "body",
                    counting.end(body, maxLength),
                    body.length(),
                    "%s takes at most %d characters; this has %d, as it counts them."
                            .formatted(channel, maxLength, length)));
        }
        if (channel == Channel.TWITTER && !Counting.isValidOnTwitter(body)) {
            violations.add(Violation.of(CHARACTERS, "body", "There are characters in it that X refuses."));
        }
    }

    private void checkTags(String body, List<Violation> violations) {
        Extractor extractor = new Extractor();
        atMost(maxHashtags, HASHTAGS, "hashtags", extractor.extractHashtagsWithIndices(body), violations);
        atMost(maxMentions, MENTIONS, "mentions", extractor.extractMentionedScreennamesWithIndices(body), violations);
    }

    private void atMost(
            int limit, Violation.Rule rule, String what, List<Extractor.Entity> found, List<Violation> violations) {
        if (found.size() > limit) {
            violations.add(Violation.at(
                    rule,
                    "body",
                    found.get(limit).getStart(),
                    found.getLast().getEnd(),
                    "%s takes at most %d %s; these are %d.".formatted(channel, limit, what, found.size())));
        }
    }

    private void checkMedia(List<URI> media, List<Violation> violations) {
        if (media.size() < minMedia) {
            violations.add(Violation.of(
                    MEDIA_MISSING, "media", "%s takes no post without a picture or video.".formatted(channel)));
        }
        if (media.size() > maxMedia) {
            violations.add(Violation.of(
                    MEDIA_COUNT,
                    "media",
                    "%s takes at most %d pictures; these are %d.".formatted(channel, maxMedia, media.size())));
        }
        for (URI address : media) {
            if (!isFetchable(address)) {
                violations.add(Violation.of(
                        MEDIA_ADDRESS,
                        "media",
                        "%s must fetch it, so it must be an http address: %s".formatted(channel, address)));
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
