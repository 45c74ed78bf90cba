package com.dryjets.campaign.changes;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What is asked of the changes, in the current Hibernate session. */
@ApplicationScoped
public class ChangeRepository {

    private static final String EXTENT = """
            select coalesce((select seq from campaign_change_head where tenant = :tenant and campaign_id = :campaign), 0),
                coalesce((select min(seq) from campaign_change where tenant = :tenant and campaign_id = :campaign), 0)""";
    private static final String AFTER = """
            select seq, kind, payload from campaign_change
            where tenant = :tenant and campaign_id = :campaign and seq > :after order by seq limit :limit""";

    /**
     * Which changes of a campaign are there.
     *
     * @param last the number of the last one, 0 before the first
     * @param oldest the number of the oldest that is still kept, 0 where none is
     */
    public record Extent(long last, long oldest) {

        /** Whether all that came after a change is still known; a number that was never given is nobody's. */
        public boolean covers(long after) {
            boolean kept = after == last || (oldest > 0 && after >= oldest - 1);
            return after >= 0 && after <= last && kept;
        }
    }

    /** The extent of a campaign's changes. */
    public Uni<Extent> extent(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(EXTENT, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getSingleResult())
                .map(row -> new Extent(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    }

    /** The next changes after one, in order. */
    public Uni<List<Change>> after(String tenant, UUID campaignId, long seq, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(AFTER, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("after", seq)
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(ChangeRepository::change).toList());
    }

    private static Change change(Object[] row) {
        return new Change(((Number) row[0]).longValue(), ChangeKind.ofWord((String) row[1]), (String) row[2]);
    }
}
