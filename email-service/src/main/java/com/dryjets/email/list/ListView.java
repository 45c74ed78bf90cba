package com.dryjets.email.list;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A list that contacts subscribe to.
 *
 * @param topics what its subscribers choose among
 * @param color of the buttons on its pages; absent if they have that of the brand
 * @param size its subscribers, including those that receive no email at the moment
 * @param pending people who have not confirmed their subscription
 * @param subscribeUrl its public page
 */
public record ListView(
        UUID id,
        String name,
        @Nullable String description,
        OptIn optIn,
        List<String> topics,
        @Schema(examples = "#1d4ed8") @Nullable String color,
        int size,
        int pending,
        String subscribeUrl,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
