package com.dryjets.email.suppression;

import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Queries of the suppression list. */
@ApplicationScoped
class SuppressionRepository implements SuppressionList {

    private static final String ADD = """
            insert into suppression (tenant, address, reason, email_id, created_at)
            values ($1, $2, $3, $4, $5) on conflict do nothing""";

    private static final String PAGE = """
            select address, reason, email_id, created_at from suppression
            where tenant = $1 and reason = any($2) and ($3::text is null or address > $3)
            order by address limit $4""";

    @Override
    public Uni<Void> add(
            SqlConnection connection,
            String tenant,
            String address,
            SuppressionReason reason,
            @Nullable UUID emailId,
            Instant now) {
        return connection
                .preparedQuery(ADD)
                .execute(Tuple.of(tenant, address, reason.name(), emailId, Utc.of(now)))
                .replaceWithVoid();
    }

    /** Lists entries by address. */
    Uni<List<SuppressionView>> page(
            SqlConnection connection, String tenant, List<SuppressionReason> reasons, PageRequest page) {
        String[] names = reasons.stream().map(Enum::name).toArray(String[]::new);
        String after = page.after().map(key -> key.requireSize(1).text(0)).orElse(null);
        return connection
                .preparedQuery(PAGE)
                .execute(Tuple.of(tenant, names, after, page.fetch()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SuppressionView::of)
                        .toList());
    }
}
