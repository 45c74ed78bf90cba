package com.dryjets.email.email;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Queries of the senders of copies. */
@ApplicationScoped
class EmailSenderRepository implements EmailSenders {

    private static final String OF = """
            select r.id, coalesce(v.sender, e.sender) as sender
            from recipient r join email e on e.tenant = r.tenant and e.id = r.email_id
              left join email_lane l on l.tenant = r.tenant and l.email_id = r.email_id and l.lane = r.lane
              left join ab_variant v on v.tenant = r.tenant and v.email_id = r.email_id and v.number = l.variant
            where r.tenant = $1 and r.id = any($2)""";

    @Override
    public Uni<Map<UUID, String>> of(SqlConnection connection, String tenant, Collection<UUID> recipients) {
        return connection
                .preparedQuery(OF)
                .execute(Tuple.of(tenant, recipients.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getUUID("id"), row -> row.getString("sender"))));
    }
}
