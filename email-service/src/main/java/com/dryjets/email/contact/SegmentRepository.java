package com.dryjets.email.contact;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Who is in a segment: one definition for its size and for the recipients of a mail. */
@ApplicationScoped
public class SegmentRepository {

    private static final String MAILABLE = """
            from contact c where c.tenant = :tenant and not exists
              (select from suppression s where s.tenant = c.tenant and s.address = c.address)""";

    /** The id is made of mail and contact: fixing them again makes the same recipients, and the same Message-IDs. */
    private static final String FIX = """
            insert into recipient (id, tenant, email_id, campaign_id, contact_id, address, next_attempt_at)
            select cast(md5(cast(cast(:email as uuid) as text) || cast(c.id as text)) as uuid), c.tenant, :email, :campaign, c.id,
              c.address, :now %s order by c.id on conflict do nothing""";

    /** How many contacts would get a mail to the segment now, in the current Hibernate session. */
    public Uni<Integer> size(String tenant, UUID segmentId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(count(*) as integer) " + members(segmentId), Integer.class)
                        .setParameter("tenant", tenant)
                        .getSingleResult());
    }

    /** Makes the segment's contacts of this moment the mail's recipients: how many there are. */
    public Uni<Integer> fix(String tenant, UUID segmentId, UUID emailId, UUID campaignId, OffsetDateTime now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIX.formatted(members(segmentId)))
                        .setParameter("tenant", tenant)
                        .setParameter("email", emailId)
                        .setParameter("campaign", campaignId)
                        .setParameter("now", now)
                        .executeUpdate());
    }

    private static String members(UUID segmentId) {
        Segment segment = Segment.find(segmentId)
                .orElseThrow(() -> new IllegalArgumentException("There is no segment " + segmentId));
        return switch (segment) {
            case ALL -> MAILABLE;
        };
    }
}
