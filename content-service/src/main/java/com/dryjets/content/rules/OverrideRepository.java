package com.dryjets.content.rules;

import com.dryjets.contracts.marketing.Channel;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and stores limits that differ. */
@ApplicationScoped
class OverrideRepository implements PanacheRepositoryBase<PlatformOverride, UUID> {

    /** Lists the limits that differ for the tenant and those of the account, the tenant's first. */
    Uni<List<PlatformOverride>> of(String tenant, String account) {
        return list("tenant = ?1 and account in ('', ?2) order by account, channel", tenant, account);
    }

    Uni<@Nullable PlatformOverride> find(String tenant, Channel channel, String account) {
        return find("tenant = ?1 and id = ?2", tenant, PlatformOverride.id(tenant, channel, account))
                .firstResult();
    }
}
