package com.dryjets.email.bounce;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.recipient.RecipientActivities;
import com.dryjets.email.recipient.RecipientActivity;
import com.dryjets.email.recipient.RecipientEvidence;
import com.dryjets.email.recipient.RecipientTenants;
import com.dryjets.email.suppression.SuppressionEvidence;
import com.dryjets.email.suppression.SuppressionEvidence.Kind;
import com.dryjets.email.suppression.SuppressionList;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.micrometer.core.instrument.Metrics;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Applies reports about emails that were sent: the recipient's state, the suppression list with the evidence, and the
 * metrics, in one transaction. A report that arrives again changes nothing.
 *
 * <p>The address that is suppressed is always the one the email was sent to, never one that the report names: reports can
 * be forged, but neither the token in the envelope sender nor the random part of a Message-ID can be guessed.
 */
@ApplicationScoped
public class ReportIntake {

    private final TenantTransaction transactions;
    private final RecipientTenants tenants;
    private final RecipientEvidence recipients;
    private final RecipientActivities activities;
    private final ReportRepository reports;
    private final SuppressionList suppressions;
    private final Outbox outbox;

    ReportIntake(
            TenantTransaction transactions,
            RecipientTenants tenants,
            RecipientEvidence recipients,
            RecipientActivities activities,
            ReportRepository reports,
            SuppressionList suppressions,
            Outbox outbox) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.recipients = recipients;
        this.activities = activities;
        this.reports = reports;
        this.suppressions = suppressions;
        this.outbox = outbox;
    }

    /** Applies reports one after the other, each in a transaction of its own; fails with the first that fails. */
    public Uni<Void> applyAll(List<ReceivedReport> received) {
        return Multi.createFrom()
                .iterable(received)
                .onItem()
                .transformToUniAndConcatenate(this::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> apply(ReceivedReport report) {
        Optional<UUID> recipient = report.recipientId();
        if (recipient.isEmpty()) {
            count(report, false);
            return Uni.createFrom().voidItem();
        }
        UUID id = recipient.get();
        return transactions
                .sql(Tenants.ALL, connection -> tenants.find(connection, id))
                .invoke(tenant -> count(report, tenant != null))
                .onItem()
                .ifNotNull()
                .transformToUni(
                        tenant -> transactions.sql(tenant, connection -> applyOnce(connection, tenant, id, report)));
    }

    private static void count(ReceivedReport report, boolean matched) {
        Metrics.counter(
                        "dryjets.email.reports",
                        "source",
                        report.source(),
                        "kind",
                        report.verdict().kind().name(),
                        "matched",
                        Boolean.toString(matched))
                .increment();
    }

    private Uni<Void> applyOnce(SqlConnection connection, String tenant, UUID recipient, ReceivedReport report) {
        return reports.insert(connection, tenant, recipient, report)
                .onItem()
                .ifNotNull()
                .transformToUni(id -> settle(connection, tenant, recipient, report)
                        .onItem()
                        .ifNotNull()
                        .call(activity -> publish(connection, tenant, recipient, report, activity, id))
                        .onItem()
                        .ifNotNull()
                        .transformToUni(activity -> suppress(connection, tenant, recipient, report, activity)));
    }

    /** Records what happened to the recipient; null if nothing did. */
    private Uni<RecipientActivity> settle(
            SqlConnection connection, String tenant, UUID recipient, ReceivedReport report) {
        String evidence = evidence(report);
        return switch (report.verdict().kind()) {
            case HARD, SOFT -> recipients.bounced(connection, tenant, recipient, evidence);
            case COMPLAINT -> recipients.complained(connection, tenant, recipient, evidence);
            case OPT_OUT ->
                recipients
                        .delivered(connection, tenant, recipient, evidence)
                        .chain(() -> activities.unsubscribed(connection, tenant, recipient, report.at()));
            case DELIVERED, AUTO_REPLY -> recipients.delivered(connection, tenant, recipient, evidence);
            case DELAYED, REPORT, NOT_A_BOUNCE -> Uni.createFrom().nullItem();
        };
    }

    private static String evidence(ReceivedReport report) {
        String said = report.verdict().diagnostic();
        String text = said == null || said.isBlank() ? report.verdict().reason().name() : said;
        return text.replace("\u0000", "");
    }

    private Uni<Void> publish(
            SqlConnection connection,
            String tenant,
            UUID recipient,
            ReceivedReport report,
            RecipientActivity activity,
            long id) {
        return switch (report.verdict().kind()) {
            case COMPLAINT ->
                reports.isFirst(connection, tenant, recipient, id, BounceKind.COMPLAINT)
                        .chain(first -> first
                                ? publish(connection, tenant, recipient, report, activity, Metric.COMPLAINTS)
                                : Uni.createFrom().voidItem());
            case OPT_OUT ->
                activity.first()
                        ? publish(connection, tenant, recipient, report, activity, Metric.UNSUBSCRIBES)
                        : Uni.createFrom().voidItem();
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> publish(
            SqlConnection connection,
            String tenant,
            UUID recipient,
            ReceivedReport report,
            RecipientActivity activity,
            Metric metric) {
        MetricRecorded event = new MetricRecorded(
                Ids.of(metric, recipient, 0),
                activity.campaignId(),
                Channel.EMAIL,
                activity.emailId(),
                metric,
                BigDecimal.ONE,
                report.at(),
                null);
        return outbox.write(connection, tenant, List.of(event));
    }

    private Uni<Void> suppress(
            SqlConnection connection,
            String tenant,
            UUID recipient,
            ReceivedReport report,
            RecipientActivity activity) {
        Optional<Kind> kind = ReportRules.evidence(report.verdict());
        return kind.isEmpty()
                ? Uni.createFrom().voidItem()
                : suppressions.record(
                        connection,
                        tenant,
                        new SuppressionEvidence(
                                EmailAddresses.identity(activity.address()),
                                kind.get(),
                                report.source(),
                                activity.emailId(),
                                recipient,
                                report.verdict().status(),
                                report.verdict().diagnostic(),
                                report.at()));
    }
}
