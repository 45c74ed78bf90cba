package com.dryjets.email.segment;

import java.util.List;
import java.util.UUID;

/**
 * Whom an email is for: the contacts of any of the included segments and lists that are in none of the excluded ones, each
 * once.
 *
 * @param included ids of segments or lists
 * @param excluded ids of segments or lists
 */
public record AudienceSpec(List<UUID> included, List<UUID> excluded) {
    public AudienceSpec {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
    }

    /** The contacts of one segment or list. */
    public static AudienceSpec of(UUID id) {
        return new AudienceSpec(List.of(id), List.of());
    }
}
