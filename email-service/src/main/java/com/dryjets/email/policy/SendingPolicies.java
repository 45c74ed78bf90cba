package com.dryjets.email.policy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** The sending policies of tenants. */
public interface SendingPolicies {

    /** Finds a tenant's policy; one without limits if it set none. */
    Uni<SendingPolicy> of(SqlConnection connection, String tenant);
}
