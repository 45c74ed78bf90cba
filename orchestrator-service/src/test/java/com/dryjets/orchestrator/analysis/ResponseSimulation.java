package com.dryjets.orchestrator.analysis;

import static com.dryjets.orchestrator.analysis.SituationFixtures.MONDAY;
import static com.dryjets.orchestrator.analysis.SituationFixtures.campaign;

import com.dryjets.contracts.event.InsightEvent.BudgetMove;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A campaign of which it is known how clicks follow spend: what advice brings can be told from the truth. */
final class ResponseSimulation {

    private static final double[] WEEKDAYS = {1.1, 1.1, 1.1, 1.1, 1.1, 0.7, 0.8};

    private final Map<Channel, Response> responses = new EnumMap<>(Channel.class);
    private final Simulation simulation;
    private final SituationFixtures situation = campaign();
    private final double spending;
    private final double variation;
    private final LocalDate end;
    private LocalDate day = MONDAY;

    /**
     * @param spending how much the daily spend of a channel varies
     * @param variation how much the results of a day vary beyond what its spend, its weekday and chance explain
     */
    ResponseSimulation(Simulation simulation, double spending, double variation, int days) {
        this.simulation = simulation;
        this.spending = spending;
        this.variation = variation;
        this.end = MONDAY.plusDays(days);
        situation.endsAt(end.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Clicks of a day: a base that costs nothing, and {@code a · ln(1 + spend / b)}. */
    record Response(double base, double a, double b, double spend) {

        double clicks(double daily) {
            return base + a * Math.log1p(daily / b);
        }
    }

    ResponseSimulation channel(Channel channel, Response response) {
        responses.put(channel, response);
        situation.allocated(channel, "%.0f".formatted(response.spend() * (end.toEpochDay() - MONDAY.toEpochDay())));
        return this;
    }

    /** Adds a day of metrics. */
    void pass() {
        DayOfWeek weekday = day.getDayOfWeek();
        double calendar = WEEKDAYS[weekday.ordinal()];
        responses.forEach((channel, response) -> {
            int spend = (int) Math.max(1, Math.round(response.spend() * calendar * simulation.factor(spending)));
            double clicks = calendar * response.clicks(spend / calendar) * simulation.factor(variation);
            situation.day(channel, day, Map.of(Metric.SPEND, spend, Metric.CLICKS, simulation.poisson(clicks)));
        });
        day = day.plusDays(1);
        situation.today(day);
    }

    void pass(int days) {
        for (int i = 0; i < days; i++) {
            pass();
        }
    }

    boolean isOver() {
        return !day.isBefore(end);
    }

    Situation situation() {
        return situation.build();
    }

    double daysLeft() {
        return end.toEpochDay() - day.toEpochDay();
    }

    /** What a move really brings until the end, spread evenly. */
    double gain(List<BudgetMove> moves) {
        double gain = 0;
        for (BudgetMove move : moves) {
            double daily = move.amount().doubleValue() / daysLeft();
            gain += daysLeft() * (change(move.to(), daily) + change(move.from(), -daily));
        }
        return gain;
    }

    /** What another daily spend really brings a day, on a day like all others. */
    double change(Channel channel, double daily) {
        Response response = responses.get(channel);
        return response.clicks(Math.max(0, response.spend() + daily)) - response.clicks(response.spend());
    }

    /** The usual daily spend. */
    double usual(Channel channel) {
        return responses.get(channel).spend();
    }

    /** The clicks until the end if nothing is moved. */
    double clicksLeft() {
        return daysLeft()
                * responses.values().stream()
                        .mapToDouble(response -> response.clicks(response.spend()))
                        .sum();
    }
}
