package com.dryjets.email.metrics;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.email.conversion.Converted;
import com.dryjets.email.recipient.RecipientCounts;
import com.dryjets.email.tracking.Engagement.EmailEngagement;
import com.dryjets.email.tracking.Engagement.LinkClicks;
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
 * @param bounces rejected at once, or reported as undeliverable afterwards
 * @param opens recipients who opened the email
 * @param clicks pairs of recipient and link: a recipient who clicked two links counts twice
 * @param unknown recipients who may have received it: the outcome was lost, and nothing has proved it since
 * @param complaints recipients who reported it as spam
 * @param conversions those that other systems reported with the reference of a recipient; revenue likewise, in the
 *     campaign's currency
 * @param humanOpens opens without those that only machines made; humanClicks likewise
 * @param openRate opens per delivered email; absent if none was delivered
 * @param clickRate clicks per delivered email; absent if none was delivered
 * @param humanOpenRate human opens per delivered email; absent if none was delivered; humanClickRate likewise
 */
public record EmailMetrics(
        UUID emailId,
        int recipients,
        int sent,
        int delivered,
        int opens,
        int clicks,
        int humanOpens,
        int humanClicks,
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
        List<LinkClicks> links) {
    public EmailMetrics {
        links = List.copyOf(links);
    }

    static EmailMetrics of(UUID emailId, RecipientCounts counts, EmailEngagement engagement, Converted converted) {
        List<LinkClicks> links = engagement.links();
        int clicks = links.stream().mapToInt(LinkClicks::clicks).sum();
        int humanClicks = links.stream().mapToInt(LinkClicks::humanClicks).sum();
        MetricTotals raw = totals(counts, engagement.opens(), clicks);
        MetricTotals human = totals(counts, engagement.humanOpens(), humanClicks);
        return new EmailMetrics(
                emailId,
                counts.all(),
                counts.sent(),
                counts.delivered(),
                engagement.opens(),
                clicks,
                engagement.humanOpens(),
                humanClicks,
                counts.bounced(),
                counts.unsubscribed(),
                counts.failed(),
                counts.skipped(),
                counts.unknown(),
                counts.complained(),
                converted.conversions(),
                converted.revenue(),
                raw.openRate().orElse(null),
                raw.emailCtr().orElse(null),
                human.openRate().orElse(null),
                human.emailCtr().orElse(null),
                links);
    }

    private static MetricTotals totals(RecipientCounts counts, int opens, int clicks) {
        return new MetricTotals(Map.of(
                Metric.DELIVERED, BigDecimal.valueOf(counts.delivered()),
                Metric.OPENS, BigDecimal.valueOf(opens),
                Metric.CLICKS, BigDecimal.valueOf(clicks)));
    }
}
