package com.dryjets.social.network;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An account as its network shows it.
 *
 * @param externalId the network's id of the account
 * @param name as people know it
 * @param handle without an at sign; null where accounts have none
 */
public record Profile(
        String externalId,
        String name,
        @Nullable String handle,
        @Nullable URI picture) {}
