package com.dryjets.email.route.api;

import com.dryjets.email.message.Mailbox;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.Delivery.NotDeliverable;
import com.dryjets.email.route.Delivery.Rejected;
import com.dryjets.email.route.Delivery.RouteRefused;
import com.dryjets.email.route.Delivery.Unknown;
import com.dryjets.email.route.api.ApiClient.Answer;
import java.util.Optional;

/** Decides what the refusal of a provider means. */
final class ApiRules {

    private static final int TOO_LARGE = 413;
    private static final int UNAVAILABLE = 503;

    private ApiRules() {}

    /** Returns why a provider cannot deliver to an address, if it cannot: none of them offers SMTPUTF8. */
    static Optional<Delivery> obstacle(Mailbox to, String provider) {
        boolean ascii = to.addrSpec().chars().allMatch(character -> character < 0x80);
        return ascii
                ? Optional.empty()
                : Optional.of(new NotDeliverable(provider + " accepts only ASCII before the @ of an address."));
    }

    /** Decides by the status alone. */
    static Delivery refused(Answer answer) {
        int status = answer.status();
        if (status == UNAVAILABLE) {
            return new RouteRefused(status, null, answer.text());
        }
        if (status >= 500) {
            // A gateway says so when the provider behind it took too long, and may have finished since.
            return new Unknown(answer.text());
        }
        return switch (status) {
            case 400, TOO_LARGE, 422 -> new Rejected(status, null, answer.text(), false);
            // Key, permission, quota, too many requests: nothing about this recipient.
            default -> new RouteRefused(status, null, answer.text());
        };
    }
}
