package com.dryjets.email.sending;

import com.dryjets.email.sending.Delivery.Bounced;
import com.dryjets.email.sending.Delivery.Deferred;
import com.dryjets.email.sending.Delivery.Unanswered;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides what a server's negative reply means: RFC 5321 reply codes, RFC 3463 enhanced status codes. */
final class SmtpReplyRules {

    /** The part of the SMTP dialog that the server rejected. */
    enum Stage {
        /** RCPT TO. */
        RECIPIENT,
        /** DATA and the message. */
        MESSAGE,
        /** Everything before: the connection, the login, the sender. */
        SESSION
    }

    private static final Pattern ENHANCED = Pattern.compile("\\b[45]\\.(\\d{1,3}\\.\\d{1,3})\\b");

    /** 421: the server closes the connection in reply to any command. */
    private static final int CLOSING = 421;

    /**
     * Subject and detail of an address that does not work: no such mailbox, no such domain, invalid address, moved,
     * ambiguous, accepts no mail (null MX), disabled.
     */
    private static final Set<String> HARD_BOUNCES = Set.of("1.1", "1.2", "1.3", "1.4", "1.6", "1.10", "2.1");

    /** Without an enhanced code: mailbox unavailable, user not local, mailbox name not allowed. */
    private static final Set<Integer> HARD_BOUNCE_CODES = Set.of(550, 551, 553);

    private SmtpReplyRules() {}

    static Delivery rejected(Stage stage, int code, String reply) {
        if (stage == Stage.SESSION || code == CLOSING) {
            // The server rejects this service, so no recipient must suffer for it.
            return new Unanswered(reply);
        }
        return code >= 500 ? new Bounced(isHardBounce(stage, code, reply), reply) : new Deferred(reply);
    }

    private static boolean isHardBounce(Stage stage, int code, String reply) {
        Matcher enhanced = ENHANCED.matcher(reply);
        return enhanced.find()
                ? HARD_BOUNCES.contains(enhanced.group(1))
                : stage == Stage.RECIPIENT && HARD_BOUNCE_CODES.contains(code);
    }
}
