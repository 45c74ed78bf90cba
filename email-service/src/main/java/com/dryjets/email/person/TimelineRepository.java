package com.dryjets.email.person;

import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads what happened to a contact, from where each kind of it is kept. */
@ApplicationScoped
class TimelineRepository {

    private static final String PAGE = TimelineSource.EMAILS
            + TimelineSource.ALL.stream().map(TimelineSource::newest).collect(Collectors.joining("union all\n"))
            + "order by at desc, ref desc limit $5";

    /** Reads entries from the newest, after one that was read before. */
    Uni<List<TimelineEntry>> page(
            SqlConnection connection,
            String tenant,
            UUID contact,
            @Nullable Instant beforeAt,
            @Nullable String beforeRef,
            int limit) {
        Tuple values = Tuple.tuple()
                .addString(tenant)
                .addUUID(contact)
                .addOffsetDateTime(beforeAt == null ? null : Utc.of(beforeAt))
                .addString(beforeRef)
                .addInteger(limit);
        return connection
                .preparedQuery(PAGE)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(TimelineEntry::of)
                        .toList());
    }
}
