package com.dryjets.orchestrator.projection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads campaigns in the current Hibernate session. */
@ApplicationScoped
public class CampaignService {

    private final CampaignProjectionRepository campaigns;

    CampaignService(CampaignProjectionRepository campaigns) {
        this.campaigns = campaigns;
    }

    /** Fails with 404 for an unknown campaign. */
    public Uni<CampaignProjection> get(String tenant, UUID id) {
        return campaigns.get(tenant, id);
    }

    /** Lists the names of campaigns; those that are unknown are left out. */
    public Uni<Map<UUID, String>> names(String tenant, Collection<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(Map.of()) : campaigns.names(tenant, ids);
    }

    /** Finds those of some campaigns whose amounts are in a currency. */
    public Uni<Set<UUID>> inCurrency(String tenant, Collection<UUID> ids, String currency) {
        return ids.isEmpty() ? Uni.createFrom().item(Set.of()) : campaigns.inCurrency(tenant, ids, currency);
    }

    /** Lists the tenant's campaigns of a type and currency that have ended, latest first. */
    public Uni<List<UUID>> ended(String tenant, String type, String currency, int limit) {
        return campaigns.ended(tenant, type, currency, limit);
    }

    /** Locks the campaign until the transaction ends, which keeps the events about it in order. */
    public Uni<CampaignProjection> lock(String tenant, UUID id) {
        return campaigns.lock(tenant, id);
    }
}
