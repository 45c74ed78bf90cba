package com.dryjets.social.network.bluesky;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Settings of Bluesky. */
@ConfigMapping(prefix = "dryjets.social.bluesky")
interface BlueskyConfig {

    /** Where people see posts. */
    @WithDefault("https://bsky.app")
    URI webUrl();

    /** The service that counts likes and replies; an account's server passes requests on to it. */
    @WithDefault("did:web:api.bsky.app#bsky_appview")
    String appView();

    /**
     * Whether accounts may live on servers without TLS, on this machine or at private addresses. Only for development:
     * people name the server, and could have this service call others inside the network.
     */
    @WithDefault("false")
    boolean privateServers();

    /** The time-out of a call to an account's server. */
    @WithDefault("5s")
    Duration callTimeout();

    /** A picture or a video is sent in one call, which nobody sees and which may be repeated. */
    @WithDefault("60s")
    Duration uploadTimeout();

    /** The longest answer that is read; a page of a look-up has some hundred kilobytes. */
    @WithDefault("4000000")
    int maxAnswerBytes();

    /** Posts in a page of a look-up; the protocol allows 100. */
    @WithDefault("50")
    int pageSize();

    /** The largest picture; the lexicon {@code app.bsky.embed.images} allows 2 MB. */
    @WithDefault("2000000")
    long maxPictureBytes();

    /** The largest picture of a link preview; the lexicon {@code app.bsky.embed.external} allows 1 MB. */
    @WithDefault("1000000")
    long maxThumbBytes();

    /** The largest video that servers take as a blob; the lexicon {@code app.bsky.embed.video} allows 300 MB. */
    @WithDefault("100000000")
    long maxVideoBytes();
}
