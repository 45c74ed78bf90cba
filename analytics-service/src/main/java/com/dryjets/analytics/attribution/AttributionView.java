package com.dryjets.analytics.attribution;

import com.dryjets.analytics.attribution.AttributionRepository.Place;
import com.dryjets.analytics.attribution.Credits.ModelCredit;
import com.dryjets.analytics.figures.CampaignFigures;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which channels and pieces what came of a campaign is owed to, by five models side by side. */
@Schema(name = "Attribution")
record AttributionView(
        UUID campaignId,

        @Schema(description = "ISO 4217; absent until the campaign itself is known") @Nullable
        String currency,

        AttributedTotal conversions,
        AttributedTotal revenue,

        @Schema(description = "Half-life of a touch's weight under TIME_DECAY, in days", examples = "7")
        long halfLifeDays,

        @Schema(description = "Each model's credits; all list the same channels in the same order")
        List<ModelCredits> models,

        @Schema(description = "The 20 pieces with the most revenue, then conversions, by the linear model")
        List<ContentCredit> content) {

    /** How much of a total can be attributed. */
    @Schema(name = "AttributedTotal")
    record AttributedTotal(
            @Schema(description = "Since the campaign began, as on the dashboard")
            BigDecimal total,

            @Schema(description = "Of records that say what led to them; every model's credits add up to it")
            BigDecimal withTouches,

            BigDecimal withoutTouches) {

        static AttributedTotal of(BigDecimal total, BigDecimal withTouches) {
            return new AttributedTotal(
                    Credits.plain(total), Credits.plain(withTouches), Credits.plain(total.subtract(withTouches)));
        }
    }

    /** What one model says. */
    @Schema(name = "ModelCredits")
    record ModelCredits(AttributionModel model, String description, List<ChannelCredit> channels) {}

    /** A channel's credit by one model. */
    @Schema(name = "ChannelCredit")
    record ChannelCredit(
            Channel channel,
            BigDecimal conversions,
            BigDecimal revenue,

            @Schema(description = "Of conversions.withTouches; absent where that is zero") @Nullable
            BigDecimal conversionShare,

            @Schema(description = "Of revenue.withTouches; absent where that is zero") @Nullable
            BigDecimal revenueShare) {}

    /** A piece's credit by each model. */
    @Schema(name = "ContentCredit")
    record ContentCredit(UUID contentId, Channel channel, List<ModelCredit> credits) {}

    static AttributionView of(CampaignFigures campaign, Map<Channel, Credits> channels, Map<Place, Credits> best) {
        MetricTotals all = campaign.audience().all().raw();
        BigDecimal conversions = sum(channels, credits -> credits.conversions(AttributionModel.LINEAR));
        BigDecimal revenue = sum(channels, credits -> credits.revenue(AttributionModel.LINEAR));
        return new AttributionView(
                campaign.campaign().id(),
                campaign.campaign().currency(),
                AttributedTotal.of(all.total(Metric.CONVERSIONS), conversions),
                AttributedTotal.of(all.total(Metric.REVENUE), revenue),
                AttributionModel.HALF_LIFE.toDays(),
                Stream.of(AttributionModel.values())
                        .map(model -> new ModelCredits(
                                model,
                                model.description(),
                                channels.entrySet().stream()
                                        .map(channel -> channel(channel, model, conversions, revenue))
                                        .toList()))
                        .toList(),
                best.entrySet().stream()
                        .map(piece -> new ContentCredit(
                                piece.getKey().contentId(),
                                piece.getKey().channel(),
                                piece.getValue().byModel()))
                        .toList());
    }

    private static ChannelCredit channel(
            Map.Entry<Channel, Credits> channel, AttributionModel model, BigDecimal conversions, BigDecimal revenue) {
        BigDecimal converted = channel.getValue().conversions(model);
        BigDecimal earned = channel.getValue().revenue(model);
        return new ChannelCredit(
                channel.getKey(), converted, earned, share(converted, conversions), share(earned, revenue));
    }

    private static @Nullable BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.divide(whole, CreditRules.DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(
            Map<Channel, Credits> channels, java.util.function.Function<Credits, BigDecimal> credit) {
        return channels.values().stream().map(credit).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
