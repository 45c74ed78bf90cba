package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.strategy.StrategyEvidence.Benchmark;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rates that others have published, for tenants with few past campaigns. All of them divide by what these services divide
 * by: deliveries or impressions, never followers.
 *
 * <ul>
 *   <li>Email: Mailchimp, "Email Marketing Statistics and Benchmarks by Industry", October 2019, accounts without an
 *       industry: billions of emails to lists of at least 1,000.
 *   <li>Networks: Buffer 2025, engagements per impression, as compiled in "2026 Social Media Engagement Benchmarks by
 *       Platform" (shortsintel.com).
 * </ul>
 *
 * <p>There is none for the channel mix: without evidence every channel gets the same share, which beats optimized shares from
 * short histories (DeMiguel, Garlappi and Uppal, "Optimal Versus Naive Diversification", Review of Financial Studies
 * 22(5), 2009).
 */
final class PublishedBenchmarks {

    private static final String MAILCHIMP = "Mailchimp benchmark, October 2019";
    private static final String BUFFER = "Buffer benchmark, 2025";

    private static final Map<Channel, List<Benchmark>> BY_CHANNEL = Map.of(
            Channel.EMAIL,
            List.of(
                    new Benchmark(StrategyKpi.OPEN_RATE, Channel.EMAIL, new BigDecimal("0.2271"), MAILCHIMP),
                    new Benchmark(StrategyKpi.CLICK_RATE, Channel.EMAIL, new BigDecimal("0.0291"), MAILCHIMP)),
            Channel.LINKEDIN,
            engagement(Channel.LINKEDIN, "0.0650"),
            Channel.FACEBOOK,
            engagement(Channel.FACEBOOK, "0.0507"),
            Channel.TIKTOK,
            engagement(Channel.TIKTOK, "0.0486"),
            Channel.TWITTER,
            engagement(Channel.TWITTER, "0.0231"),
            Channel.INSTAGRAM,
            engagement(Channel.INSTAGRAM, "0.0116"));

    private PublishedBenchmarks() {}

    static List<Benchmark> of(Channel channel) {
        return BY_CHANNEL.getOrDefault(channel, List.of());
    }

    static Optional<Benchmark> find(Channel channel, StrategyKpi kpi) {
        return of(channel).stream().filter(one -> one.kpi() == kpi).findFirst();
    }

    private static List<Benchmark> engagement(Channel channel, String rate) {
        return List.of(new Benchmark(StrategyKpi.ENGAGEMENT_RATE, channel, new BigDecimal(rate), BUFFER));
    }
}
