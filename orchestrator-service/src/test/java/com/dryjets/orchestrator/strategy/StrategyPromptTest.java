package com.dryjets.orchestrator.strategy;

import static com.dryjets.orchestrator.strategy.StrategyFixtures.FIRST;
import static com.dryjets.orchestrator.strategy.StrategyFixtures.brief;
import static com.dryjets.orchestrator.strategy.StrategyFixtures.linkedInConverts;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.llm.Prompt;
import com.dryjets.orchestrator.strategy.AnswerRules.Faults;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a model is asked. What becomes of its answers is in {@code ModelStrategyIT}. */
class StrategyPromptTest {

    private final StrategyBrief brief = brief("CONVERSION", FIRST, FIRST.plusDays(13), linkedInConverts());

    @Test
    void putsThePersonsWordsIntoTheMaterialAndNowhereElse() {
        Prompt prompt = StrategyPrompt.of(brief);

        assertThat(prompt.material())
                .singleElement()
                .satisfies(material -> assertThat(material.text())
                        .contains("Find readers", "Autumn spreadsheets", "\"pastCampaigns\":8"));
        assertThat(prompt.rules() + prompt.task()).doesNotContain("Find readers", "Autumn spreadsheets");
        assertThat(prompt.task()).contains("2 weeks from 2026-10-05 to 2026-10-18");
    }

    @Test
    void namesTheFaultsWhenItAsksAgain() {
        ModelAnswer answer = new ModelAnswer(null, null, null, null, null);
        Faults faults = new Faults(List.of("the shares add up to 97 and not to 100"), List.of("4711"));

        Prompt again = StrategyPrompt.mended(StrategyPrompt.of(brief), answer, faults);

        assertThat(again.task()).contains("97 and not to 100", "the figure \"4711\" is not in the material");
        assertThat(again.material()).hasSize(2);
    }
}
