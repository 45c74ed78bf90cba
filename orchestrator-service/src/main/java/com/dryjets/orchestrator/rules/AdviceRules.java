package com.dryjets.orchestrator.rules;

import com.dryjets.orchestrator.advice.Opinion;
import com.dryjets.orchestrator.advice.Situation;
import java.util.List;

/** All that the figures of a campaign give reason to say, kind by kind. Pure: the same situation, the same opinions. */
public final class AdviceRules {

    private AdviceRules() {}

    /** One opinion of each kind. */
    public static List<Opinion> opinions(Situation situation, AdviceConfig config) {
        return List.of(
                ChannelRules.decide(situation, config),
                BudgetRules.decide(situation, config),
                ContentRules.decide(situation, config),
                TimingRules.decide(situation, config));
    }
}
