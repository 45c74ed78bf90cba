package com.dryjets.kit.stream;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** What the streams of a service are about, for example its campaigns. */
public interface StreamSubjects {

    /** The kind of subject, as an error message names it: {@code "campaign"}. */
    String kind();

    /** Fails with 404 when the tenant has no such subject. */
    Uni<Void> require(String tenant, UUID id);
}
