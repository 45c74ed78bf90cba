package com.dryjets.social.network;

import com.dryjets.contracts.marketing.Channel;
import io.smallrye.mutiny.Uni;

/** How accounts of a network are connected and stay so. Every operation fails with a {@link NetworkFailure} only. */
public sealed interface Login permits OAuthLogin, PasswordLogin {

    Channel channel();

    /** An account that can be connected, with the tokens that act for it. */
    record Grant(Profile profile, Tokens tokens) {}

    /**
     * Renews tokens before or after the access token expires. Where the network rotates refresh tokens, the old one is
     * used up: store the answer before using it.
     */
    Uni<Tokens> refresh(Credentials account, Tokens tokens);
}
