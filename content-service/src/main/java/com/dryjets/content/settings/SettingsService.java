package com.dryjets.content.settings;

import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Reads and changes the settings of a tenant. */
@ApplicationScoped
public class SettingsService {

    private static final Logger LOG = Logger.getLogger(SettingsService.class);

    private final TenantTransaction transactions;
    private final SettingsRepository settings;
    private final Clock clock;

    SettingsService(TenantTransaction transactions, SettingsRepository settings, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns who may approve the tenant's content. */
    public Uni<Approvals> approvals(String tenant) {
        return get(tenant).map(ContentSettings::approvals);
    }

    Uni<ContentSettings> get(String tenant) {
        return transactions.sql(tenant, connection -> settings.find(connection, tenant));
    }

    Uni<ContentSettings> change(Caller caller, ContentSettings changed) {
        return transactions
                .sql(caller.tenant(), connection -> settings.save(connection, caller, changed, clock.instant()))
                .invoke(() -> LOG.infof("Content settings changed approvals=%s", changed.approvals()))
                .replaceWith(changed);
    }
}
