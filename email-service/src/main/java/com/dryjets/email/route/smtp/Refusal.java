package com.dryjets.email.route.smtp;

import com.dryjets.email.route.Delivery.RouteRefused;

/** No session with the server came about. */
final class Refusal extends Exception {

    private final RouteRefused refused;

    Refusal(RouteRefused refused) {
        super(refused.text(), null, false, false);
        this.refused = refused;
    }

    static Refusal of(String reason) {
        return new Refusal(new RouteRefused(0, null, reason));
    }

    /** Returns the refusal that a failure amounts to. */
    static RouteRefused of(Throwable failure) {
        return failure instanceof Refusal refusal
                ? refusal.refused
                : new RouteRefused(0, null, SmtpConnection.message(failure));
    }
}
