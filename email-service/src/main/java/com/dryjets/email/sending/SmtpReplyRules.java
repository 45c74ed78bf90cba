package com.dryjets.email.sending;

import com.dryjets.email.sending.Delivery.Bounced;
import com.dryjets.email.sending.Delivery.Deferred;
import com.dryjets.email.sending.Delivery.Unanswered;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server's refusal means for the recipient: RFC 5321 reply codes, RFC 3463 enhanced status codes. */
final class SmtpReplyRules {

    /** What the server was asked when it refused. */
    enum Stage {
        /** Whether it takes mail for the recipient. */
        RECIPIENT,
        /** To take the message. */
        MESSAGE,
        /** Anything before: to talk to us, to let us in, to take mail from the sender. */
        SESSION
    }

    private static final Pattern ENHANCED = Pattern.compile("\\b[45]\\.(\\d{1,3}\\.\\d{1,3})\\b");

    /** 421: the server closes the connection, whatever it was asked. */
    private static final int CLOSING = 421;

    /**
     * Subject and detail that say that the address is at fault: no such mailbox, no such domain, not an address, moved,
     * ambiguous, does not take mail (null MX), disabled.
     */
    private static final Set<String> DEAD_ADDRESS = Set.of("1.1", "1.2", "1.3", "1.4", "1.6", "1.10", "2.1");

    /** Without an enhanced code: mailbox unavailable, user not local, mailbox name not allowed. */
    private static final Set<Integer> DEAD_ADDRESS_CODES = Set.of(550, 551, 553);

    private SmtpReplyRules() {}

    static Delivery refused(Stage stage, int code, String reply) {
        if (stage == Stage.SESSION || code == CLOSING) {
            // It is us whom the server does not want now; no recipient is to suffer for it.
            return new Unanswered(reply);
        }
        return code >= 500 ? new Bounced(addressIsDead(stage, code, reply), reply) : new Deferred(reply);
    }

    private static boolean addressIsDead(Stage stage, int code, String reply) {
        Matcher enhanced = ENHANCED.matcher(reply);
        return enhanced.find()
                ? DEAD_ADDRESS.contains(enhanced.group(1))
                : stage == Stage.RECIPIENT && DEAD_ADDRESS_CODES.contains(code);
    }
}
