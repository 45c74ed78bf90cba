package com.dryjets.orchestrator.overview;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.failure.FailureView;
import com.dryjets.orchestrator.finding.Evidence;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.recommendation.RecommendationView;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Estimates what a day of waiting costs, from the week before a failure began, or from the cautious end of a recommendation's
 * effect. Decision 31 argues for each estimate.
 */
final class WaitingRules {

    /** Effects that are not of money are per so many impressions or delivered emails. */
    private static final double EFFECT_PER = 1000;

    private WaitingRules() {}

    static Waiting of(FailureView failure, CampaignDay day) {
        Channel channel = failure.channel();
        if (channel == null) {
            return ofCampaign(failure, day);
        }
        return switch (failure.kind()) {
            case OVERSPEND -> spend(day, channel, day.today(), "%s spends %s a day, all beyond its budget.");
            case NO_CONVERSIONS -> spend(day, channel, day.today(), "%s spends %s a day without a conversion.");
            case NO_METRICS ->
                spend(day, channel, began(failure), "%s spent %s a day before. Nobody sees what it brings.");
            case LOW_ENGAGEMENT -> slump(failure, channel, day);
            case POSTS_FAILED -> silence(failure, channel, day, failedShare(failure, channel, day));
            default -> silence(failure, channel, day, BigDecimal.ONE);
        };
    }

    static Waiting of(RecommendationView recommendation, CampaignDay day) {
        double low = recommendation.expectedEffect().low();
        if (low <= 0) {
            return Waiting.unknown("The cautious end of its expected effect is no gain.");
        }
        return recommendation.evidence().measure().isPerSpend()
                ? shift(recommendation, low, day)
                : better(recommendation, low, day);
    }

    // --- Failures

    private static Waiting ofCampaign(FailureView failure, CampaignDay day) {
        BigDecimal spend = UsualDays.before(day.performance(), day.today()).of(Metric.SPEND);
        return switch (failure.kind()) {
            case OVERSPEND -> spend(day, "The campaign", spend, "%s spends %s a day, all beyond its budget.");
            case NO_CONVERSIONS -> spend(day, "The campaign", spend, "%s spends %s a day without a conversion.");
            default -> Waiting.unknown("It concerns the campaign as a whole, so that its cost cannot be told.");
        };
    }

    private static Waiting spend(CampaignDay day, Channel channel, LocalDate end, String text) {
        return spend(
                day, channel.label(), UsualDays.before(day.performance(), end).of(channel, Metric.SPEND), text);
    }

    private static Waiting spend(CampaignDay day, String who, BigDecimal spend, String text) {
        if (spend.signum() == 0) {
            return Waiting.unknown("%s reported no spend in the week before.".formatted(who));
        }
        BigDecimal amount = day.money(spend);
        return new Waiting(
                WaitingBasis.MEASURED,
                WaitingUnit.MONEY,
                amount,
                day.currency(),
                share(spend, day.plan()),
                text.formatted(who, day.text(amount)));
    }

    /** What a channel brought on a usual day is not brought while it cannot publish. What it published before goes on. */
    private static Waiting silence(FailureView failure, Channel channel, CampaignDay day, BigDecimal part) {
        if (day.isPaused()) {
            return new Waiting(
                    WaitingBasis.PLANNED,
                    WaitingUnit.ENGAGEMENTS,
                    BigDecimal.ZERO,
                    null,
                    0,
                    "Nothing is published while the campaign is paused, so that waiting costs nothing.");
        }
        UsualDays usual = UsualDays.before(day.performance(), began(failure));
        BigDecimal revenue = usual.of(channel, Metric.REVENUE);
        if (revenue.signum() > 0) {
            return lostRevenue(channel, day, revenue.multiply(part), usual.of(Metric.REVENUE));
        }
        BigDecimal responses = usual.responses(channel);
        return responses.signum() > 0
                ? lostResponses(channel, responses.multiply(part), usual.responses())
                : planned(channel, day, part);
    }

    /** What the channel gets less than in the week before. */
    private static Waiting slump(FailureView failure, Channel channel, CampaignDay day) {
        UsualDays usual = UsualDays.before(day.performance(), began(failure));
        BigDecimal missing = usual.responses(channel)
                .subtract(UsualDays.between(day.performance(), began(failure), day.today())
                        .responses(channel));
        return missing.signum() > 0
                ? lostResponses(channel, missing, usual.responses())
                : Waiting.unknown("%s gets as many responses as in the week before.".formatted(channel.label()));
    }

    private static Waiting lostRevenue(Channel channel, CampaignDay day, BigDecimal lost, BigDecimal all) {
        BigDecimal amount = day.money(lost);
        return new Waiting(
                WaitingBasis.MEASURED,
                WaitingUnit.MONEY,
                amount,
                day.currency(),
                share(lost, all),
                "In the week before, %s earned %s a day with what is missing now."
                        .formatted(channel.label(), day.text(amount)));
    }

    private static Waiting lostResponses(Channel channel, BigDecimal lost, BigDecimal all) {
        BigDecimal count = count(lost);
        return new Waiting(
                WaitingBasis.MEASURED,
                WaitingUnit.ENGAGEMENTS,
                count,
                null,
                share(lost, all),
                "In the week before, %s had %s %s a day with what is missing now."
                        .formatted(
                                channel.label(),
                                count.toPlainString(),
                                UsualDays.response(channel) == Metric.CLICKS ? "clicks" : "engagements"));
    }

    private static Waiting planned(Channel channel, CampaignDay day, BigDecimal part) {
        BigDecimal planned = day.plan(channel).multiply(part);
        if (planned.signum() == 0) {
            return Waiting.unknown(
                    "%s has no budget, and brought nothing in the week before.".formatted(channel.label()));
        }
        BigDecimal amount = day.money(planned);
        return new Waiting(
                WaitingBasis.PLANNED,
                WaitingUnit.MONEY,
                amount,
                day.currency(),
                share(planned, day.plan()),
                "%s brought nothing in the week before. The plan gives it %s a day for what is missing now."
                        .formatted(channel.label(), day.text(amount)));
    }

    /** The failed posts among all that should be out. */
    private static BigDecimal failedShare(FailureView failure, Channel channel, CampaignDay day) {
        long failed = failure.steps().stream()
                .flatMap(step -> step.targets().stream())
                .distinct()
                .count();
        long all = failed + day.published().getOrDefault(channel, 0L);
        return failed == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(failed).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
    }

    private static LocalDate began(FailureView failure) {
        return LocalDate.ofInstant(failure.since(), ZoneOffset.UTC);
    }

    // --- Recommendations

    /** The gain of a move of budget, spread over the days that are left to spend it. */
    private static Waiting shift(RecommendationView recommendation, double low, CampaignDay day) {
        return gain(
                recommendation,
                BigDecimal.valueOf(low).divide(BigDecimal.valueOf(day.left()), MathContext.DECIMAL64),
                day,
                "The budget moved would bring at least %s more %s a day until the campaign ends.");
    }

    /** The gain on what the smaller side of the comparison reaches in a day: no more than that can change. */
    private static Waiting better(RecommendationView recommendation, double low, CampaignDay day) {
        Evidence evidence = recommendation.evidence();
        BigDecimal reached = recommendation.kind() == Kind.CONTENT
                ? evidence.subject().exposure()
                : evidence.subject().exposure().min(evidence.comparedWith().exposure());
        long days = ChronoUnit.DAYS.between(evidence.from(), evidence.to()) + 1;
        BigDecimal perDay = reached.divide(BigDecimal.valueOf(days), MathContext.DECIMAL64);
        return gain(
                recommendation,
                ofOwn(recommendation, perDay, day).multiply(BigDecimal.valueOf(low / EFFECT_PER)),
                day,
                "At least %s more %s a day, if as much is published as before.");
    }

    /** What works is also learned from other campaigns, but only the campaign's own content and hours can change. */
    private static BigDecimal ofOwn(RecommendationView recommendation, BigDecimal reached, CampaignDay day) {
        return switch (recommendation.kind()) {
            case CONTENT, TIMING ->
                reached.min(UsualDays.before(day.performance(), day.today())
                        .of(
                                recommendation.channel(),
                                recommendation.evidence().measure().exposure()));
            case CHANNEL, BUDGET -> reached;
        };
    }

    private static Waiting gain(RecommendationView recommendation, BigDecimal gain, CampaignDay day, String text) {
        Measure measure = recommendation.evidence().measure();
        double share =
                share(gain, UsualDays.before(day.performance(), day.today()).of(measure.counted()));
        if (measure.counted() == Metric.REVENUE) {
            BigDecimal amount = day.money(gain);
            return new Waiting(
                    WaitingBasis.MEASURED,
                    WaitingUnit.MONEY,
                    amount,
                    day.currency(),
                    share,
                    text.formatted(day.text(amount), measure.events()));
        }
        BigDecimal count = count(gain);
        return new Waiting(
                WaitingBasis.MEASURED,
                WaitingUnit.ENGAGEMENTS,
                count,
                null,
                share,
                text.formatted(count.toPlainString(), measure.events()));
    }

    // --- Numbers

    /** Whole events; small numbers keep a decimal, so that they don't look like nothing. */
    static BigDecimal count(BigDecimal number) {
        return number.setScale(number.compareTo(BigDecimal.TEN) < 0 ? 1 : 0, RoundingMode.HALF_UP);
    }

    private static double share(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0
                ? 0
                : part.divide(whole, MathContext.DECIMAL64)
                        .setScale(4, RoundingMode.HALF_UP)
                        .doubleValue();
    }
}
