package com.dryjets.email.tracking;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Verdict;
import com.dryjets.email.recipient.RecipientActivities;
import com.dryjets.email.recipient.RecipientErasure;
import com.dryjets.email.recipient.RecipientEvidence;
import com.dryjets.email.rollup.Rollups;
import com.dryjets.email.sendtime.EngagementHours;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Folds hits into engagement. Each recipient's first open, and first click of each link, is published as a metric with its
 * verdict, in the transaction that keeps the hits. When the verdict changes later, a pair of metrics corrects it: one takes
 * the old verdict back, one adds the new. Hits are identified by their ids, so a redelivered one changes nothing.
 */
@ApplicationScoped
class EngagementService {

    private final TenantTransaction transactions;
    private final EngagementRepository engagement;
    private final RecipientActivities activities;
    private final RecipientEvidence evidence;
    private final Rollups rollups;
    private final RecipientErasure erasure;
    private final EngagementHours hours;
    private final Outbox outbox;

    EngagementService(
            TenantTransaction transactions,
            EngagementRepository engagement,
            RecipientActivities activities,
            RecipientEvidence evidence,
            Rollups rollups,
            RecipientErasure erasure,
            EngagementHours hours,
            Outbox outbox) {
        this.hours = hours;
        this.transactions = transactions;
        this.engagement = engagement;
        this.activities = activities;
        this.evidence = evidence;
        this.rollups = rollups;
        this.erasure = erasure;
        this.outbox = outbox;
    }

    /** What is published as one metric: the same email, metric, verdict and minute. */
    private record Sum(UUID campaignId, UUID emailId, Metric metric, Verdict verdict, Instant minute) {}

    /** Folds hits of one tenant in one transaction. */
    Uni<Void> fold(String tenant, List<Hit> hits) {
        return transactions.sql(
                tenant,
                connection -> engagement
                        .lock(connection, tenant)
                        .chain(() -> complete(connection, tenant, hits))
                        .chain(complete -> withoutErased(connection, tenant, complete))
                        .chain(complete -> engagement.insert(connection, tenant, complete))
                        .chain(recipients -> judge(connection, tenant, recipients)));
    }

    /** Keeps nothing of the clients of people who were erased; an email of theirs can still be opened. */
    private Uni<List<Hit>> withoutErased(SqlConnection connection, String tenant, List<Hit> hits) {
        Set<UUID> recipients = hits.stream().map(Hit::recipientId).collect(Collectors.toSet());
        return erasure.erased(connection, tenant, recipients)
                .map(erased -> hits.stream()
                        .map(hit -> erased.contains(hit.recipientId()) ? hit.withoutClient() : hit)
                        .toList());
    }

    /** Looks up what links of version 1 do not carry; hits of unknown recipients are left out. */
    private Uni<List<Hit>> complete(SqlConnection connection, String tenant, List<Hit> hits) {
        return Multi.createFrom()
                .iterable(hits)
                .onItem()
                .transformToUniAndConcatenate(hit -> hit.emailId() != null
                        ? Uni.createFrom().item(hit)
                        : activities
                                .find(connection, tenant, hit.recipientId())
                                .map(known -> known == null ? null : hit.in(known.emailId(), known.campaignId())))
                .filter(Objects::nonNull)
                .collect()
                .asList();
    }

    /** Judges all hits of these recipients again, and publishes what has changed. */
    Uni<Void> judge(SqlConnection connection, String tenant, List<UUID> recipients) {
        if (recipients.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return engagement
                .hits(connection, tenant, recipients)
                .chain(hits -> verdicts(connection, tenant, hits))
                .chain(verdicts -> engagement.judge(connection, tenant, verdicts))
                .chain(() -> engagement.sum(connection, tenant, recipients))
                .chain(changes -> publish(connection, tenant, changes));
    }

    private Uni<Map<UUID, HitVerdict>> verdicts(SqlConnection connection, String tenant, List<Hit> hits) {
        Map<UUID, List<Hit>> byRecipient =
                hits.stream().collect(Collectors.groupingBy(Hit::recipientId, LinkedHashMap::new, Collectors.toList()));
        List<UUID> emails = hits.stream().map(Hit::emailId).distinct().toList();
        return engagement.links(connection, tenant, emails).map(links -> {
            Map<UUID, HitVerdict> verdicts = new HashMap<>();
            byRecipient.forEach((recipient, own) -> verdicts.putAll(
                    HitRules.judge(own, links.getOrDefault(own.getFirst().emailId(), 0))));
            return verdicts;
        });
    }

    private Uni<Void> publish(SqlConnection connection, String tenant, List<EngagementChange> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> active = changes.stream()
                .filter(change -> change.before() == null)
                .map(EngagementChange::recipientId)
                .distinct()
                .toList();
        return evidence.acted(connection, tenant, active)
                .chain(() -> rollups.add(connection, tenant, EngagementIncrements.of(changes)))
                .chain(() -> hours.learn(connection, tenant, EngagementChange.activities(changes)))
                .chain(() -> outbox.write(connection, tenant, metrics(changes)));
    }

    /** The transaction commits each change once, so that the events need no ids derived from them. */
    private static List<MetricRecorded> metrics(List<EngagementChange> changes) {
        Map<Sum, Integer> sums = new LinkedHashMap<>();
        for (EngagementChange change : changes) {
            sums.merge(sum(change, change.verdict()), 1, Integer::sum);
            if (change.before() != null) {
                sums.merge(sum(change, change.before()), -1, Integer::sum);
            }
        }
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> metric(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static Sum sum(EngagementChange change, Verdict verdict) {
        Metric metric = change.kind() == Hit.Kind.OPEN ? Metric.OPENS : Metric.CLICKS;
        return new Sum(
                change.campaignId(),
                change.emailId(),
                metric,
                verdict,
                change.firstAt().truncatedTo(ChronoUnit.MINUTES));
    }

    private static MetricRecorded metric(Sum sum, int value) {
        return new MetricRecorded(
                Ids.next(),
                sum.campaignId(),
                Channel.EMAIL,
                sum.emailId(),
                sum.metric(),
                BigDecimal.valueOf(value),
                sum.minute(),
                sum.verdict());
    }
}
