package com.dryjets.orchestrator.whatif;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.curve.ChannelCurve;
import com.dryjets.orchestrator.curve.CurveGap;
import com.dryjets.orchestrator.curve.ResultMetric;
import com.dryjets.statistics.CurveEstimate;
import com.dryjets.statistics.MixtureEstimate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Estimates what changes of channels' budgets would bring, each spread evenly over the days on top of the usual spend. */
final class WhatIfRules {

    /** As in campaign-service: beyond it a curve is not used at all. */
    private static final double TRUSTED = 2;

    private WhatIfRules() {}

    /**
     * A changed channel.
     *
     * @param effect of the change on a channel; empty if it is unknown
     */
    private record Changed(WhatIfChannel view, Optional<MixtureEstimate> effect) {}

    /** Answers a question that the campaign has checked. */
    static WhatIfView answer(WhatIfCampaign campaign, WhatIfQuestion question) {
        List<Changed> channels = new ArrayList<>();
        for (Channel channel : new TreeSet<>(campaign.allocations().keySet())) {
            channels.add(channel(campaign, question, channel));
        }
        List<Changed> changed = channels.stream()
                .filter(one -> one.view().change().signum() != 0)
                .toList();
        boolean known = changed.stream().allMatch(one -> one.effect().isPresent());
        WhatIfEffect effect = known
                ? WhatIfEffect.ofSum(
                        changed.stream().flatMap(one -> one.effect().stream()).toList())
                : null;
        return new WhatIfView(
                campaign.id(),
                campaign.currency(),
                campaign.metric(question),
                campaign.days(question),
                campaign.performance().asOf().orElse(null),
                campaign.money(question.changes().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)),
                known ? WhatIfStatus.ESTIMATED : WhatIfStatus.INSUFFICIENT_DATA,
                effect,
                changed.stream().anyMatch(one -> one.view().extrapolated()),
                effect == null ? unknown(changed) : summary(campaign, question, changed, effect),
                channels.stream().map(Changed::view).toList());
    }

    private static Changed channel(WhatIfCampaign campaign, WhatIfQuestion question, Channel channel) {
        ChannelCurve curve =
                ChannelCurve.of(channel, campaign.performance(), campaign.metric(question), campaign.today());
        BigDecimal change = campaign.money(question.changes().getOrDefault(channel, BigDecimal.ZERO));
        return curve.estimate()
                .map(estimate -> known(campaign, question, new Known(channel, change, curve, estimate)))
                .orElseGet(() -> new Changed(unknown(campaign, change, curve), Optional.empty()));
    }

    private record Known(Channel channel, BigDecimal change, ChannelCurve curve, CurveEstimate estimate) {

        double then(int days) {
            return Math.max(0, estimate.usualSpend() + change.doubleValue() / days);
        }

        boolean isExtrapolated(int days) {
            return change.signum() != 0 && !estimate.hasSeen(then(days));
        }

        boolean isTrusted(int days) {
            return change.signum() <= 0 || then(days) <= TRUSTED * estimate.largestSpend();
        }
    }

    private static Changed known(WhatIfCampaign campaign, WhatIfQuestion question, Known known) {
        int days = campaign.days(question);
        CurveEstimate estimate = known.estimate();
        boolean trusted = known.isTrusted(days);
        MixtureEstimate effect =
                estimate.change(estimate.usualSpend(), known.then(days)).times(days);
        WhatIfEffect marginal = WhatIfEffect.of(estimate.usualMarginal());
        WhatIfChannel view = new WhatIfChannel(
                known.channel(),
                campaign.money(campaign.allocations().get(known.channel())),
                campaign.spent(known.channel()),
                campaign.unspent(known.channel()),
                known.change(),
                trusted ? WhatIfStatus.ESTIMATED : WhatIfStatus.INSUFFICIENT_DATA,
                trusted ? null : CurveGap.FAR_BEYOND_SEEN,
                WhatIfWording.explain(campaign, campaign.metric(question), marginal, estimate)
                        + caveat(campaign, known, days),
                known.curve().fit().days(),
                campaign.money(estimate.usualSpend()),
                campaign.money(known.then(days)),
                campaign.money(estimate.smallestSpend()),
                campaign.money(estimate.largestSpend()),
                known.isExtrapolated(days),
                marginal,
                trusted ? WhatIfEffect.of(effect) : null);
        return new Changed(view, trusted ? Optional.of(effect) : Optional.empty());
    }

    private static String caveat(WhatIfCampaign campaign, Known known, int days) {
        if (!known.isTrusted(days)) {
            return " "
                    + CurveGap.FAR_BEYOND_SEEN.explain(
                            known.channel(), known.curve().fit().days());
        }
        if (known.estimate().usualSpend() + known.change().doubleValue() / days < 0) {
            return WhatIfWording.cannotSaveAsMuch(campaign, known.channel(), known.estimate(), days);
        }
        return known.isExtrapolated(days)
                ? WhatIfWording.beyondSeen(campaign, known.channel(), known.estimate(), known.then(days))
                : "";
    }

    private static WhatIfChannel unknown(WhatIfCampaign campaign, BigDecimal change, ChannelCurve curve) {
        return new WhatIfChannel(
                curve.channel(),
                campaign.money(campaign.allocations().get(curve.channel())),
                campaign.spent(curve.channel()),
                campaign.unspent(curve.channel()),
                change,
                WhatIfStatus.INSUFFICIENT_DATA,
                curve.gap().orElseThrow(),
                curve.explanation().orElseThrow(),
                curve.fit().days(),
                null,
                null,
                null,
                null,
                false,
                null,
                null);
    }

    private static String unknown(List<Changed> changed) {
        return changed.stream()
                .filter(one -> one.effect().isEmpty())
                .map(one -> one.view().channel().label())
                .collect(Collectors.joining(
                        ", ", "The effect is unknown, because too little is known about other amounts for ", "."));
    }

    private static String summary(
            WhatIfCampaign campaign, WhatIfQuestion question, List<Changed> changed, WhatIfEffect effect) {
        ResultMetric metric = campaign.metric(question);
        return changed.isEmpty()
                ? "No budget changes, so nothing is expected to change."
                : WhatIfWording.summary(campaign, metric, effect, campaign.days(question));
    }
}
