package com.dryjets.email.tracking;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.email.recipient.RecipientActivities;
import com.dryjets.email.recipient.RecipientActivity;
import com.dryjets.email.tracking.TrackedLinkRepository.Click;
import com.dryjets.email.tracking.TrackingToken.Kind;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;

/**
 * Records opens and clicks. A recipient's first open, and first click on each link, becomes a metric in the same
 * transaction; repetitions only raise the row's counter. They count at any time, even after the campaign has ended.
 */
@ApplicationScoped
class TrackingService {

    private final TenantTransaction transactions;
    private final RecipientActivities activities;
    private final TrackedLinkRepository links;
    private final ActivityMetrics metrics;
    private final TokenSigner signer;
    private final Clock clock;

    TrackingService(
            TenantTransaction transactions,
            RecipientActivities activities,
            TrackedLinkRepository links,
            ActivityMetrics metrics,
            TokenSigner signer,
            Clock clock) {
        this.transactions = transactions;
        this.activities = activities;
        this.links = links;
        this.metrics = metrics;
        this.signer = signer;
        this.clock = clock;
    }

    Uni<Void> open(String text) {
        TrackingToken token = signer.require(text, Kind.OPEN);
        return transactions.sql(token.tenant(), connection -> open(connection, token, clock.instant()));
    }

    private Uni<Void> open(SqlConnection connection, TrackingToken token, Instant now) {
        return activities
                .opened(connection, token.tenant(), token.recipient(), now)
                .onItem()
                .ifNull()
                .failWith(TokenSigner::invalidLink)
                .chain(activity -> metrics.record(connection, token, activity, Metric.OPENS, now));
    }

    /** Records a click and returns the link's target. */
    Uni<URI> click(String text) {
        TrackingToken token = signer.require(text, Kind.CLICK);
        return transactions
                .sql(token.tenant(), connection -> click(connection, token, clock.instant()))
                .map(click -> URI.create(click.url()));
    }

    private Uni<Click> click(SqlConnection connection, TrackingToken token, Instant now) {
        return activities
                .find(connection, token.tenant(), token.recipient())
                .onItem()
                .ifNull()
                .failWith(TokenSigner::invalidLink)
                .chain(recipient -> click(connection, token, recipient, now));
    }

    private Uni<Click> click(SqlConnection connection, TrackingToken token, RecipientActivity recipient, Instant now) {
        return links.clicked(connection, token, recipient.emailId(), now)
                .onItem()
                .ifNull()
                .failWith(TokenSigner::invalidLink)
                .call(click ->
                        metrics.record(connection, token, recipient.withFirst(click.first()), Metric.CLICKS, now));
    }
}
