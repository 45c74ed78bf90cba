package com.dryjets.campaign.forecast;

import com.dryjets.campaign.budget.Budgets;
import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.performance.ChannelDay;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.Computation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Forecasts a campaign's spend, revenue and ROI, and stores each forecast so that its accuracy can be measured. */
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

    private record Input(CampaignBudget budget, ForecastRecord record) {}

    private record Result(Input input, Forecast forecast, DailySeries series) {

        RoiForecast view(int days) {
            return RoiForecast.of(forecast, days, series, input.budget().budget(), input.record());
        }
    }

    /** Forecasts the next days, outside of any transaction, because it takes time. */
    Uni<RoiForecast> forecast(Caller caller, UUID id, int days) {
        Instant now = clock.instant();
        return budgets.read(caller, id, budget -> load(budget, today(now)))
                .chain(input -> Computation.offTheEventLoop(() -> make(input, days, now)))
                .call(result -> store(caller, id, result.forecast(), now))
                .map(result -> result.view(days));
    }

    private Uni<Input> load(CampaignBudget budget, LocalDate today) {
        Campaign campaign = budget.campaign();
        return forecasts.record(campaign.tenant(), campaign.id(), today).map(record -> new Input(budget, record));
    }

    private static Result make(Input input, int days, Instant now) {
        Campaign campaign = input.budget().campaign();
        LocalDate today = today(now);
        DailySeries series = DailySeries.of(input.budget().performance().days(), today);
        // The last day is forecast even if the campaign covers only a part of it.
        long left = ChronoUnit.DAYS.between(today, today(campaign.endsAt().minusNanos(1))) + 1;
        if (left <= 0 || campaign.status().isOver()) {
            ForecastReason over = new ForecastReason(ForecastReason.Code.CAMPAIGN_OVER, series.length(), null);
            return new Result(input, Forecast.none(today, over), series);
        }
        // The stored days do not depend on the request, so that all forecasts can be compared.
        int horizon = (int) Math.min(left, Math.max(days, ForecastRepository.STORED_DAYS));
        Forecast forecast = ForecastRules.forecast(series, horizon, seed(campaign.id()));
        return new Result(input, forecast.within(left(input.budget(), today)), series);
    }

    /** The money that the campaign may still spend from the start of a day on. */
    private static Money left(CampaignBudget budget, LocalDate day) {
        BigDecimal since = budget.performance().days().stream()
                .filter(spent -> !spent.day().isBefore(day))
                .map(ChannelDay::spend)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Money total = budget.budget();
        BigDecimal left = total.amount().subtract(budget.spent()).add(since);
        return new Money(left.setScale(total.fractionDigits(), RoundingMode.HALF_EVEN), total.currency());
    }

    private Uni<Void> store(Caller caller, UUID id, Forecast forecast, Instant now) {
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
}
