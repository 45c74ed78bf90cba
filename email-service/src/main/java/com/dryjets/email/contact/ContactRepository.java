package com.dryjets.email.contact;

import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Queries of single contacts. */
@ApplicationScoped
class ContactRepository {

    private static final String COLUMNS = """
            select c.*, exists (select from suppression s where s.tenant = c.tenant and s.address = c.address) as suppressed
            from contact c\s""";

    private static final String FIND = COLUMNS + "where c.tenant = $1 and c.id = $2";

    private static final String LOCK = FIND + " for update of c";

    private static final String PAGE = COLUMNS + """
            where c.tenant = $1 and ($2::uuid is null or c.id > $2) and ($3::text is null
              or position($3 in c.address) > 0
              or position($3 in lower(coalesce(c.first_name, '') || ' ' || coalesce(c.last_name, ''))) > 0)
            order by c.id limit $4""";

    private static final String UPDATE = """
            update contact set email = $3, address = $4, first_name = $5, last_name = $6, time_zone = $7, tags = $8,
              attributes = $9, updated_at = $10, version = version + 1
            where tenant = $1 and id = $2""";

    /** Finds a contact; null if there is none. */
    Uni<ContactView> find(SqlConnection connection, String tenant, UUID id) {
        return one(connection.preparedQuery(FIND).execute(Tuple.of(tenant, id)));
    }

    /** Finds a contact and locks its row; null if there is none. */
    Uni<ContactView> lock(SqlConnection connection, String tenant, UUID id) {
        return one(connection.preparedQuery(LOCK).execute(Tuple.of(tenant, id)));
    }

    /** Lists contacts from the oldest; {@code q} is searched for in address and name. */
    Uni<List<ContactView>> page(SqlConnection connection, String tenant, @Nullable String q, PageRequest page) {
        @Nullable UUID after = page.afterId().orElse(null);
        return connection
                .preparedQuery(PAGE)
                .execute(Tuple.of(tenant, after, q, page.fetch()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ContactView::of)
                        .toList());
    }

    /** Replaces the data of a contact. */
    Uni<Void> update(SqlConnection connection, String tenant, UUID id, ContactData data, Instant now) {
        Tuple values = Tuple.tuple()
                .addString(tenant)
                .addUUID(id)
                .addString(data.email())
                .addString(data.address())
                .addString(data.firstName())
                .addString(data.lastName())
                .addString(data.timeZone())
                .addArrayOfString(data.tags().toArray(String[]::new))
                .addValue(new JsonObject(Map.copyOf(data.attributes())))
                .addOffsetDateTime(Utc.of(now));
        return connection.preparedQuery(UPDATE).execute(values).replaceWithVoid();
    }

    /** Deletes a contact; returns whether it existed. */
    Uni<Boolean> delete(SqlConnection connection, String tenant, UUID id) {
        return connection
                .preparedQuery("delete from contact where tenant = $1 and id = $2")
                .execute(Tuple.of(tenant, id))
                .map(result -> result.rowCount() == 1);
    }

    private static Uni<ContactView> one(Uni<RowSet<Row>> rows) {
        return rows.map(found ->
                found.size() == 0 ? null : ContactView.of(found.iterator().next()));
    }
}
