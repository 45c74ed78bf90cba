package com.dryjets.email.email;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds emails whose sending has started, without rendering them. */
public interface EmailSources {

    /**
     * Finds a variant of an email, after those before it, whose links it shares. Empty if the email has no such variant.
     *
     * @param variant null for an email without variants
     */
    Uni<List<EmailSource>> upTo(SqlConnection connection, String tenant, UUID emailId, @Nullable Integer variant);
}
