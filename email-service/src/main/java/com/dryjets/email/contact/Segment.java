package com.dryjets.email.contact;

import com.dryjets.contracts.identifier.Ids;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** The built-in segments of every tenant. Emails refer to a segment by id, which leaves room for custom segments. */
public enum Segment {
    /** Every contact. */
    ALL("All contacts");

    private final UUID id = Ids.of("built-in segment", name());
    private final String title;

    Segment(String title) {
        this.title = title;
    }

    /** Returns the id, the same in every installation. */
    public UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    /** Finds a built-in segment. */
    public static Optional<Segment> find(UUID id) {
        return Arrays.stream(values()).filter(segment -> segment.id.equals(id)).findFirst();
    }
}
