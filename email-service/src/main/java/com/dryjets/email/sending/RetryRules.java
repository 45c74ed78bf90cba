package com.dryjets.email.sending;

import com.dryjets.email.route.Delivery.Deferred;
import com.dryjets.kit.work.Backoff;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a recipient is tried again whose server asked for it (4xx). RFC 5321 (4.5.4.1) recommends at least 30
 * minutes between attempts, two in the first hour. Greylisting servers accept an attempt after a few minutes (RFC 6647,
 * 2.3 names one to five as usual), and a full mailbox is rarely emptied within the hour.
 */
public final class RetryRules {

    private static final Pattern GREYLISTED = Pattern.compile("(?i)gr[ea]y-?list");

    private RetryRules() {}

    /** The first pause of each class, and the longest. */
    public record Pauses(Duration greylisted, Duration server, Duration mailbox, Duration longest) {

        public static Pauses of(SendingConfig config) {
            return new Pauses(
                    config.greylistPause(), config.serverPause(), config.mailboxPause(), config.longestPause());
        }
    }

    /** Why a server asks to try again later. */
    enum DeferralClass {
        /** Greylisting: it wants to see a second attempt. */
        GREYLISTED,
        /** The mailbox is full or disabled for now: RFC 3463, x.2.x and x.3.1. */
        MAILBOX,
        /** Too many connections, messages or complaints, or trouble of the server's own. */
        SERVER
    }

    /** Classes an answer. */
    static DeferralClass classOf(Deferred deferred) {
        @Nullable String enhanced = deferred.enhanced();
        if (GREYLISTED.matcher(deferred.text()).find()) {
            return DeferralClass.GREYLISTED;
        }
        boolean mailbox =
                enhanced == null ? deferred.code() == 452 : enhanced.startsWith("4.2.") || enhanced.equals("4.3.1");
        return mailbox ? DeferralClass.MAILBOX : DeferralClass.SERVER;
    }

    /**
     * Returns whether an answer asks for fewer messages: too many of them, or too many connections, as mailbox providers word
     * their limits with 421, 450 and 451. Greylisting and full mailboxes are no such answers.
     */
    static boolean asksForLess(Deferred deferred) {
        boolean limits = deferred.code() == 421 || deferred.code() == 450 || deferred.code() == 451;
        return limits && classOf(deferred) == DeferralClass.SERVER;
    }

    /**
     * Returns the pause until the next attempt; it doubles with each.
     *
     * @param deferrals how often the server asked, including now
     */
    public static Duration pause(Deferred deferred, int deferrals, Pauses pauses) {
        Duration first = switch (classOf(deferred)) {
            case GREYLISTED -> pauses.greylisted();
            case MAILBOX -> pauses.mailbox();
            case SERVER -> pauses.server();
        };
        Duration longest = pauses.longest();
        return new Backoff(first, first.compareTo(longest) < 0 ? longest : first).after(deferrals);
    }
}
