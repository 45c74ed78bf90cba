package com.dryjets.local.demo.sample;

import com.dryjets.local.demo.sample.MetricLine.TouchLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Generates the metrics of a sample campaign. A record depends on nothing but the campaign, its start and the record's own
 * day, so a longer history begins with exactly the records of a shorter one.
 */
final class MetricGenerator {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** The share of the response that is left once a channel fails. */
    private static final double FAILED = 0.08;

    /** Revenue follows spend with diminishing returns. */
    private static final double ELASTICITY = 0.6;

    private static final double SPEND_DEVIATION = 0.5;
    private static final double ORDER_DEVIATION = 0.25;
    private static final double ENGAGEMENT_RATE = 0.031;

    /** Each campaign has one day on which a post is shared far more than usual. */
    private static final int VIRAL_DAY = 57;

    private static final double VIRAL_FACTOR = 3.5;
    private static final double OPEN_RATE = 0.36;

    /** The shares of an email's opens, clicks and orders on the day it is sent and the days after. */
    private static final double[] RESPONSE = {0.66, 0.23, 0.11};

    private static final int MINUTES_PER_DAY = 24 * 60;

    private final SampleCampaign campaign;
    private final String campaignId;
    private final LocalDate firstDay;
    private final Map<String, String> content;
    private final List<MetricLine> lines = new ArrayList<>();

    /**
     * @param firstDay the campaign's first day in {@link #ZONE}
     * @param content the id of a piece of content by channel, where there is one
     */
    MetricGenerator(SampleCampaign campaign, UUID campaignId, LocalDate firstDay, Map<String, String> content) {
        this.campaign = campaign;
        this.campaignId = campaignId.toString();
        this.firstDay = firstDay;
        this.content = Map.copyOf(content);
    }

    /** Returns every record until then. A campaign that is not left active has no records after its history. */
    List<MetricLine> until(Instant end) {
        lines.clear();
        LocalDate today = LocalDate.ofInstant(end, ZONE);
        LocalDate last = campaign.fate() == Fate.ACTIVE ? today : firstDay.plusDays(campaign.historyDays() - 1L);
        Instant latest = min(end, last.plusDays(1).atStartOfDay(ZONE).toInstant());
        for (int day = 0; !firstDay.plusDays(day).isAfter(last); day++) {
            for (ChannelPlan plan : campaign.channels()) {
                generate(plan, day);
            }
        }
        return lines.stream()
                .filter(line -> Instant.parse(line.occurredAt()).isBefore(latest))
                .toList();
    }

    private void generate(ChannelPlan plan, int day) {
        Chance chance = new Chance("%s/%s/%d".formatted(campaign.key(), plan.channel(), day));
        DayOfWeek weekday = firstDay.plusDays(day).getDayOfWeek();
        double pace = StrictMath.exp(campaign.growth() * day) * Seasons.weekday(plan, weekday);
        if (plan.isEmail()) {
            spend(plan, day, chance, plan.dailySpend() * pace);
            if (weekday == DayOfWeek.TUESDAY || weekday == DayOfWeek.THURSDAY) {
                email(plan, day, chance, StrictMath.exp(campaign.growth() * day));
            }
        } else {
            double push = Seasons.flight(day) * chance.factor(SPEND_DEVIATION);
            spend(plan, day, chance, plan.dailySpend() * pace * push);
            impressions(plan, day, chance, pace * push);
            double orders = plan.dailyConversions() * pace * StrictMath.pow(push, ELASTICITY) * health(plan, day);
            orders(plan, day, chance, chance.poisson(orders));
        }
    }

    private static double health(ChannelPlan plan, int day) {
        return plan.hasFailedOn(day) ? FAILED : 1;
    }

    private void spend(ChannelPlan plan, int day, Chance chance, double amount) {
        add(plan, "spend", day, 6 * 60 + chance.below(30), money(amount), null);
    }

    private void impressions(ChannelPlan plan, int day, Chance chance, double pace) {
        double viral = plan.isNetwork() && day == VIRAL_DAY ? VIRAL_FACTOR : 1;
        int impressions = chance.poisson(plan.audience() * pace * viral);
        double health = health(plan, day);
        byHour(plan, "impressions", day, chance, impressions, null);
        once(plan, "reach", day, chance, chance.poisson(impressions * 0.72));
        int clicks = chance.poisson(impressions * plan.clickRate() * health);
        byHour(plan, "clicks", day, chance, clicks, "HUMAN");
        if (plan.isNetwork()) {
            double rate =
                    ENGAGEMENT_RATE * Seasons.engagement(firstDay.plusDays(day).getDayOfWeek()) * health;
            int likes = chance.poisson(impressions * rate * 0.8);
            int comments = chance.poisson(impressions * rate * 0.12);
            int shares = chance.poisson(impressions * rate * 0.08);
            once(plan, "likes", day, chance, likes);
            once(plan, "comments", day, chance, comments);
            once(plan, "shares", day, chance, shares);
            byHour(plan, "engagements", day, chance, likes + comments + shares, null);
        }
    }

    private void email(ChannelPlan plan, int day, Chance chance, double growth) {
        int sent = chance.poisson(plan.audience() * growth);
        int bounces = chance.poisson(sent * 0.011);
        int delivered = sent - bounces;
        add(plan, "sent", day, 9 * 60, BigDecimal.valueOf(sent), null);
        add(plan, "delivered", day, 9 * 60 + 5, BigDecimal.valueOf(delivered), null);
        add(plan, "bounces", day, 9 * 60 + 5, BigDecimal.valueOf(bounces), null);
        once(plan, "unsubscribes", day, chance, chance.poisson(delivered * 0.0016));
        once(plan, "complaints", day, chance, chance.poisson(delivered * 0.00008));
        // Two emails a week bring the orders of seven days.
        double orders = plan.dailyConversions() * growth * 3.5;
        for (int later = 0; later < RESPONSE.length; later++) {
            double share = RESPONSE[later];
            byHour(plan, "opens", day + later, chance, chance.poisson(delivered * OPEN_RATE * share), "HUMAN", day);
            byHour(plan, "opens", day + later, chance, chance.poisson(delivered * 0.09 * share), "PRIVACY_PROXY", day);
            int clicks = chance.poisson(delivered * plan.clickRate() * share);
            byHour(plan, "clicks", day + later, chance, clicks, "HUMAN", day);
            orders(plan, day + later, chance, chance.poisson(orders * share), "of " + day);
        }
    }

    private void orders(ChannelPlan plan, int day, Chance chance, int count) {
        orders(plan, day, chance, count, "");
    }

    private void orders(ChannelPlan plan, int day, Chance chance, int count, String origin) {
        for (int number = 0; number < count; number++) {
            int minute = 9 * 60 + chance.below(14 * 60);
            String fact = "order " + number + origin;
            List<TouchLine> touches = touches(plan, at(day, minute), chance);
            add(plan, "conversions", day, minute, BigDecimal.ONE, null, fact, touches);
            BigDecimal revenue = money(campaign.orderValue() * chance.factor(ORDER_DEVIATION));
            add(plan, "revenue", day, minute, revenue, null, fact, touches);
        }
    }

    /** Draws up to three touches on any of the campaign's channels and, last, one on the channel itself. */
    private List<TouchLine> touches(ChannelPlan plan, Instant order, Chance chance) {
        List<TouchLine> touches = new ArrayList<>();
        for (int earlier = chance.below(4); earlier > 0; earlier--) {
            ChannelPlan other =
                    campaign.channels().get(chance.below(campaign.channels().size()));
            touches.add(touch(other, order.minusSeconds(60L * (MINUTES_PER_DAY + chance.below(13 * MINUTES_PER_DAY)))));
        }
        touches.add(touch(plan, order.minusSeconds(60L * (5 + chance.below(600)))));
        return touches;
    }

    private TouchLine touch(ChannelPlan plan, Instant at) {
        return new TouchLine(plan.channel(), content.get(plan.channel()), at.toString());
    }

    private void once(ChannelPlan plan, String metric, int day, Chance chance, int count) {
        add(plan, metric, day, 20 * 60 + chance.below(60), BigDecimal.valueOf(count), null);
    }

    private void byHour(ChannelPlan plan, String metric, int day, Chance chance, int count, @Nullable String verdict) {
        byHour(plan, metric, day, chance, count, verdict, day);
    }

    private void byHour(
            ChannelPlan plan, String metric, int day, Chance chance, int count, @Nullable String verdict, int origin) {
        double[] shares = Seasons.hourShares(plan);
        int left = count;
        for (int slot = 0; slot < Seasons.HOURS.length; slot++) {
            boolean last = slot == Seasons.HOURS.length - 1;
            int part = last ? left : Math.min(left, (int) Math.round(count * shares[slot]));
            left -= part;
            int minute = Seasons.HOURS[slot] * 60 + chance.below(60);
            String fact = "%d of %d %s".formatted(slot, origin, verdict);
            add(plan, metric, day, minute, BigDecimal.valueOf(part), verdict, fact, List.of());
        }
    }

    private void add(ChannelPlan plan, String metric, int day, int minute, BigDecimal value, @Nullable String verdict) {
        add(plan, metric, day, minute, value, verdict, "", List.of());
    }

    private void add(
            ChannelPlan plan,
            String metric,
            int day,
            int minute,
            BigDecimal value,
            @Nullable String verdict,
            String fact,
            List<TouchLine> touches) {
        if (value.signum() == 0) {
            return;
        }
        String name = String.join("|", campaignId, plan.channel(), metric, Integer.toString(day), fact);
        lines.add(new MetricLine(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
                campaignId,
                plan.channel(),
                plan.channel().equals("ADS") ? null : content.get(plan.channel()),
                metric,
                value,
                at(day, minute).toString(),
                verdict,
                touches));
    }

    private Instant at(int day, int minute) {
        return firstDay.plusDays(day)
                .atTime(minute / 60, minute % 60)
                .atZone(ZONE)
                .toInstant();
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
    }

    private static Instant min(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
