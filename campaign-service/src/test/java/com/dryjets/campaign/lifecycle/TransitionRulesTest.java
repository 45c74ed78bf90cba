package com.dryjets.campaign.lifecycle;

import static com.dryjets.campaign.campaign.CampaignStatus.ACTIVE;
import static com.dryjets.campaign.campaign.CampaignStatus.ARCHIVED;
import static com.dryjets.campaign.campaign.CampaignStatus.COMPLETED;
import static com.dryjets.campaign.campaign.CampaignStatus.DRAFT;
import static com.dryjets.campaign.campaign.CampaignStatus.PAUSED;
import static com.dryjets.campaign.lifecycle.CampaignAction.ARCHIVE;
import static com.dryjets.campaign.lifecycle.CampaignAction.COMPLETE;
import static com.dryjets.campaign.lifecycle.CampaignAction.LAUNCH;
import static com.dryjets.campaign.lifecycle.CampaignAction.PAUSE;
import static com.dryjets.campaign.lifecycle.CampaignAction.RESUME;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.lifecycle.Transition.DeleteDraft;
import com.dryjets.campaign.lifecycle.Transition.IllegalTransition;
import com.dryjets.campaign.lifecycle.Transition.MoveTo;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionRulesTest {

    /** Every legal pair of a status and an action; all others are illegal. */
    private static final Map<CampaignStatus, Map<CampaignAction, Transition>> LEGAL = Map.of(
            DRAFT, Map.of(LAUNCH, new MoveTo(ACTIVE), ARCHIVE, new DeleteDraft()),
            ACTIVE, Map.of(PAUSE, new MoveTo(PAUSED), COMPLETE, new MoveTo(COMPLETED)),
            PAUSED, Map.of(RESUME, new MoveTo(ACTIVE), COMPLETE, new MoveTo(COMPLETED), ARCHIVE, new MoveTo(ARCHIVED)),
            COMPLETED, Map.of(ARCHIVE, new MoveTo(ARCHIVED)),
            ARCHIVED, Map.of());

    /** The statuses that can be requested by name, from each status. */
    private static final Map<CampaignStatus, Map<CampaignStatus, CampaignAction>> REACHABLE = Map.of(
            DRAFT, Map.of(ACTIVE, LAUNCH),
            ACTIVE, Map.of(PAUSED, PAUSE, COMPLETED, COMPLETE),
            PAUSED, Map.of(ACTIVE, RESUME, COMPLETED, COMPLETE, ARCHIVED, ARCHIVE),
            COMPLETED, Map.of(ARCHIVED, ARCHIVE),
            ARCHIVED, Map.of());

    @ParameterizedTest
    @MethodSource("everyPair")
    void allowsLegalTransitionsAndExplainsIllegalOnes(CampaignStatus from, CampaignAction action) {
        Optional<Transition> legal = Optional.ofNullable(LEGAL.get(from).get(action));

        Transition transition = TransitionRules.decide(from, action);

        if (legal.isPresent()) {
            assertThat(transition).isEqualTo(legal.get());
        } else {
            assertThat(transition)
                    .isInstanceOfSatisfying(
                            IllegalTransition.class,
                            refusal -> assertThat(refusal.explanation())
                                    .endsWith(".")
                                    .containsIgnoringCase(
                                            from == ARCHIVED || from == COMPLETED ? "duplicate" : from.word()));
        }
    }

    @ParameterizedTest
    @MethodSource("everyTarget")
    void findsActionThatLeadsToStatus(CampaignStatus from, CampaignStatus to) {
        Map<CampaignStatus, CampaignAction> reachable = new EnumMap<>(CampaignStatus.class);
        reachable.putAll(REACHABLE.get(from));

        if (reachable.containsKey(to)) {
            assertThat(TransitionRules.towards(from, to)).isEqualTo(new MoveTo(to));
            assertThat(TransitionRules.actionTowards(from, to)).isEqualTo(reachable.get(to));
        } else {
            assertThat(TransitionRules.towards(from, to)).isInstanceOf(IllegalTransition.class);
        }
    }

    private static Stream<Arguments> everyPair() {
        return Arrays.stream(CampaignStatus.values())
                .flatMap(from -> Arrays.stream(CampaignAction.values()).map(action -> Arguments.of(from, action)));
    }

    private static Stream<Arguments> everyTarget() {
        return Arrays.stream(CampaignStatus.values())
                .flatMap(from -> Arrays.stream(CampaignStatus.values()).map(to -> Arguments.of(from, to)));
    }
}
