package com.dryjets.campaign.forecast;

import com.dryjets.campaign.budget.Budgets;
import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.campaign.budget.ReallocationRules;
import com.dryjets.campaign.budget.SpendRepository.ChannelDay;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;

/** Forecasts a campaign's spend, revenue and ROI, and keeps each forecast so that it can be held to it. */
@ApplicationScoped
class ForecastService {

    private final TenantTransaction transactions;
    private final Budgets budgets;
    private final ForecastRepository forecasts;
    private final Clock clock;

    ForecastService(TenantTransaction transactions, Budgets budgets, ForecastRepository forecasts, Clock clock) {
        this.transactions = transactions;
        this.budgets = budgets;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    private record Known(CampaignBudget budget, ForecastRecord record) {}

    private record Made(Forecast forecast, DailySeries series) {}

    /** The forecast of the next days; made outside of any transaction, since it takes its time. */
    Uni<RoiForecast> forecast(Caller caller, UUID id, int days) {
        Instant now = clock.instant();
        return transactions
                .run(caller.tenant(), () -> load(caller, id, today(now)))
                .chain(known -> offTheEventLoop(() -> make(known, days, now))
                        .call(made -> keep(caller, id, made.forecast(), now))
                        .map(made -> RoiForecast.of(
                                made.forecast(),
                                days,
                                made.series(),
                                known.budget().budget(),
                                known.record())));
    }

    private Uni<Known> load(Caller caller, UUID id, LocalDate today) {
        return budgets.get(caller.tenant(), id)
                .chain(budget -> forecasts.record(caller.tenant(), id, today).map(record -> new Known(budget, record)));
    }

    private static Made make(Known known, int days, Instant now) {
        Campaign campaign = known.budget().campaign();
        LocalDate today = today(now);
        DailySeries series = DailySeries.of(known.budget().days(), today);
        // The last day that the campaign has a part of is still forecast.
        long left = ChronoUnit.DAYS.between(today, today(campaign.endsAt().minusNanos(1))) + 1;
        if (left <= 0 || ReallocationRules.isOver(known.budget())) {
            return new Made(Forecast.nothing(today, "The campaign is over; there is nothing to forecast."), series);
        }
        // What is kept is the same whatever was asked for, so that all forecasts can be compared.
        int horizon = (int) Math.min(left, Math.max(days, ForecastRepository.KEPT_DAYS));
        Forecast forecast = ForecastRules.forecast(series, horizon, seed(campaign.id()), known.record());
        return new Made(forecast.within(left(known.budget(), today)), series);
    }

    /** What the campaign may still spend from the beginning of a day on. */
    private static Money left(CampaignBudget budget, LocalDate day) {
        BigDecimal since = budget.days().stream()
                .filter(spent -> !spent.day().isBefore(day))
                .map(ChannelDay::spend)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Money total = budget.budget();
        BigDecimal left = total.amount().subtract(budget.spent()).add(since);
        return new Money(left.setScale(total.fractionDigits(), RoundingMode.HALF_EVEN), total.currency());
    }

    private Uni<Void> keep(Caller caller, UUID id, Forecast forecast, Instant now) {
        return forecast.days() == 0
                ? Uni.createFrom().voidItem()
                : transactions.run(caller.tenant(), () -> forecasts.add(caller.tenant(), id, forecast, now));
    }

    private static long seed(UUID id) {
        return id.getMostSignificantBits() ^ id.getLeastSignificantBits();
    }

    private static LocalDate today(Instant now) {
        return now.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Answers on the request's own context again, where a transaction may be opened. */
    private static <T> Uni<T> offTheEventLoop(Supplier<T> work) {
        Context context = Vertx.currentContext();
        return Uni.createFrom()
                .completionStage(() -> context.executeBlocking(work::get, false).toCompletionStage());
    }
}
