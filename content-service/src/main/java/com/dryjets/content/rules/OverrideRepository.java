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

    private static final String SAVE = """
            insert into platform_override (id, tenant, channel, account, limits, reason, changed_by, changed_at)
            values (:id, :tenant, :channel, :account, :limits, :reason, :changedBy, :changedAt)
            on conflict (id) do update
            set limits = excluded.limits, reason = excluded.reason, changed_by = excluded.changed_by,
                changed_at = excluded.changed_at""";

    /** Stores the limits in place of those that a channel and account may have. */
    Uni<Void> save(PlatformOverride override) {
        return getSession()
                .chain(session -> session.createNativeQuery(SAVE)
                        .setParameter("id", override.id)
                        .setParameter("tenant", override.tenant)
                        .setParameter("channel", override.channel.name())
                        .setParameter("account", override.account)
                        .setParameter("limits", new LimitMap().convertToDatabaseColumn(override.limits))
                        .setParameter("reason", override.reason)
                        .setParameter("changedBy", override.changedBy)
                        .setParameter("changedAt", override.changedAt)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Lists the limits that differ for the tenant and those of the account, the tenant's first. */
    Uni<List<PlatformOverride>> of(String tenant, String account) {
        return list("tenant = ?1 and account in ('', ?2) order by account, channel", tenant, account);
    }

    Uni<@Nullable PlatformOverride> find(String tenant, Channel channel, String account) {
        return find("tenant = ?1 and id = ?2", tenant, PlatformOverride.id(tenant, channel, account))
                .firstResult();
    }
}
