package com.dryjets.orchestrator.rules;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.advice.Situation;
import com.dryjets.orchestrator.performance.CampaignFigures;
import com.dryjets.orchestrator.performance.DayFigures;
import com.dryjets.orchestrator.performance.Standing;
import com.dryjets.orchestrator.publication.Publications;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Builds the situation of a campaign, figure by figure. */
public final class SituationFixtures {

    /** A Monday. */
    public static final LocalDate MONDAY = LocalDate.parse("2026-10-05");

    private final List<DayFigures> days = new ArrayList<>();
    private final List<Standing> others = new ArrayList<>();
    private final Map<Channel, BigDecimal> allocations = new EnumMap<>(Channel.class);
    private String type = "ENGAGEMENT";
    private boolean running = true;
    private Publications publications = Publications.none();

    private SituationFixtures() {}

    public static SituationFixtures campaign() {
        return new SituationFixtures();
    }

    public SituationFixtures ofType(String name) {
        type = name;
        return this;
    }

    public SituationFixtures over() {
        running = false;
        return this;
    }

    public SituationFixtures publications(Publications known) {
        publications = known;
        return this;
    }

    public SituationFixtures engagement(Channel channel, int impressions, int engagements) {
        return engagement(channel, MONDAY, impressions, engagements);
    }

    public SituationFixtures engagement(Channel channel, LocalDate day, int impressions, int engagements) {
        return day(channel, day, Map.of(Metric.IMPRESSIONS, impressions, Metric.ENGAGEMENTS, engagements));
    }

    public SituationFixtures clicks(Channel channel, int impressions, int clicks) {
        return day(channel, MONDAY, Map.of(Metric.IMPRESSIONS, impressions, Metric.CLICKS, clicks));
    }

    public SituationFixtures mail(int delivered, int opens, int clicks) {
        return day(
                Channel.EMAIL, MONDAY, Map.of(Metric.DELIVERED, delivered, Metric.OPENS, opens, Metric.CLICKS, clicks));
    }

    public SituationFixtures spend(Channel channel, String allocated, int spend, int clicks, int conversions) {
        allocations.put(channel, new BigDecimal(allocated));
        return day(
                channel, MONDAY, Map.of(Metric.SPEND, spend, Metric.CLICKS, clicks, Metric.CONVERSIONS, conversions));
    }

    public SituationFixtures allocated(Channel channel, String amount) {
        allocations.put(channel, new BigDecimal(amount));
        return this;
    }

    public SituationFixtures otherMail(int delivered, int opens, int clicks) {
        return other(Channel.EMAIL, Map.of(Metric.DELIVERED, delivered, Metric.OPENS, opens, Metric.CLICKS, clicks));
    }

    public SituationFixtures otherEngagement(Channel channel, int impressions, int engagements) {
        return other(channel, Map.of(Metric.IMPRESSIONS, impressions, Metric.ENGAGEMENTS, engagements));
    }

    public Situation build() {
        return new Situation(type, running, "EUR", allocations, new CampaignFigures(days), others, publications);
    }

    private SituationFixtures day(Channel channel, LocalDate day, Map<Metric, Integer> totals) {
        days.add(new DayFigures(channel, day, figures(totals), Instant.parse("2026-10-05T12:00:00Z")));
        return this;
    }

    private SituationFixtures other(Channel channel, Map<Metric, Integer> totals) {
        others.add(new Standing(Ids.next(), channel, figures(totals)));
        return this;
    }

    public static MetricTotals figures(Map<Metric, Integer> totals) {
        Map<Metric, BigDecimal> exact = new EnumMap<>(Metric.class);
        totals.forEach((metric, total) -> exact.put(metric, BigDecimal.valueOf(total)));
        return new MetricTotals(exact);
    }
}
