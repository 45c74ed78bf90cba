package com.dryjets.email.recipient;

import com.dryjets.email.contact.Segments;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Creates and counts the recipients of an email. */
@ApplicationScoped
class RecipientRepository implements Recipients {

    /** The id is derived from email and contact: the same recipients always get the same Message-IDs. */
    private static final String CREATE = """
            insert into recipient (id, tenant, email_id, campaign_id, contact_id, address)
            select cast(md5(cast(cast(:email as uuid) as text) || cast(c.id as text)) as uuid), c.tenant, :email, :campaign,
              c.id, c.address %s order by c.id on conflict do nothing""";

    private static final String PROGRESS = """
            select cast(count(*) filter (where state in ('PENDING', 'SENDING')) as integer),
              cast(count(*) filter (where state = 'SENT') as integer),
              cast(count(*) filter (where state = 'BOUNCED') as integer),
              cast(count(*) filter (where state = 'FAILED') as integer),
              cast(count(*) filter (where state = 'SKIPPED') as integer)
            from recipient where tenant = :tenant and email_id = :email""";

    private static final String COUNT = """
            select cast(count(*) as integer) as all_recipients,
              cast(count(*) filter (where state = 'SENT') as integer) as sent,
              cast(count(*) filter (where state = 'BOUNCED') as integer) as bounced,
              cast(count(*) filter (where state = 'FAILED') as integer) as failed,
              cast(count(*) filter (where state = 'SKIPPED') as integer) as skipped,
              cast(count(first_opened_at) as integer) as opened,
              cast(count(unsubscribed_at) as integer) as unsubscribed
            from recipient where tenant = $1 and email_id = $2""";

    private final Segments segments;

    RecipientRepository(Segments segments) {
        this.segments = segments;
    }

    @Override
    public Uni<Integer> create(String tenant, UUID emailId, UUID campaignId, UUID segmentId) {
        String sql = CREATE.formatted(segments.members(segmentId));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter("tenant", tenant)
                        .setParameter("email", emailId)
                        .setParameter("campaign", campaignId)
                        .executeUpdate());
    }

    @Override
    public Uni<EmailProgress> progress(String tenant, UUID emailId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PROGRESS, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("email", emailId)
                        .getSingleResult())
                .map(EmailProgress::of);
    }

    @Override
    public Uni<RecipientCounts> count(SqlConnection connection, String tenant, UUID emailId) {
        return connection
                .preparedQuery(COUNT)
                .execute(Tuple.of(tenant, emailId))
                .map(rows -> RecipientCounts.of(rows.iterator().next()));
    }
}
