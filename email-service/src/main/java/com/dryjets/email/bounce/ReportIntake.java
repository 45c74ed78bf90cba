package com.dryjets.email.bounce;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.bounce.ReportedEmails.Found;
import com.dryjets.email.recipient.RecipientActivities;
import com.dryjets.email.recipient.RecipientActivity;
import com.dryjets.email.recipient.RecipientErasure;
import com.dryjets.email.recipient.RecipientEvidence;
import com.dryjets.email.suppression.SuppressionEvidence;
import com.dryjets.email.suppression.SuppressionEvidence.Kind;
import com.dryjets.email.suppression.SuppressionList;
import com.dryjets.email.transactional.TransactionalEvidence;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Failures;
import io.micrometer.core.instrument.Metrics;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Applies reports about emails that were sent: the recipient's state, the suppression list with the evidence, and the
 * metrics, in one transaction. A report that arrives again changes nothing.
 *
 * <p>The address that is suppressed is always the one the email was sent to, never one that the report names: reports can
 * be forged, but neither the token in the envelope sender nor the random part of a Message-ID can be guessed.
 */
@ApplicationScoped
public class ReportIntake {

    private static final Logger LOG = Logger.getLogger(ReportIntake.class);

    private final TenantTransaction transactions;
    private final ReportedEmails emails;
    private final TransactionalEvidence transactional;
    private final RecipientEvidence recipients;
    private final RecipientActivities activities;
    private final RecipientErasure erasure;
    private final ReportRepository reports;
    private final SuppressionList suppressions;
    private final Outbox outbox;

    ReportIntake(
            TenantTransaction transactions,
            ReportedEmails emails,
            TransactionalEvidence transactional,
            RecipientEvidence recipients,
            RecipientActivities activities,
            RecipientErasure erasure,
            ReportRepository reports,
            SuppressionList suppressions,
            Outbox outbox) {
        this.transactions = transactions;
        this.emails = emails;
        this.transactional = transactional;
        this.recipients = recipients;
        this.activities = activities;
        this.erasure = erasure;
        this.reports = reports;
        this.suppressions = suppressions;
        this.outbox = outbox;
    }

    /**
     * Applies reports one after the other, each in a transaction of its own. One that can never be applied is logged and
     * passed over, so that it holds back no other; fails at the first that may succeed later.
     *
     * @return how many were passed over
     */
    Uni<Integer> applyAll(List<ReceivedReport> received) {
        return applyAll(received, tenant -> true);
    }

    /** The same for reports that come from the account of some tenants: those about emails of others are ignored. */
    Uni<Integer> applyAll(List<ReceivedReport> received, Predicate<String> tenants) {
        return Multi.createFrom()
                .iterable(received)
                .onItem()
                .transformToUniAndConcatenate(report -> applyOrPass(report, tenants))
                .collect()
                .with(Collectors.summingInt(passed -> passed));
    }

    private Uni<Integer> applyOrPass(ReceivedReport report, Predicate<String> tenants) {
        return apply(report, tenants)
                .replaceWith(0)
                .onFailure(failure -> !Failures.isTransient(failure))
                .invoke(failure -> {
                    Metrics.counter("dryjets.work.failures", "work", "Apply report")
                            .increment();
                    LOG.errorf(
                            failure,
                            "Report cannot be applied source=%s eventId=%s",
                            report.source(),
                            report.eventId());
                })
                .onFailure(failure -> !Failures.isTransient(failure))
                .recoverWithItem(1);
    }

    private Uni<Void> apply(ReceivedReport report, Predicate<String> tenants) {
        return transactions
                .sql(Tenants.ALL, connection -> emails.find(connection, report))
                .map(found -> found == null || tenants.test(found.tenant()) ? found : null)
                .invoke(found -> count(report, found != null))
                .onItem()
                .ifNotNull()
                .transformToUni(
                        found -> transactions.sql(found.tenant(), connection -> applyOnce(connection, found, report)));
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

    /** Reports quote addresses, also of people who were erased meanwhile. */
    private Uni<Void> applyOnce(SqlConnection connection, Found found, ReceivedReport report) {
        return erasure.erased(connection, found.tenant(), List.of(found.id()))
                .map(erased -> erased.isEmpty() ? report : report.withoutText())
                .chain(known -> insert(connection, found, known));
    }

    private Uni<Void> insert(SqlConnection connection, Found found, ReceivedReport report) {
        return reports.insert(connection, found.tenant(), found.id(), report)
                .onItem()
                .ifNotNull()
                .transformToUni(number -> found.isCopy()
                        ? applyToCopy(connection, found, report)
                        : applyToRecipient(connection, found, report, number));
    }

    private Uni<Void> applyToRecipient(SqlConnection connection, Found found, ReceivedReport report, long number) {
        String tenant = found.tenant();
        UUID recipient = found.id();
        return settle(connection, tenant, recipient, report)
                .onItem()
                .ifNotNull()
                .call(activity -> publish(connection, tenant, recipient, report, activity, number))
                .onItem()
                .ifNotNull()
                .transformToUni(activity ->
                        suppress(connection, tenant, report, activity.address(), activity.emailId(), recipient));
    }

    /** Single emails count in no metric, but an address that does not work gets no campaign's email either. */
    private Uni<Void> applyToCopy(SqlConnection connection, Found found, ReceivedReport report) {
        String tenant = found.tenant();
        Uni<String> address = switch (report.verdict().kind()) {
            case HARD, SOFT -> transactional.bounced(connection, tenant, found.id(), evidence(report));
            case DELIVERED, AUTO_REPLY -> transactional.delivered(connection, tenant, found.id());
            case COMPLAINT, OPT_OUT -> transactional.address(connection, tenant, found.id());
            case DELAYED, REPORT, NOT_A_BOUNCE -> Uni.createFrom().nullItem();
        };
        return address.onItem()
                .ifNotNull()
                .transformToUni(known -> suppress(connection, tenant, report, known, null, null));
    }

    /** Records what happened to the recipient; null if nothing did. */
    private Uni<RecipientActivity> settle(
            SqlConnection connection, String tenant, UUID recipient, ReceivedReport report) {
        String evidence = evidence(report);
        return switch (report.verdict().kind()) {
            case HARD, SOFT ->
                recipients.bounced(
                        connection,
                        tenant,
                        recipient,
                        evidence,
                        report.verdict().reason().name());
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
            ReceivedReport report,
            String address,
            @Nullable UUID emailId,
            @Nullable UUID recipient) {
        Optional<Kind> kind = ReportRules.evidence(report.verdict());
        return kind.isEmpty() || RecipientErasure.isErased(address)
                ? Uni.createFrom().voidItem()
                : suppressions.record(
                        connection,
                        tenant,
                        new SuppressionEvidence(
                                EmailAddresses.identity(address),
                                kind.get(),
                                report.source(),
                                emailId,
                                recipient,
                                report.verdict().status(),
                                report.verdict().diagnostic(),
                                report.at()));
    }
}
