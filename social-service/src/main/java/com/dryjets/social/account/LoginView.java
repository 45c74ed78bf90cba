package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A login at a network.
 *
 * @param accounts what can be connected; empty before the network has answered
 */
public record LoginView(UUID id, Channel platform, List<Choice> accounts) {

    /** An account that the network granted. */
    public record Choice(
            String externalAccountId,
            String name,
            @Nullable String handle,
            @Nullable URI picture) {}

    /**
     * A login that begins.
     *
     * @param authorizationUrl the network's page to send the person to
     */
    public record Started(UUID id, URI authorizationUrl) {}
}
