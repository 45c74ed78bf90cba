package com.dryjets.email.sendtime;

import com.dryjets.email.email.Emails;
import com.dryjets.email.sendtime.ReportRepository.Counts;
import com.dryjets.email.sendtime.SendTimeReport.ArmResult;
import com.dryjets.email.sendtime.SendTimeReport.HourEvidence;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports what the best times of an email bring. */
@ApplicationScoped
class ReportService {

    private static final String NO_TIMES =
            "No recipient of this email got a time yet, or all got it at once, so there is nothing to compare.";

    private final TenantTransaction transactions;
    private final Emails emails;
    private final SendPlanRepository plans;
    private final ReportRepository reports;
    private final ReportCache cache;
    private final Clock clock;

    ReportService(
            TenantTransaction transactions,
            Emails emails,
            SendPlanRepository plans,
            ReportRepository reports,
            ReportCache cache,
            Clock clock) {
        this.cache = cache;
        this.transactions = transactions;
        this.emails = emails;
        this.plans = plans;
        this.reports = reports;
        this.clock = clock;
    }

    Uni<SendTimeReport> get(Caller caller, UUID emailId) {
        return transactions.sql(
                caller.tenant(),
                connection -> emails.exists(connection, caller.tenant(), emailId)
                        .invoke(exists -> {
                            if (!exists) {
                                throw Problem.notFound("email", emailId);
                            }
                        })
                        .chain(() -> report(connection, caller.tenant(), emailId)));
    }

    private Uni<SendTimeReport> report(SqlConnection connection, String tenant, UUID emailId) {
        return cache.get(
                tenant,
                emailId,
                () -> plans.find(connection, tenant, emailId)
                        .chain(plan -> plan == null
                                ? Uni.createFrom().item(none(emailId))
                                : compare(connection, tenant, emailId, plan)));
    }

    /** Checks for waiting recipients before counting, so that a copy sent in between is counted. */
    private Uni<SendTimeReport> compare(SqlConnection connection, String tenant, UUID emailId, SendPlan plan) {
        return reports.isAnybodyWaiting(connection, tenant, emailId)
                .chain(waiting -> reports.counts(connection, tenant, emailId)
                        .map(counts -> of(emailId, plan, counts, waiting ? null : settledAt(plan, counts))));
    }

    private static Instant settledAt(SendPlan plan, Counts counts) {
        Instant end = plan.window().until();
        Instant last = counts.lastSent() == null || counts.lastSent().isBefore(end) ? end : counts.lastSent();
        return last.plus(ReportRepository.TIME_TO_ANSWER);
    }

    private SendTimeReport none(UUID emailId) {
        SendTimeLift nothing = SendTimeLift.none(NO_TIMES);
        return new SendTimeReport(emailId, clock.instant(), null, List.of(), nothing, nothing, null);
    }

    private SendTimeReport of(UUID emailId, SendPlan plan, Counts counts, @Nullable Instant settledAt) {
        Instant now = clock.instant();
        ArmCounts learned = counts.of(Arm.LEARNED);
        ArmCounts random = counts.of(Arm.RANDOM);
        return new SendTimeReport(
                emailId,
                now,
                settledAt,
                Stream.of(Arm.values())
                        .map(arm -> ArmResult.of(arm, counts.of(arm)))
                        .toList(),
                SendTimeLift.of(
                        "open it", learned.opened(), learned.sent(), random.opened(), random.sent(), settledAt, now),
                SendTimeLift.of(
                        "click a link",
                        learned.clicked(),
                        learned.sent(),
                        random.clicked(),
                        random.sent(),
                        settledAt,
                        now),
                evidence(plan, learned, random));
    }

    private static HourEvidence evidence(SendPlan plan, ArmCounts learned, ArmCounts random) {
        int known = learned.known() + random.known();
        return new HourEvidence(
                known,
                learned.recipients() + random.recipients() - known,
                plan.basis().engagement(),
                plan.basis().audienceEngagement(),
                plan.basis().trials(),
                plan.basis().answers(),
                plan.rates().byDay());
    }
}
