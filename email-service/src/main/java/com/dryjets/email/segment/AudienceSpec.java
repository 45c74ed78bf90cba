package com.dryjets.email.segment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom an email is for: the contacts of any of the included segments and lists that are in none of the excluded ones, each
 * once.
 *
 * @param included ids of segments or lists
 * @param excluded ids of segments or lists
 * @param topic a topic of included lists, whose subscribers get the email only if they chose it; null if it has none
 */
public record AudienceSpec(
        List<UUID> included, List<UUID> excluded, @Nullable String topic) {
    public AudienceSpec {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
    }

    /** An audience without a topic. */
    public AudienceSpec(List<UUID> included, List<UUID> excluded) {
        this(included, excluded, null);
    }

    /** The contacts of one segment or list. */
    public static AudienceSpec of(UUID id) {
        return new AudienceSpec(List.of(id), List.of());
    }
}
