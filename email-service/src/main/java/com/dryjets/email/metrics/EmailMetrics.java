package com.dryjets.email.metrics;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.email.recipient.RecipientCounts;
import com.dryjets.email.rollup.Counter;
import com.dryjets.email.rollup.Tally;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of one email.
 *
 * @param sent accepted by the recipient's server
 * @param delivered sent, and not reported as undeliverable afterwards
 * @param confirmed those of the delivered of which something proves that they arrived: an event of a provider, an automatic
 *     reply, or something that the recipient did. The others are assumed to be delivered
 * @param bounces rejected at once, or reported as undeliverable afterwards
 * @param opens recipients who opened the email
 * @param clicks pairs of recipient and link: a recipient who clicked two links counts twice
 * @param clickers recipients who clicked
 * @param unknown recipients who may have received it: the outcome was lost, and nothing has proved it since
 * @param complaints recipients who reported it as spam
 * @param conversions those that other systems reported with the reference of a recipient; revenue likewise, in the
 *     campaign's currency
 * @param humanOpens opens without those that only machines made; humanClicks and humanClickers likewise
 * @param openRate opens per delivered email; absent if none was delivered
 * @param clickRate clicks per delivered email; absent if none was delivered
 * @param humanOpenRate human opens per delivered email; absent if none was delivered; humanClickRate likewise
 * @param links clicks by target, in the order of the email
 * @param bounceReasons bounces by reason, the most frequent first
 * @param variants the same by variant of an A/B test; empty without one
 */
public record EmailMetrics(
        UUID emailId,
        int recipients,
        int sent,
        int delivered,
        int confirmed,
        int opens,
        int clicks,
        int clickers,
        int humanOpens,
        int humanClicks,
        int humanClickers,
        int bounces,
        int unsubscribes,
        int failed,
        int skipped,
        int unknown,
        int complaints,
        BigDecimal conversions,
        BigDecimal revenue,
        @Nullable BigDecimal openRate,
        @Nullable BigDecimal clickRate,
        @Nullable BigDecimal humanOpenRate,
        @Nullable BigDecimal humanClickRate,
        List<LinkClicks> links,
        List<ReasonBounces> bounceReasons,
        List<VariantMetrics> variants) {
    public EmailMetrics {
        links = List.copyOf(links);
        bounceReasons = List.copyOf(bounceReasons);
        variants = List.copyOf(variants);
    }

    static EmailMetrics of(
            UUID emailId,
            RecipientCounts counts,
            Tally total,
            List<LinkClicks> links,
            List<ReasonBounces> bounceReasons,
            List<VariantMetrics> variants) {
        MetricTotals raw = totals(counts.delivered(), total.count(Counter.OPENS), total.count(Counter.CLICKS));
        MetricTotals human =
                totals(counts.delivered(), total.count(Counter.HUMAN_OPENS), total.count(Counter.HUMAN_CLICKS));
        return new EmailMetrics(
                emailId,
                counts.all(),
                counts.sent(),
                counts.delivered(),
                total.count(Counter.CONFIRMED),
                total.count(Counter.OPENS),
                total.count(Counter.CLICKS),
                total.count(Counter.CLICKERS),
                total.count(Counter.HUMAN_OPENS),
                total.count(Counter.HUMAN_CLICKS),
                total.count(Counter.HUMAN_CLICKERS),
                counts.bounced(),
                counts.unsubscribed(),
                counts.failed(),
                counts.skipped(),
                counts.unknown(),
                counts.complained(),
                total.amount(Counter.CONVERSIONS),
                total.amount(Counter.REVENUE),
                raw.openRate().orElse(null),
                raw.emailCtr().orElse(null),
                human.openRate().orElse(null),
                human.emailCtr().orElse(null),
                links,
                bounceReasons,
                variants);
    }

    static MetricTotals totals(int delivered, int opens, int clicks) {
        return new MetricTotals(Map.of(
                Metric.DELIVERED, BigDecimal.valueOf(delivered),
                Metric.OPENS, BigDecimal.valueOf(opens),
                Metric.CLICKS, BigDecimal.valueOf(clicks)));
    }
}
