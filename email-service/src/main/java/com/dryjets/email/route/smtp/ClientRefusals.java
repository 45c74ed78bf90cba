package com.dryjets.email.route.smtp;

import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.smtp.ReplyRules.Stage;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells a server that refuses this client from one that refuses a recipient. Both reply to RCPT in the same words, such as
 * "Relay access denied", but only the former does so for several domains in a row. Used on the event loop of its route.
 */
final class ClientRefusals {

    private static final int DOMAINS = 3;

    /** The domains that were refused since another reply to RCPT came last. */
    private final Set<String> domains = new HashSet<>();

    /** The server has accepted a recipient. */
    void accepted() {
        domains.clear();
    }

    /** Decides for a negative reply to RCPT. */
    Delivery decide(String domain, Reply reply) {
        if (!ReplyRules.mayBeAboutClient(reply)) {
            domains.clear();
            return ReplyRules.decide(Stage.RECIPIENT, reply);
        }
        if (domains.size() < DOMAINS) {
            domains.add(domain);
        }
        return domains.size() < DOMAINS ? ReplyRules.decide(Stage.RECIPIENT, reply) : ReplyRules.refused(reply);
    }
}
