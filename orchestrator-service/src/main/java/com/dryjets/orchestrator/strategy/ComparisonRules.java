package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.orchestrator.strategy.StrategyComparison.ContentChange;
import com.dryjets.orchestrator.strategy.StrategyComparison.GoalChange;
import com.dryjets.orchestrator.strategy.StrategyComparison.KpiChange;
import com.dryjets.orchestrator.strategy.StrategyComparison.ShareChange;
import com.dryjets.orchestrator.strategy.StrategyPlan.ChannelPlan;
import com.dryjets.orchestrator.strategy.StrategyPlan.Content;
import com.dryjets.orchestrator.strategy.StrategyPlan.Goal;
import com.dryjets.orchestrator.strategy.StrategyPlan.Kpi;
import com.dryjets.orchestrator.strategy.StrategyPlan.Risk;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares two versions of a strategy. */
final class ComparisonRules {

    private static final int MOST = 100;

    private ComparisonRules() {}

    static StrategyComparison compare(Strategy from, Strategy to) {
        StrategyPlan before = from.plan();
        StrategyPlan after = to.plan();
        List<String> risksBefore = before.risks().stream().map(Risk::risk).toList();
        List<String> risksAfter = after.risks().stream().map(Risk::risk).toList();
        return new StrategyComparison(
                from.campaignId(),
                from.summary(),
                to.summary(),
                shares(before, after),
                goals(before, after),
                kpis(before, after),
                content(before, after),
                without(risksAfter, risksBefore),
                without(risksBefore, risksAfter));
    }

    private static List<ShareChange> shares(StrategyPlan before, StrategyPlan after) {
        Map<Channel, BigDecimal> from = targets(before.channels(), ChannelPlan::channel, ChannelPlan::sharePercent);
        Map<Channel, BigDecimal> to = targets(after.channels(), ChannelPlan::channel, ChannelPlan::sharePercent);
        return keys(from, to).stream()
                .map(channel -> share(
                        channel,
                        from.getOrDefault(channel, BigDecimal.ZERO),
                        to.getOrDefault(channel, BigDecimal.ZERO)))
                .toList();
    }

    private static ShareChange share(Channel channel, BigDecimal from, BigDecimal to) {
        return new ShareChange(channel, from, to, to.subtract(from));
    }

    private record GoalKey(GoalMetric metric, @Nullable Channel channel) {}

    private static List<GoalChange> goals(StrategyPlan before, StrategyPlan after) {
        Map<GoalKey, BigDecimal> from =
                targets(before.goals(), goal -> new GoalKey(goal.metric(), goal.channel()), Goal::target);
        Map<GoalKey, BigDecimal> to =
                targets(after.goals(), goal -> new GoalKey(goal.metric(), goal.channel()), Goal::target);
        return keys(from, to).stream()
                .filter(key -> differ(from.get(key), to.get(key)))
                .map(key -> new GoalChange(key.metric(), key.channel(), from.get(key), to.get(key)))
                .toList();
    }

    private record KpiKey(StrategyKpi kpi, Channel channel) {}

    private static List<KpiChange> kpis(StrategyPlan before, StrategyPlan after) {
        Map<KpiKey, BigDecimal> from = targets(before.kpis(), kpi -> new KpiKey(kpi.kpi(), kpi.channel()), Kpi::target);
        Map<KpiKey, BigDecimal> to = targets(after.kpis(), kpi -> new KpiKey(kpi.kpi(), kpi.channel()), Kpi::target);
        return keys(from, to).stream()
                .filter(key -> differ(from.get(key), to.get(key)))
                .map(key -> new KpiChange(key.kpi(), key.channel(), from.get(key), to.get(key)))
                .toList();
    }

    private static ContentChange content(StrategyPlan before, StrategyPlan after) {
        List<Content> from = before.content().toList();
        List<Content> to = after.content().toList();
        return new ContentChange(from.size(), to.size(), without(to, from), without(from, to));
    }

    private static <T> List<T> without(List<T> all, Collection<T> others) {
        Set<T> known = new HashSet<>(others);
        return all.stream().filter(one -> !known.contains(one)).limit(MOST).toList();
    }

    private static <T, K> Map<K, BigDecimal> targets(
            List<T> items, Function<T, K> key, Function<T, @Nullable BigDecimal> target) {
        Map<K, BigDecimal> targets = new LinkedHashMap<>();
        items.forEach(item -> targets.put(key.apply(item), target.apply(item)));
        return targets;
    }

    private static <K> Set<K> keys(Map<K, BigDecimal> from, Map<K, BigDecimal> to) {
        return Stream.of(from, to)
                .flatMap(one -> one.keySet().stream())
                .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    private static boolean differ(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        return from == null || to == null ? from != to : from.compareTo(to) != 0;
    }
}
