package com.dryjets.email.template;

import com.dryjets.email.design.Brand;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** The brands of tenants. */
public interface Brands {

    /** Returns the brand of a tenant, {@link Brand#NONE} if it has set none. */
    Uni<Brand> of(SqlConnection connection, String tenant);
}
