package com.dryjets.email.tracking;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The links of an email, kept when sending starts. */
public interface TrackedLinks {

    /** Keeps the links of an email in the current Hibernate session. A repeated call changes nothing. */
    Uni<Void> keep(String tenant, UUID emailId, List<String> urls);
}
