package com.dryjets.orchestrator.digest;

import com.dryjets.contracts.event.ReportEvent.DigestReady;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.orchestrator.digest.DigestRules.Lines;
import com.dryjets.orchestrator.notification.ClaimedDigest;
import com.dryjets.orchestrator.notification.DigestSubscriptions;
import com.dryjets.orchestrator.notification.DueDigest;
import com.dryjets.orchestrator.notification.NotificationService;
import com.dryjets.orchestrator.overview.OverviewService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Makes a person's digest. One transaction claims it by its row, writes the event and moves the row to the next day, so that a
 * replica that dies leaves it due, and two replicas never make it twice.
 */
@ApplicationScoped
class DigestService {

    private static final Logger LOG = Logger.getLogger(DigestService.class);

    private final TenantTransaction transactions;
    private final DigestSubscriptions subscriptions;
    private final OverviewService overview;
    private final NotificationService notifications;
    private final Outbox outbox;
    private final DigestConfig config;

    DigestService(
            TenantTransaction transactions,
            DigestSubscriptions subscriptions,
            OverviewService overview,
            NotificationService notifications,
            Outbox outbox,
            DigestConfig config) {
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.overview = overview;
        this.notifications = notifications;
        this.outbox = outbox;
        this.config = config;
    }

    /** Makes a digest that is due, unless another replica does. Nothing is sent when there is nothing to say. */
    Uni<Void> make(DueDigest due) {
        String tenant = due.person().tenant();
        return overview.list(tenant, new PageRequest(DigestRules.CAMPAIGNS, Optional.empty()))
                .map(found -> DigestRules.actions(found.items()))
                .chain(actions -> transactions.sql(tenant, connection -> makeClaimed(connection, due, actions)));
    }

    private Uni<Void> makeClaimed(SqlConnection connection, DueDigest due, Lines actions) {
        return subscriptions
                .claim(connection, due)
                .chain(claimed -> claimed.map(digest -> digest.isDone()
                                ? subscriptions.skip(connection, digest)
                                : publish(connection, digest, actions))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> publish(SqlConnection connection, ClaimedDigest digest, Lines actions) {
        return notifications
                .news(connection, digest, DigestRules.COUNTED_NEWS)
                .call(found -> write(connection, digest, actions, DigestRules.news(found)))
                .chain(found -> subscriptions.done(connection, digest, found));
    }

    private Uni<Void> write(SqlConnection connection, ClaimedDigest digest, Lines actions, Lines news) {
        return actions.isEmpty() && news.isEmpty()
                ? Uni.createFrom().voidItem()
                : outbox.write(connection, digest.person().tenant(), List.of(event(digest, actions, news)));
    }

    /** The id depends on nothing else than person and day, so that email-service sends one even after a restore. */
    private DigestReady event(ClaimedDigest digest, Lines actions, Lines news) {
        LOG.infof(
                "Digest ready day=%s actions=%d news=%d",
                digest.day(), actions.lines().size(), news.lines().size());
        return new DigestReady(
                Ids.of("digest", digest.person().tenant(), digest.person().user(), digest.day()),
                digest.address(),
                digest.day(),
                digest.timeZone(),
                actions.lines(),
                actions.more(),
                news.lines(),
                news.more(),
                URI.create(config.publicUrl() + "/"),
                URI.create(config.publicUrl() + "/settings/notifications"),
                URI.create(config.publicUrl()
                        + DigestStopResource.PATH
                        + digest.stopToken().text()));
    }
}
