package com.dryjets.email.contact;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Queries of the members of segments. */
@ApplicationScoped
class SegmentRepository implements Segments {

    private static final String NOT_SUPPRESSED = """
            from contact c where c.tenant = :tenant and not exists
              (select from suppression s where s.tenant = c.tenant and s.address = c.address)""";

    @Override
    public Uni<Integer> size(String tenant, UUID segmentId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(count(*) as integer) " + members(segmentId), Integer.class)
                        .setParameter("tenant", tenant)
                        .getSingleResult());
    }

    @Override
    public String members(UUID segmentId) {
        Segment segment =
                Segment.find(segmentId).orElseThrow(() -> new IllegalArgumentException("Unknown segment " + segmentId));
        return switch (segment) {
            case ALL -> NOT_SUPPRESSED;
        };
    }
}
