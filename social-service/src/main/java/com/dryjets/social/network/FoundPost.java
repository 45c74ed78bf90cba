package com.dryjets.social.network;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post that exists at a network.
 *
 * @param text as the network answers it
 * @param media how many pictures and videos it has; null if the network does not tell
 * @param replyTo the id of the post that it replies to; null for none
 */
public record FoundPost(
        String externalId,
        String text,
        Instant createdAt,
        @Nullable Integer media,
        @Nullable String replyTo,
        @Nullable URI url) {}
