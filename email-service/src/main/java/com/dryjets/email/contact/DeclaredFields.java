package com.dryjets.email.contact;

import io.smallrye.mutiny.Uni;
import java.util.Set;

/** The fields that a tenant has declared for its contacts. */
public interface DeclaredFields {

    /** Returns their names, in the current Hibernate session. */
    Uni<Set<String>> names(String tenant);
}
