package com.dryjets.analytics.campaign;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers in which currencies campaigns are planned. */
@ApplicationScoped
public class CampaignCurrencies {

    private final TenantTransaction transactions;
    private final CampaignRepository repository;

    CampaignCurrencies(TenantTransaction transactions, CampaignRepository repository) {
        this.transactions = transactions;
        this.repository = repository;
    }

    /** The currencies of campaigns of any tenant; those whose currency is not known yet are absent. */
    public Uni<Map<CampaignKey, String>> of(Set<CampaignKey> campaigns) {
        return campaigns.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : transactions.sql(
                        Tenants.ALL, connection -> repository.currencies(connection, List.copyOf(campaigns)));
    }
}
