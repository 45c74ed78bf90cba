package com.dryjets.email.recipient;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.kit.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The delivery log of an email. */
public interface RecipientLog {

    /** Lists recipients in the order in which they were frozen, or of their addresses if one is searched for. */
    Uni<List<RecipientView>> page(
            SqlConnection connection, String tenant, UUID emailId, LogFilter filter, PageRequest page);

    /**
     * Which recipients to list.
     *
     * @param state null for all
     * @param address the start of an address; null for all
     */
    record LogFilter(
            @Nullable RecipientState state, @Nullable String address) {

        public LogFilter {
            address = address == null || address.isBlank() ? null : EmailAddresses.identity(address.strip());
        }
    }
}
