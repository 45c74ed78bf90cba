package com.dryjets.orchestrator.whatif;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.curve.ResultMetric;
import com.dryjets.orchestrator.finding.Rounded;
import com.dryjets.statistics.CurveEstimate;

/** Puts estimates into sentences. */
final class WhatIfWording {

    private WhatIfWording() {}

    static String explain(WhatIfCampaign campaign, ResultMetric metric, WhatIfEffect marginal, CurveEstimate estimate) {
        String next = "At %s a day, the next %s brings about %s (95%% interval %s to %s)."
                .formatted(
                        campaign.text(estimate.usualSpend()),
                        campaign.currency(),
                        metric.amount(marginal.expected(), campaign.currency()),
                        Rounded.text(marginal.low()),
                        Rounded.text(marginal.high()));
        return marginal.low() > 0 ? next : next + " It may bring nothing.";
    }

    static String beyondSeen(WhatIfCampaign campaign, Channel channel, CurveEstimate estimate, double daily) {
        return (" %s has spent between %s and %s a day so far, so what %s a day would bring is a guess beyond what was"
                        + " seen.")
                .formatted(
                        channel.label(),
                        campaign.text(estimate.smallestSpend()),
                        campaign.text(estimate.largestSpend()),
                        campaign.text(daily));
    }

    static String cannotSaveAsMuch(WhatIfCampaign campaign, Channel channel, CurveEstimate estimate, int days) {
        return (" At that pace %s spends only %s in %d days, so the estimate is for spending nothing, which is beyond"
                        + " what was seen.")
                .formatted(channel.label(), campaign.text(estimate.usualSpend() * days), days);
    }

    static String summary(WhatIfCampaign campaign, ResultMetric metric, WhatIfEffect effect, int days) {
        String period = days == 1 ? "in a day" : "in %d days".formatted(days);
        if (effect.low() <= 0 && effect.high() >= 0) {
            return "It is not clear whether this helps: %s %s (95%% interval)."
                    .formatted(metric.range(effect.low(), effect.high(), campaign.currency()), period);
        }
        return "About %s %s (95%% interval: %s)."
                .formatted(
                        metric.difference(effect.expected(), campaign.currency()),
                        period,
                        metric.range(effect.low(), effect.high(), campaign.currency()));
    }
}
