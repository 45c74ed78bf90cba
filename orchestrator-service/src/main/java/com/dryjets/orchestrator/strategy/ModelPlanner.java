package com.dryjets.orchestrator.strategy;

import com.dryjets.llm.Account;
import com.dryjets.llm.Fallback;
import com.dryjets.llm.FigureMatch;
import com.dryjets.llm.KnownFigures;
import com.dryjets.llm.ModelClient;
import com.dryjets.llm.ModelFailure;
import com.dryjets.llm.ModelRequest;
import com.dryjets.llm.ModelTier;
import com.dryjets.llm.Prompt;
import com.dryjets.orchestrator.strategy.AnswerRules.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Plans with a model, and asks once more for a plan with faults. The built-in planner takes over when no model is
 * configured, when it fails, and when its second plan has faults, too.
 */
@ApplicationScoped
class ModelPlanner {

    private static final Logger LOG = Logger.getLogger(ModelPlanner.class);
    private static final String PURPOSE = "strategy";

    private final ModelClient model;

    ModelPlanner(ModelClient model) {
        this.model = model;
    }

    /** A plan and the engine that made it. */
    record Planned(
            StrategyPlan plan, String engine, @Nullable Fallback fallback) {}

    /** Plans; blocks while the model answers. */
    Planned plan(StrategyBrief brief, Account account) {
        if (!model.isConfigured()) {
            return builtIn(brief, null);
        }
        try {
            return asked(brief, account);
        } catch (ModelFailure e) {
            LOG.warnf("Model call failed purpose=%s reason=%s", PURPOSE, e.reason());
            return builtIn(brief, Fallback.of(e.reason()));
        }
    }

    private Planned asked(StrategyBrief brief, Account account) {
        KnownFigures known = KnownFigures.of(StrategyPrompt.material(brief), FigureMatch.ROUNDED);
        Prompt prompt = StrategyPrompt.of(brief);
        ModelAnswer answer = ask(prompt, account);
        Faults faults = AnswerRules.faults(answer, brief, known);
        if (!faults.isEmpty()) {
            answer = ask(StrategyPrompt.mended(prompt, answer, faults), account);
            faults = AnswerRules.faults(answer, brief, known);
        }
        if (faults.isEmpty()) {
            return new Planned(AnswerPlan.of(answer, brief), model.engine(), null);
        }
        LOG.warnf(
                "Strategy of the model failed its checks twice rules=%d figures=%d",
                faults.rules().size(), faults.invented().size());
        return builtIn(brief, faults.rules().isEmpty() ? Fallback.FACTS_INVENTED : Fallback.RULES_BROKEN);
    }

    private ModelAnswer ask(Prompt prompt, Account account) {
        return model.ask(
                new ModelRequest(account.tenant(), PURPOSE, account.work(), ModelTier.WRITING, prompt),
                ModelAnswer.class);
    }

    private static Planned builtIn(StrategyBrief brief, @Nullable Fallback fallback) {
        return new Planned(PlanRules.plan(brief), PlanRules.ENGINE, fallback);
    }
}
