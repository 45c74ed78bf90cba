package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.wire.EventJson;
import com.dryjets.llm.Material;
import com.dryjets.llm.Prompt;
import com.dryjets.orchestrator.strategy.AnswerRules.Faults;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Asks a model for a strategy. The brief is its only material. */
final class StrategyPrompt {

    private static final int MOST_FAULTS = 20;
    private static final String RULES = """
            You plan marketing campaigns. The material is a JSON object: the campaign, whom it should reach, and what the \
            tenant's past campaigns and published benchmarks show. Rates in it are fractions.
            Use only figures that the material has, and write every other quantity without digits. Never add a number, a \
            price, a date, a name or a promise that it does not have. Promise no results. Write short, plain sentences, in \
            the language of the objectives, or else of the campaign's name.
            Answer with one JSON object and nothing else:
            {"channels": [{"channel": one of the campaign's, "sharePercent": number with at most one decimal, "reason": \
            string, "tactics": [1 to %d strings]}],
            "weeks": [{"week": number, "focus": string}],
            "content": [{"date": "yyyy-mm-dd", "channel": string, "topic": string, "angle": one of %s}],
            "kpis": [{"kpi": one of the list, "channel": string, "target": number from the material, "basis": string}],
            "risks": [{"risk": string, "mitigation": string}]}
            Every channel of the campaign occurs once in channels, and the shares add up to 100. Give more to channels with \
            a better result per spend, and be careful where there are few past campaigns. Pieces of content that can be made \
            from one post have exactly the same topic. KPIs: %s. At most %d pieces of content and %d risks. Each text has at \
            most 250 characters.""".formatted(
                    AnswerRules.MOST_TACTICS,
                    names(PlanAngle.values()),
                    Arrays.stream(StrategyKpi.values())
                            .map(kpi -> kpi + " (" + kpi.meaning() + ")")
                            .collect(Collectors.joining(", ")),
                    AnswerRules.MOST_CONTENT,
                    AnswerRules.MOST_RISKS);

    private StrategyPrompt() {}

    static Prompt of(StrategyBrief brief) {
        int weeks = TimelineRules.spans(brief.from(), brief.to()).size();
        return new Prompt(
                RULES,
                List.of(new Material("brief", material(brief))),
                "Plan the %d weeks from %s to %s; week 1 begins on %s. Focus each week, in order."
                        .formatted(weeks, brief.from(), brief.to(), brief.from()));
    }

    /** Asks again, with the answer and what is wrong with it. */
    static Prompt mended(Prompt first, ModelAnswer answer, Faults faults) {
        String list = faults.all().distinct().limit(MOST_FAULTS).collect(Collectors.joining("\n- "));
        return first.asking(
                first.task()
                        + "\nYour last plan is in the material. Correct these faults, and answer with the whole plan:\n- "
                        + list,
                new Material("plan", json(answer)));
    }

    /** The brief as the model sees it; its figures are those that an answer may use. */
    static String material(StrategyBrief brief) {
        return json(brief);
    }

    private static String json(Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The value cannot be written as JSON", e);
        }
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    }
}
