package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.strategy.StrategyPlan.ChannelPlan;
import com.dryjets.orchestrator.strategy.StrategyPlan.Content;
import com.dryjets.orchestrator.strategy.StrategyPlan.Kpi;
import com.dryjets.orchestrator.strategy.StrategyPlan.Risk;
import com.dryjets.orchestrator.strategy.StrategyPlan.Week;
import com.dryjets.orchestrator.strategy.TimelineRules.Span;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the plan of an answer that {@link AnswerRules} found no fault with. */
final class AnswerPlan {

    private final ModelAnswer answer;
    private final StrategyBrief brief;

    private AnswerPlan(ModelAnswer answer, StrategyBrief brief) {
        this.answer = answer;
        this.brief = brief;
    }

    static StrategyPlan of(ModelAnswer answer, StrategyBrief brief) {
        AnswerPlan plan = new AnswerPlan(answer, brief);
        List<ChannelPlan> channels = plan.channels();
        return new StrategyPlan(
                // Goals are the campaign's and never a model's.
                TargetRules.goals(brief, channels), channels, plan.timeline(), plan.kpis(), plan.risks());
    }

    private List<ChannelPlan> channels() {
        Map<Channel, BigDecimal> shares = new LinkedHashMap<>();
        AnswerRules.items(answer.channels())
                .forEach(share -> shares.put(
                        Channel.valueOf(share.channel()), share.sharePercent().setScale(1)));
        Map<Channel, BigDecimal> amounts = PlanRules.amounts(brief, shares);
        return AnswerRules.items(answer.channels()).stream()
                .map(share -> new ChannelPlan(
                        Channel.valueOf(share.channel()),
                        share.sharePercent().setScale(1),
                        amounts.get(Channel.valueOf(share.channel())),
                        AnswerRules.text(share.reason()),
                        AnswerRules.items(share.tactics()).stream()
                                .map(String::strip)
                                .toList()))
                .toList();
    }

    private List<Week> timeline() {
        List<Span> spans = TimelineRules.spans(brief.from(), brief.to());
        List<ModelAnswer.Week> weeks = AnswerRules.items(answer.weeks());
        List<Content> content = AnswerRules.items(answer.content()).stream()
                .map(piece -> new Content(
                        AnswerRules.date(piece.date()).orElseThrow(),
                        Channel.valueOf(piece.channel()),
                        AnswerRules.text(piece.topic()),
                        PlanAngle.valueOf(piece.angle())))
                .sorted(Comparator.comparing(Content::date))
                .toList();
        return spans.stream()
                .map(span -> new Week(
                        span.week(),
                        span.from(),
                        span.to(),
                        AnswerRules.text(weeks.get(span.week() - 1).focus()),
                        content.stream()
                                .filter(piece -> span.includes(piece.date()))
                                .toList()))
                .toList();
    }

    private List<Kpi> kpis() {
        return AnswerRules.items(answer.kpis()).stream()
                .map(kpi -> new Kpi(
                        StrategyKpi.valueOf(kpi.kpi()),
                        Channel.valueOf(kpi.channel()),
                        kpi.target(),
                        AnswerRules.text(kpi.basis())))
                .toList();
    }

    private List<Risk> risks() {
        return AnswerRules.items(answer.risks()).stream()
                .map(risk -> new Risk(AnswerRules.text(risk.risk()), AnswerRules.text(risk.mitigation())))
                .toList();
    }
}
