package com.dryjets.social.settings;

import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
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

    /** Returns whether the tenant's posts need an approval, in the transaction of the caller. */
    public Uni<Approvals> approvals(SqlConnection connection, String tenant) {
        return settings.find(connection, tenant).map(SocialSettings::approvals);
    }

    Uni<SocialSettings> get(String tenant) {
        return transactions.sql(tenant, connection -> settings.find(connection, tenant));
    }

    Uni<SocialSettings> change(Caller caller, SocialSettings changed) {
        return transactions
                .sql(caller.tenant(), connection -> settings.save(connection, caller, changed, clock.instant()))
                .invoke(() -> LOG.infof("Social settings changed approvals=%s", changed.approvals()))
                .replaceWith(changed);
    }
}
