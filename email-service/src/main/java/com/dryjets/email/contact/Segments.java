package com.dryjets.email.contact;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The members of a segment: its contacts, without suppressed ones. */
public interface Segments {

    /** Counts the members of a segment, in the current Hibernate session. */
    Uni<Integer> size(String tenant, UUID segmentId);

    /**
     * Returns the {@code from} and {@code where} clauses that select the members of a segment as {@code c}, with the
     * parameter {@code :tenant}. Lets one statement make recipients of a million contacts, by the same definition as
     * {@link #size}.
     */
    String members(UUID segmentId);
}
