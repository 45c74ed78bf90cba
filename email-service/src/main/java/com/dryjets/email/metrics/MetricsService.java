package com.dryjets.email.metrics;

import com.dryjets.contracts.value.TimeZones;
import com.dryjets.email.abtest.AbTests;
import com.dryjets.email.email.Emails;
import com.dryjets.email.email.OutgoingEmail;
import com.dryjets.email.email.OutgoingEmails;
import com.dryjets.email.email.ReportedEmail;
import com.dryjets.email.email.VariantNames;
import com.dryjets.email.recipient.RecipientCounts;
import com.dryjets.email.recipient.Recipients;
import com.dryjets.email.rollup.Dimension;
import com.dryjets.email.rollup.Rollups;
import com.dryjets.email.tracking.Engagement;
import com.dryjets.email.tracking.Engagement.PlaceClicks;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads the metrics of an email from its sums: the cost does not depend on how much happened. */
@ApplicationScoped
class MetricsService {

    private final TenantTransaction transactions;
    private final Emails emails;
    private final OutgoingEmails outgoing;
    private final AbTests tests;
    private final Recipients recipients;
    private final Rollups rollups;
    private final Engagement engagement;
    private final Clock clock;

    MetricsService(
            TenantTransaction transactions,
            Emails emails,
            OutgoingEmails outgoing,
            AbTests tests,
            Recipients recipients,
            Rollups rollups,
            Engagement engagement,
            Clock clock) {
        this.transactions = transactions;
        this.emails = emails;
        this.outgoing = outgoing;
        this.tests = tests;
        this.recipients = recipients;
        this.rollups = rollups;
        this.engagement = engagement;
        this.clock = clock;
    }

    Uni<EmailMetrics> get(Caller caller, UUID emailId) {
        return read(caller, emailId, this::metrics);
    }

    Uni<OverTime> overTime(Caller caller, UUID emailId, @Nullable String timeZone) {
        ZoneId asked = timeZone == null ? null : zone(timeZone);
        return read(caller, emailId, (connection, email) -> overTime(connection, email, asked));
    }

    private static ZoneId zone(String timeZone) {
        if (!TimeZones.isValid(timeZone)) {
            throw Problem.badField("?timeZone", TimeZones.RULE);
        }
        return TimeZones.of(timeZone);
    }

    Uni<DomainReport> domains(Caller caller, UUID emailId) {
        return read(caller, emailId, this::domains);
    }

    /**
     * Reads the clicks of an email, and renders it.
     *
     * @param variant the name of the variant that is shown; null for the one that was chosen, or the first one before
     */
    Uni<ClickMap> clicks(Caller caller, UUID emailId, @Nullable String variant) {
        return read(caller, emailId, this::clicks)
                .chain(found -> found.email().started()
                        ? outgoing.load(found.email().ref())
                                .map(variants -> ClickMap.of(
                                        shown(variants, variant, found.chosen()), found.links(), clock.instant()))
                        : Uni.createFrom().item(new ClickMap(null, null, List.of())));
    }

    private record Clicks(ReportedEmail email, List<PlaceClicks> links, Optional<Integer> chosen) {}

    private static OutgoingEmail shown(List<OutgoingEmail> variants, @Nullable String asked, Optional<Integer> chosen) {
        if (asked == null) {
            return variants.get(chosen.map(number -> number - 1).orElse(0));
        }
        boolean hasVariants = variants.getFirst().variant() != null;
        return VariantNames.numberOf(asked, hasVariants ? variants.size() : 0)
                .map(number -> variants.get(number - 1))
                .orElseThrow(() -> Problem.notFound("variant", asked));
    }

    /** Reads everything that the report of an email shows. */
    Uni<EmailReport> report(Caller caller, UUID emailId, @Nullable String timeZone) {
        ZoneId asked = timeZone == null ? null : zone(timeZone);
        return read(
                caller,
                emailId,
                (connection, email) -> metrics(connection, email)
                        .chain(metrics -> domains(connection, email)
                                .chain(domains -> overTime(connection, email, asked)
                                        .map(overTime -> new EmailReport(
                                                email.subject(), metrics, domains.domains(), overTime)))));
    }

    private <T> Uni<T> read(Caller caller, UUID emailId, BiFunction<SqlConnection, ReportedEmail, Uni<T>> reader) {
        return transactions.sql(
                caller.tenant(),
                connection -> emails.reported(connection, caller.tenant(), emailId)
                        .onItem()
                        .ifNull()
                        .failWith(() -> Problem.notFound("email", emailId))
                        .chain(email -> reader.apply(connection, email)));
    }

    private Uni<EmailMetrics> metrics(SqlConnection connection, ReportedEmail email) {
        String tenant = email.ref().tenant();
        UUID id = email.ref().emailId();
        return recipients
                .count(connection, tenant, id)
                .chain(counts -> engagement
                        .links(connection, tenant, id)
                        .chain(places -> metrics(connection, email, counts, places)));
    }

    private Uni<EmailMetrics> metrics(
            SqlConnection connection, ReportedEmail email, RecipientCounts counts, List<PlaceClicks> places) {
        String tenant = email.ref().tenant();
        UUID id = email.ref().emailId();
        return rollups.total(connection, tenant, id)
                .chain(total -> rollups.by(connection, tenant, id, Dimension.REASON)
                        .chain(reasons -> variants(connection, tenant, id)
                                .map(variants -> EmailMetrics.of(
                                        id,
                                        counts,
                                        total,
                                        LinkClicks.byTarget(places),
                                        ReasonBounces.of(reasons),
                                        variants))));
    }

    private Uni<List<VariantMetrics>> variants(SqlConnection connection, String tenant, UUID emailId) {
        return recipients
                .variantLanes(connection, tenant, emailId)
                .chain(lanes -> lanes.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : rollups.by(connection, tenant, emailId, Dimension.LANE)
                                .map(tallies -> VariantMetrics.list(lanes, tallies)));
    }

    private Uni<OverTime> overTime(SqlConnection connection, ReportedEmail email, @Nullable ZoneId asked) {
        ZoneId zone = asked == null ? email.timeZone() : asked;
        return rollups.by(connection, email.ref().tenant(), email.ref().emailId(), Dimension.TIME)
                .map(quarters -> OverTime.of(quarters, zone, clock.instant()));
    }

    private Uni<DomainReport> domains(SqlConnection connection, ReportedEmail email) {
        String tenant = email.ref().tenant();
        UUID id = email.ref().emailId();
        return recipients
                .count(connection, tenant, id)
                .chain(counts -> recipients
                        .domains(connection, tenant, id)
                        .chain(sizes -> rollups.by(connection, tenant, id, Dimension.DOMAIN)
                                .map(tallies -> new DomainReport(DomainMetrics.list(counts.all(), sizes, tallies)))));
    }

    private Uni<Clicks> clicks(SqlConnection connection, ReportedEmail email) {
        String tenant = email.ref().tenant();
        UUID id = email.ref().emailId();
        return engagement
                .links(connection, tenant, id)
                .chain(links -> tests.chosen(connection, tenant, id).map(chosen -> new Clicks(email, links, chosen)));
    }
}
