package com.dryjets.email.person;

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

/** Reads what happened to a contact, from where each kind of it is kept. */
@ApplicationScoped
class TimelineRepository {

    private static final String OF_EMAILS = """
            union all select 's' || r.id, 'EMAIL_SENT', r.sent_at, e.subject, null, null, r.email_id
              from recipient r join email e on e.id = r.email_id
              where r.tenant = $1 and r.contact_id = $2 and r.sent_at is not null
            union all select 'o' || r.id, 'EMAIL_OPENED', g.first_at, e.subject, null, null, r.email_id
              from recipient r join engagement g on g.recipient_id = r.id and g.kind = 'OPEN' join email e on e.id = r.email_id
              where r.tenant = $1 and r.contact_id = $2
            union all select 'u' || r.id, 'UNSUBSCRIBED', g.unsubscribed_at, e.subject, null, null, r.email_id
              from recipient r join recipient_engagement g on g.recipient_id = r.id join email e on e.id = r.email_id
              where r.tenant = $1 and r.contact_id = $2 and g.unsubscribed_at is not null
            union all select 'k' || r.id || '-' || k.link, 'EMAIL_CLICKED', k.first_at, e.subject, l.url, null, r.email_id
              from recipient r join engagement k on k.recipient_id = r.id and k.kind = 'CLICK' join email e on e.id = r.email_id
                left join tracked_link l on l.email_id = k.email_id and l.position = k.link
              where r.tenant = $1 and r.contact_id = $2 and k.link <> 65535""";

    private static final String PAGE = """
            select * from (
            select 'a' as ref, 'CREATED' as kind, created_at as at, null as title, null as detail, cast(null as numeric) as value,
                cast(null as uuid) as email_id from contact where tenant = $1 and id = $2
            union all select 'c' || lpad(cast(id as text), 20, '0'), 'CONSENT', changed_at, consent, source, null, null
              from contact_consent where tenant = $1 and contact_id = $2
            union all select 'e' || event_id, 'EVENT', occurred_at, name, null, value, null
              from contact_event where tenant = $1 and contact_id = $2
            """ + OF_EMAILS + """
            ) t where $3::timestamptz is null or (at, ref) < ($3::timestamptz, $4::text)
            order by at desc, ref desc limit $5""";

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
