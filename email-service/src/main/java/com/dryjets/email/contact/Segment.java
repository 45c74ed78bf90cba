package com.dryjets.email.contact;

import com.dryjets.contracts.identifier.Ids;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** The segments that every tenant has. A mail names its segment by id, so that one's own can stand beside these. */
public enum Segment {
    /** Every contact. */
    ALL("All contacts");

    private final UUID id = Ids.of("built-in segment", name());
    private final String title;

    Segment(String title) {
        this.title = title;
    }

    /** The same in every installation. */
    public UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    /** The built-in segment of that id. */
    public static Optional<Segment> find(UUID id) {
        return Arrays.stream(values()).filter(segment -> segment.id.equals(id)).findFirst();
    }
}
