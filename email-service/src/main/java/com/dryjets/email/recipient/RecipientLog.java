package com.dryjets.email.recipient;

import com.dryjets.kit.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The delivery log of an email. */
public interface RecipientLog {

    /**
     * Lists recipients in the order in which they were frozen.
     *
     * @param state null for all
     */
    Uni<List<RecipientView>> page(
            SqlConnection connection, String tenant, UUID emailId, @Nullable RecipientState state, PageRequest page);
}
