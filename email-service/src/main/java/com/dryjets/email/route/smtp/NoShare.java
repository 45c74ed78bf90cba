package com.dryjets.email.route.smtp;

/** The other replicas use all connections that the route may have. */
final class NoShare extends Exception {

    NoShare() {
        super("No connection is left for this replica.", null, false, false);
    }
}
