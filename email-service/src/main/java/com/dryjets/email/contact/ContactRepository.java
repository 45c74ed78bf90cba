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

    private static final String FIND_BY_ADDRESS = COLUMNS + "where c.tenant = $1 and c.address = $2";

    private static final String CONSENT = """
            update contact set consent = $3, consent_source = $4, consent_at = $5, updated_at = now(), version = version + 1
            where tenant = $1 and id = $2""";

    private static final String LOCK = FIND + " for update of c";

    private static final String UPDATE = """
            update contact set email = $3, address = $4, first_name = $5, last_name = $6, time_zone = $7, tags = $8,
              attributes = $9, updated_at = $10, locale = $11, consent = $12, consent_source = $13, consent_at = $14,
              version = version + 1
            where tenant = $1 and id = $2""";

    /** Finds a contact; null if there is none. */
    Uni<ContactView> find(SqlConnection connection, String tenant, UUID id) {
        return one(connection.preparedQuery(FIND).execute(Tuple.of(tenant, id)));
    }

    /** Finds a contact and locks its row; null if there is none. */
    Uni<ContactView> lock(SqlConnection connection, String tenant, UUID id) {
        return one(connection.preparedQuery(LOCK).execute(Tuple.of(tenant, id)));
    }

    /** Lists contacts from the oldest. Each condition that is asked for can use an index of its own. */
    Uni<List<ContactView>> page(SqlConnection connection, String tenant, ContactFilter filter, PageRequest page) {
        Tuple values = Tuple.of(tenant);
        StringBuilder sql = new StringBuilder(COLUMNS).append("where c.tenant = $1");
        and(sql, values, page.afterId().orElse(null), "c.id > %s");
        and(sql, values, filter.q(), "(c.address ^@ %1$s or c.full_key ^@ %1$s or c.last_key ^@ %1$s)");
        and(sql, values, filter.tag(), "%s = any(c.tags)");
        and(sql, values, filter.consent() == null ? null : filter.consent().name(), "c.consent = %s");
        and(sql, values, filter.listId(), """
                exists (select from list_member m where m.list_id = %s and m.contact_id = c.id and m.state = 'SUBSCRIBED')""");
        and(sql, values, filter.segmentId(), """
                exists (select from segment_member m where m.tenant = c.tenant and m.segment_id = %s and m.contact_id = c.id)""");
        values.addInteger(page.fetch());
        sql.append(" order by c.id limit $").append(values.size());
        return connection
                .preparedQuery(sql.toString())
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ContactView::of)
                        .toList());
    }

    private static void and(StringBuilder sql, Tuple values, @Nullable Object value, String condition) {
        if (value != null) {
            values.addValue(value);
            sql.append(" and ").append(condition.formatted("$" + values.size()));
        }
    }

    /** Replaces the data of a contact. */
    Uni<Void> update(SqlConnection connection, String tenant, UUID id, ContactData data, Instant now) {
        Consent consent = data.consent();
        Tuple values = Tuple.tuple()
                .addString(tenant)
                .addUUID(id)
                .addString(data.email())
                .addString(data.address())
                .addString(data.firstName())
                .addString(data.lastName())
                .addString(data.timeZone())
                .addArrayOfString(data.tags().toArray(String[]::new))
                .addValue(new JsonObject(data.attributes()))
                .addOffsetDateTime(Utc.of(now))
                .addString(data.locale())
                .addString(consent.status().name())
                .addString(consent.source())
                .addOffsetDateTime(consent.at() == null ? null : Utc.of(consent.at()));
        return connection.preparedQuery(UPDATE).execute(values).replaceWithVoid();
    }

    /** Finds the contact with a normalized address; null if there is none. */
    Uni<ContactView> findByAddress(SqlConnection connection, String tenant, String address) {
        return one(connection.preparedQuery(FIND_BY_ADDRESS).execute(Tuple.of(tenant, address)));
    }

    /** Stores the consent of a contact. */
    Uni<Void> consent(SqlConnection connection, String tenant, UUID id, Consent consent) {
        Tuple values = Tuple.tuple()
                .addString(tenant)
                .addUUID(id)
                .addString(consent.status().name())
                .addString(consent.source())
                .addOffsetDateTime(consent.at() == null ? null : Utc.of(consent.at()));
        return connection.preparedQuery(CONSENT).execute(values).replaceWithVoid();
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
