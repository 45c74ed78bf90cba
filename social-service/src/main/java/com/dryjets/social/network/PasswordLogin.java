package com.dryjets.social.network;

import io.smallrye.mutiny.Uni;
import java.net.URI;

/** Connects accounts by a password made for applications, as Bluesky's app passwords. The password is not kept. */
public non-sealed interface PasswordLogin extends Login {

    /**
     * Logs in.
     *
     * @param server where the account lives
     * @param identifier a handle or an email address
     */
    Uni<Grant> login(URI server, String identifier, String password);
}
