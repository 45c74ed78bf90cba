package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and stores accounts. */
@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    Uni<List<Account>> list(String tenant) {
        return list("tenant = ?1 order by platform", tenant);
    }

    /** Finds the tenant's account at a network; null if there is none. */
    Uni<@Nullable Account> at(String tenant, Channel platform) {
        return find("tenant = ?1 and platform = ?2", tenant, platform).firstResult();
    }

    Uni<Long> remove(String tenant, UUID id) {
        return delete("tenant = ?1 and id = ?2", tenant, id);
    }
}
