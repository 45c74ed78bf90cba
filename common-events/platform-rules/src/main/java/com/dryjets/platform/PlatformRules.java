package com.dryjets.platform;

import com.dryjets.contracts.marketing.Channel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of a platform as data. Every service that writes, edits, approves or publishes a text uses them, so that all
 * agree.
 *
 * @param limits an absent limit does not exist on the platform
 */
public record PlatformRules(Channel channel, Counting counting, Map<Limit, RuleValue> limits, List<MediaRule> media) {

    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final Map<Channel, PlatformRules> ALL = RuleFiles.read();

    /** The longest subject that email clients show whole. */
    public static final int ADVISED_SUBJECT = of(Channel.EMAIL).limit(Limit.ADVISED_SUBJECT);

    public PlatformRules {
        limits = Map.copyOf(limits);
        media = List.copyOf(media);
    }

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
        return of(channel).check(draft);
    }

    /** Returns whether the draft may be published: it breaks no rule, apart from advice. */
    public static boolean allows(Channel channel, PostDraft draft) {
        return check(channel, draft).stream().allMatch(Violation::advice);
    }

    /** Returns these rules with other values for some limits, as a tenant or an account may have them. */
    public PlatformRules with(Map<Limit, Integer> overrides) {
        Map<Limit, RuleValue> changed = new EnumMap<>(Limit.class);
        changed.putAll(limits);
        overrides.forEach((limit, value) -> changed.computeIfPresent(limit, (key, rule) -> rule.with(value)));
        return new PlatformRules(channel, counting, changed, media);
    }

    /** Lists every rule that the draft breaks, in the order of its parts. */
    public List<Violation> check(PostDraft draft) {
        return new DraftCheck(this).of(draft);
    }

    /** Lists every rule that the media of a post break, given what is known of the files. */
    public List<Violation> checkMedia(List<MediaFile> files) {
        return new MediaCheck(this).of(files);
    }

    /** Returns the length of a text as the channel counts it. */
    public int length(String text) {
        return counting.length(text);
    }

    /** Returns whether a text has at most so many characters, and no more bytes than the platform allows. */
    public boolean fits(String text, int maxLength) {
        return length(text) <= maxLength && Graphemes.bytes(text) <= limit(Limit.MAX_BYTES);
    }

    /** Returns the value of a limit, or the largest integer if the platform does not have it. */
    public int limit(Limit limit) {
        RuleValue rule = limits.get(limit);
        return rule == null ? UNLIMITED : rule.value();
    }

    public int maxLength() {
        return limit(Limit.MAX_LENGTH);
    }

    /** Returns the characters that a feed shows before "more". */
    public int fold() {
        return limit(Limit.FOLD);
    }

    public int minMedia() {
        return limit(Limit.MIN_MEDIA);
    }

    public boolean hasClickableLinks() {
        return limit(Limit.CLICKABLE_LINKS) == 1;
    }

    public boolean hasThreads() {
        return limits.containsKey(Limit.MAX_PARTS);
    }
}
