package com.dryjets.analytics.summary;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes the descriptions of campaigns into campaign_summary; their totals come from the publication of performance. */
@ApplicationScoped
class SummaryDescriptionRepository implements CampaignSummaries {

    private static final String DESCRIBE = """
            insert into campaign_summary (tenant, campaign_id, name, type, status, currency, starts_at, ends_at)
            values (:tenant, :campaign, :name, :type, :status, :currency, :startsAt, :endsAt)
            on conflict (tenant, campaign_id) do update
            set name = excluded.name, type = excluded.type, status = excluded.status, currency = excluded.currency,
                starts_at = excluded.starts_at, ends_at = excluded.ends_at""";

    @Override
    public Uni<Void> describe(CampaignDescription campaign) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DESCRIBE)
                        .setParameter("tenant", campaign.tenant())
                        .setParameter("campaign", campaign.id())
                        .setParameter("name", campaign.name())
                        .setParameter("type", campaign.type())
                        .setParameter("status", campaign.status())
                        .setParameter("currency", campaign.currency())
                        .setParameter("startsAt", campaign.startsAt())
                        .setParameter("endsAt", campaign.endsAt())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
