package com.dryjets.orchestrator.whatif;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.orchestrator.curve.ResultMetric;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.projection.CampaignDays;
import com.dryjets.orchestrator.projection.CampaignProjection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything an answer depends on.
 *
 * @param wanted what the campaign wants from its budget, most wanted first
 */
record WhatIfCampaign(
        UUID id,
        String currency,
        List<ResultMetric> wanted,
        Map<Channel, BigDecimal> allocations,
        Instant endsAt,
        CampaignPerformance performance,
        Instant now) {

    /** For a campaign that is over. */
    private static final int DEFAULT_DAYS = 14;

    static WhatIfCampaign of(CampaignProjection campaign, CampaignPerformance performance, Instant now) {
        return new WhatIfCampaign(
                campaign.id(),
                campaign.currency(),
                ResultMetric.wanted(campaign.type(), campaign.goals()),
                campaign.allocations().byChannel(),
                campaign.endsAt(),
                performance,
                now);
    }

    /**
     * Fails with 400 for changes that the campaign cannot have, and with 422 for a reduction by more than is left to spend.
     */
    void check(WhatIfQuestion question) {
        question.changes().forEach((channel, change) -> {
            if (!allocations.containsKey(channel)) {
                throw Problem.badField(WhatIfQuestion.CHANGES, channel.label() + " has no budget in this campaign.");
            }
            if (!new Money(change, currency).hasCurrencyDecimals()) {
                throw Problem.badField(
                        WhatIfQuestion.CHANGES,
                        "Amounts in %s have at most %d decimals.".formatted(currency, digits()));
            }
            if (change.negate().compareTo(unspent(channel)) > 0) {
                String detail = "%s has only %s left to spend."
                        .formatted(channel.label(), new Money(unspent(channel), currency).text());
                throw Problem.unprocessable(detail, List.of(new FieldError(WhatIfQuestion.CHANGES, detail)));
            }
        });
    }

    /** The days asked about; those until the end of the campaign by default. */
    int days(WhatIfQuestion question) {
        if (question.days() != null) {
            return question.days();
        }
        return endsAt.isAfter(now)
                ? (int) Math.min(CampaignDays.between(now, endsAt), WhatIfQuestion.MOST_DAYS)
                : DEFAULT_DAYS;
    }

    /** The one that is asked for; otherwise what the campaign wants most of the results that are recorded. */
    ResultMetric metric(WhatIfQuestion question) {
        return question.metric() == null
                ? wanted.stream()
                        .filter(metric -> metric.isRecordedIn(performance))
                        .findFirst()
                        .orElse(wanted.getFirst())
                : question.metric();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    BigDecimal spent(Channel channel) {
        return money(performance.of(channel).total(Metric.SPEND));
    }

    /** Rounded down, so that it can be given away in whole minor units. */
    BigDecimal unspent(Channel channel) {
        return allocations
                .get(channel)
                .subtract(performance.of(channel).total(Metric.SPEND))
                .max(BigDecimal.ZERO)
                .setScale(digits(), RoundingMode.DOWN);
    }

    String text(double amount) {
        return new Money(BigDecimal.valueOf(amount), currency).text();
    }

    BigDecimal money(double amount) {
        return money(BigDecimal.valueOf(amount));
    }

    BigDecimal money(BigDecimal amount) {
        return new Money(amount, currency).rounded();
    }

    private int digits() {
        return new Money(BigDecimal.ZERO, currency).fractionDigits();
    }
}
