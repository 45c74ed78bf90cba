package com.dryjets.analytics.summary;

import com.dryjets.kit.stream.ChangeSignals;
import com.dryjets.kit.stream.NotificationRelay;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** Signals open streams when the summary of their campaign changes, and numbers its versions. */
@ApplicationScoped
public class SummaryChanges {

    /** The database notifies it from the trigger summary_changed. */
    private static final String CHANNEL = "campaign_summary";

    private final TenantTransaction transactions;
    private final SummaryRepository repository;
    private final ChangeSignals signals;

    SummaryChanges(TenantTransaction transactions, SummaryRepository repository, NotificationRelay notifications) {
        this.transactions = transactions;
        this.repository = repository;
        this.signals = ChangeSignals.on(notifications, CHANNEL);
    }

    /** Creates the bean at startup, so that it listens from then on. */
    void start(@Observes StartupEvent event) {}

    /** Ends open streams first, because the service waits until it has answered all requests. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        signals.end();
    }

    /** Emits at once, and after each change. */
    public Multi<String> of(String tenant, UUID campaignId) {
        return signals.of(tenant + "/" + campaignId);
    }

    /** The version of the summary, which grows with each change; zero if there is none yet. */
    public Uni<Long> version(String tenant, UUID campaignId) {
        return transactions.sql(tenant, connection -> repository.version(connection, tenant, campaignId));
    }
}
