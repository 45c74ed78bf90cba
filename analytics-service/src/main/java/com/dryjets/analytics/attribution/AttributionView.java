package com.dryjets.analytics.attribution;

import com.dryjets.analytics.attribution.AttributionRepository.ChannelContent;
import com.dryjets.analytics.attribution.Credits.ModelCredit;
import com.dryjets.analytics.campaign.CampaignMetrics;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The credit of channels and content for a campaign's results, under five models side by side. */
@Schema(name = "Attribution")
record AttributionView(
        UUID campaignId,

        @Schema(description = "ISO 4217; absent until the campaign's first event arrives") @Nullable
        String currency,

        AttributedTotal conversions,
        AttributedTotal revenue,

        @Schema(description = "Half-life of a touch's weight under TIME_DECAY, in days", examples = "7")
        long halfLifeDays,

        @Schema(description = "Credits by model; all list the same channels in the same order")
        List<ModelCredits> models,

        @Schema(description = "The 20 pieces of content with the most revenue, then conversions, by the linear model")
        List<ContentCredit> content) {

    /** The part of a total that can be attributed. */
    @Schema(name = "AttributedTotal")
    record AttributedTotal(
            @Schema(description = "Since the campaign began, as on the dashboard")
            BigDecimal total,

            @Schema(description = "Part from records with touches; the credits of each model add up to it")
            BigDecimal withTouches,

            BigDecimal withoutTouches) {

        static AttributedTotal of(BigDecimal total, BigDecimal withTouches) {
            return new AttributedTotal(
                    Credits.plain(total), Credits.plain(withTouches), Credits.plain(total.subtract(withTouches)));
        }
    }

    /** The credits under one model. */
    @Schema(name = "ModelCredits")
    record ModelCredits(AttributionModel model, List<ChannelCredit> channels) {}

    /** A channel's credit under one model. */
    @Schema(name = "ChannelCredit")
    record ChannelCredit(
            Channel channel,
            BigDecimal conversions,
            BigDecimal revenue,

            @Schema(
                    description =
                            "Share of conversions.withTouches; the shares of a model add up to 1; absent if that is zero")
            @Nullable
            BigDecimal conversionShare,

            @Schema(
                    description =
                            "Share of revenue.withTouches; the shares of a model add up to 1; absent if that is zero")
            @Nullable
            BigDecimal revenueShare) {}

    /** The credit of a piece of content under each model. */
    @Schema(name = "ContentCredit")
    record ContentCredit(UUID contentId, Channel channel, List<ModelCredit> credits) {}

    static AttributionView of(
            CampaignMetrics campaign, Map<Channel, Credits> channels, Map<ChannelContent, Credits> best) {
        MetricTotals all = campaign.totals().combined().raw();
        BigDecimal conversions = sum(channels, credits -> credits.conversions(AttributionModel.LINEAR));
        BigDecimal revenue = sum(channels, credits -> credits.revenue(AttributionModel.LINEAR));
        return new AttributionView(
                campaign.campaign().id(),
                campaign.campaign().currency(),
                AttributedTotal.of(all.total(Metric.CONVERSIONS), conversions),
                AttributedTotal.of(all.total(Metric.REVENUE), revenue),
                AttributionModel.HALF_LIFE.toDays(),
                Stream.of(AttributionModel.values())
                        .map(model -> new ModelCredits(model, credits(channels, model)))
                        .toList(),
                best.entrySet().stream()
                        .map(content -> new ContentCredit(
                                content.getKey().contentId(),
                                content.getKey().channel(),
                                content.getValue().byModel()))
                        .toList());
    }

    private static List<ChannelCredit> credits(Map<Channel, Credits> channels, AttributionModel model) {
        List<Channel> names = List.copyOf(channels.keySet());
        List<BigDecimal> conversions = channels.values().stream()
                .map(credits -> credits.conversions(model))
                .toList();
        List<BigDecimal> revenue = channels.values().stream()
                .map(credits -> credits.revenue(model))
                .toList();
        List<@Nullable BigDecimal> conversionShares = shares(conversions);
        List<@Nullable BigDecimal> revenueShares = shares(revenue);
        return IntStream.range(0, names.size())
                .mapToObj(i -> new ChannelCredit(
                        names.get(i),
                        conversions.get(i),
                        revenue.get(i),
                        conversionShares.get(i),
                        revenueShares.get(i)))
                .toList();
    }

    private static List<@Nullable BigDecimal> shares(List<BigDecimal> parts) {
        boolean zero = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).signum() == 0;
        return zero ? Collections.nCopies(parts.size(), null) : List.copyOf(CreditRules.shares(parts));
    }

    private static BigDecimal sum(Map<Channel, Credits> channels, Function<Credits, BigDecimal> credit) {
        return channels.values().stream().map(credit).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
