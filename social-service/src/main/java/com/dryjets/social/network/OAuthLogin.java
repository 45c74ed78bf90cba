package com.dryjets.social.network;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.List;

/**
 * Connects accounts by OAuth 2 with the authorization code flow (RFC 6749; PKCE, RFC 7636, where the network has it).
 * Every operation fails with a {@link NetworkFailure} only.
 */
public non-sealed interface OAuthLogin extends Login {

    /**
     * The page on which a person lets us act for their accounts.
     *
     * @param state returned by the network to the callback
     * @param challenge the S256 code challenge; ignored where the network has no PKCE
     */
    URI authorizationPage(String state, String challenge, URI callback);

    /** Exchanges the code for tokens, long-lived ones where the network distinguishes. */
    Uni<Tokens> exchange(String code, String verifier, URI callback);

    /** The accounts that the tokens can act for: the user itself, or the pages and organizations it manages. */
    Uni<List<Grant>> accounts(Tokens tokens);
}
