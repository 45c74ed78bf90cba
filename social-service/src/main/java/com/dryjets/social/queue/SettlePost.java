package com.dryjets.social.queue;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a person found on the network for a post whose outcome is unknown.
 *
 * @param published whether the post is there
 * @param externalId the network's id of the post, or of the part of a thread that was being published; required if it is
 *     there
 * @param url the address of the post on the network
 */
public record SettlePost(
        @NotNull Boolean published,
        @Nullable @Size(min = 1, max = 500) String externalId,
        @Nullable URI url) {}
