package com.dryjets.email.route.smtp;

import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.Delivery.Deferred;
import com.dryjets.email.route.Delivery.Rejected;
import com.dryjets.email.route.Delivery.RouteRefused;
import com.dryjets.email.route.Delivery.Unknown;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides what a negative reply means: RFC 5321 reply codes, RFC 3463 enhanced status codes. */
final class ReplyRules {

    /** The part of the dialog that a reply belongs to. */
    enum Stage {
        /** The greeting, EHLO, STARTTLS, AUTH. */
        SESSION,
        /** MAIL FROM. */
        SENDER,
        /** RCPT TO. */
        RECIPIENT,
        /** DATA. */
        DATA,
        /** The final dot. */
        CONTENT
    }

    /** 421: the server closes the connection in reply to any command. */
    private static final int CLOSING = 421;

    /**
     * The client is not understood, or must log in: unknown command or parameter, bad sequence, authentication required,
     * failed, or too weak.
     */
    private static final Set<Integer> SESSION_CODES = Set.of(500, 502, 503, 504, 530, 534, 535, 538, 555);

    /** The message is too large for the server (RFC 1870). */
    private static final int TOO_LARGE = 552;

    /** Servers check the client only when they know the recipient, so that these may be about either. */
    private static final Pattern ABOUT_CLIENT = Pattern.compile(
            "relay(ing)? (access )?(is )?(denied|not permitted|not allowed|prohibited)|(unable|not allowed|not permitted) to relay"
                    + "|client host|sender address rejected|\\b(ip|ip address|connecting host) .*\\b(block|blacklist|denylist|listed)",
            Pattern.CASE_INSENSITIVE);

    /**
     * Subject and detail of an address that does not work: no such mailbox, no such domain, invalid address, moved,
     * ambiguous, accepts no mail (null MX), disabled.
     */
    private static final Set<String> HARD_BOUNCES = Set.of("1.1", "1.2", "1.3", "1.4", "1.6", "1.10", "2.1");

    /** Without an enhanced code: mailbox unavailable, user not local, mailbox name not allowed. */
    private static final Set<Integer> HARD_BOUNCE_CODES = Set.of(550, 551, 553);

    private ReplyRules() {}

    /** Decides for a reply that the command did not ask for. */
    static Delivery decide(Stage stage, Reply reply) {
        if (!reply.isTransient() && !reply.isPermanent()) {
            return unexpected(stage, "The server replied unexpectedly: " + reply.text(), reply.code());
        }
        if (isAboutRoute(stage, reply)) {
            return refused(reply);
        }
        return reply.isPermanent()
                ? new Rejected(reply.code(), reply.enhanced(), reply.text(), isHardBounce(stage, reply))
                : new Deferred(reply.code(), reply.enhanced(), reply.text());
    }

    /** The route does not work. */
    static RouteRefused refused(Reply reply) {
        return new RouteRefused(reply.code(), reply.enhanced(), reply.text());
    }

    private static Delivery unexpected(Stage stage, String text, int code) {
        return switch (stage) {
            case SESSION, SENDER -> new RouteRefused(code, null, text);
            case RECIPIENT, DATA -> new Deferred(code, null, text);
            case CONTENT -> new Unknown(text);
        };
    }

    /**
     * Only the session and the sender belong to the route. Later replies are about the recipient, however they are worded:
     * a server may not relay for one domain only, or not understand one address.
     */
    private static boolean isAboutRoute(Stage stage, Reply reply) {
        return switch (stage) {
            case SESSION -> true;
            case SENDER -> !isTooLarge(reply);
            case RECIPIENT, DATA, CONTENT -> false;
        };
    }

    /** Returns whether the reply to RCPT may be about the client nevertheless, if recipients of other domains get it, too. */
    static boolean mayBeAboutClient(Reply reply) {
        return reply.code() == CLOSING
                || SESSION_CODES.contains(reply.code())
                || ABOUT_CLIENT.matcher(reply.text()).find();
    }

    private static boolean isTooLarge(Reply reply) {
        return reply.code() == TOO_LARGE || "5.3.4".equals(reply.enhanced());
    }

    private static boolean isHardBounce(Stage stage, Reply reply) {
        String enhanced = reply.enhanced();
        return enhanced == null
                ? stage == Stage.RECIPIENT && HARD_BOUNCE_CODES.contains(reply.code()) && !mayBeAboutClient(reply)
                : HARD_BOUNCES.contains(enhanced.substring(2));
    }
}
