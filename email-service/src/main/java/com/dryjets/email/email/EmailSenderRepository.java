package com.dryjets.email.email;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Queries for the senders of emails. */
@ApplicationScoped
class EmailSenderRepository implements EmailSenders {

    private static final String OF = """
            select r.id, coalesce(v.sender, e.sender) as sender
            from recipient r join email e on e.tenant = r.tenant and e.id = r.email_id
              left join email_lane l on l.tenant = r.tenant and l.email_id = r.email_id and l.lane = r.lane
              left join ab_variant v on v.tenant = r.tenant and v.email_id = r.email_id and v.number = l.variant
            where r.tenant = $1 and r.id = any($2)""";

    private static final String REMAINING = """
            select e.block_announced, array(
              select distinct coalesce(v.sender, e.sender) as sender
              from email_lane l left join ab_variant v
                on v.tenant = l.tenant and v.email_id = l.email_id and v.number = l.variant
              where l.tenant = e.tenant and l.email_id = e.id and (l.taken < l.size or exists (
                select from delivery d join recipient r on r.tenant = d.tenant and r.id = d.recipient_id
                where d.tenant = e.tenant and d.email_id = e.id and d.state <> 'UNKNOWN' and r.lane = l.lane))
              order by sender) as senders
            from email e where e.tenant = $1 and e.id = $2""";

    @Override
    public Uni<Remaining> remaining(SqlConnection connection, EmailRef ref) {
        return connection
                .preparedQuery(REMAINING)
                .execute(Tuple.of(ref.tenant(), ref.emailId()))
                .map(rows -> rows.size() == 0
                        ? new Remaining(List.of(), false)
                        : remaining(rows.iterator().next()));
    }

    private static Remaining remaining(Row row) {
        return new Remaining(List.of(row.getArrayOfStrings("senders")), row.getBoolean("block_announced"));
    }

    @Override
    public Uni<Map<UUID, String>> of(SqlConnection connection, String tenant, Collection<UUID> recipients) {
        return connection
                .preparedQuery(OF)
                .execute(Tuple.of(tenant, recipients.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getUUID("id"), row -> row.getString("sender"))));
    }
}
