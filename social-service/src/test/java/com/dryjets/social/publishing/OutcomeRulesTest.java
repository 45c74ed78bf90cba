package com.dryjets.social.publishing;

import static com.dryjets.social.PostFixtures.NOON;
import static com.dryjets.social.PostFixtures.followed;
import static com.dryjets.social.PostFixtures.post;
import static com.dryjets.social.PostFixtures.publish;
import static com.dryjets.social.PostFixtures.soughtByPerson;
import static com.dryjets.social.PostFixtures.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.RateLimit.Scope;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.post.Failure;
import com.dryjets.social.post.Outcome;
import com.dryjets.social.post.Outcome.Lost;
import com.dryjets.social.post.Outcome.Postponed;
import com.dryjets.social.post.Outcome.Refused;
import com.dryjets.social.post.Outcome.SetAside;
import com.dryjets.social.post.Outcome.Shown;
import com.dryjets.social.post.Post;
import com.dryjets.social.post.PostStatus;
import com.dryjets.social.post.PublishTask;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeRulesTest {

    private static final PublishingConfig CONFIG = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(PublishingConfig.class)
            .build()
            .getConfigMapping(PublishingConfig.class);

    private static final Step UPLOAD = new Step(Step.Kind.UPLOAD, 0);
    private static final Step COMMENT = new Step(Step.Kind.COMMENT, 0);

    private static Outcome after(Kind kind, Step step, int failures) {
        PublishTask task = task(post(PostStatus.PUBLISHING, failures, "Wool"), step, Map.of(publish(0), "17"));
        return OutcomeRules.afterFailure(task, NetworkFailure.of(kind, "Words"), CONFIG, NOON);
    }

    /** What ends a replica each time it is tried is given up like any other failure. */
    @Test
    void doesNotRepeatAnInterruptedStepForEver() {
        PublishTask upload = task(post(PostStatus.PUBLISHING, 0, "Text"), new Step(Step.Kind.UPLOAD, 0));
        PublishTask last =
                task(post(PostStatus.PUBLISHING, CONFIG.maxFailures() - 1, "Text"), new Step(Step.Kind.UPLOAD, 0));

        assertThat(OutcomeRules.interrupted(upload, CONFIG, NOON))
                .isInstanceOfSatisfying(Outcome.Postponed.class, postponed -> {
                    assertThat(postponed.failures()).isEqualTo(1);
                    assertThat(postponed.dueAt()).isAfter(NOON);
                });
        assertThat(OutcomeRules.interrupted(last, CONFIG, NOON)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void looksUpWhatMayHaveBeenShown() {
        assertThat(after(Kind.UNKNOWN, publish(0), 0))
                .isEqualTo(new Lost("UNKNOWN", "Words", null, NOON.plus(CONFIG.lookUpAfter()), 0));
    }

    @Test
    void repeatsWhatNobodySees() {
        assertThat(after(Kind.UNKNOWN, UPLOAD, 0))
                .isEqualTo(new Postponed("UNKNOWN", "Words", null, NOON.plus(CONFIG.firstRetry()), 1));
    }

    @Test
    void growsPausesAndGivesUpInTheEnd() {
        assertThat(after(Kind.UNREACHABLE, publish(0), 3))
                .isEqualTo(new Postponed(
                        "UNREACHABLE",
                        "Words",
                        null,
                        NOON.plus(CONFIG.firstRetry().multipliedBy(8)),
                        4));
        assertThat(after(Kind.UNREACHABLE, publish(0), CONFIG.maxFailures() - 1))
                .isEqualTo(new Refused("UNREACHABLE", new Failure(PostFailureReason.NETWORK_UNREACHABLE, "Words")));
    }

    @Test
    void waitsUntilTheNetworkAllowsTheNextCall() {
        NetworkFailure failure = NetworkFailure.rateLimited("Words", Optional.of(NOON.plusSeconds(600)), Scope.ACCOUNT);
        PublishTask task = task(post(PostStatus.PUBLISHING, 2, "Wool"), publish(0));

        assertThat(OutcomeRules.afterFailure(task, failure, CONFIG, NOON))
                .isEqualTo(new Postponed("RATE_LIMITED", "Words", null, NOON.plusSeconds(600), 2));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"PERMISSION_MISSING", "ACCOUNT_GONE"})
    void setsPostsAsideThatTheirAccountCannotPublish(Kind kind) {
        assertThat(after(kind, publish(0), 0)).isEqualTo(new SetAside(kind.name(), "Words"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"OUT_OF_CREDIT", "VERSION_RETIRED"})
    void neverFailsAPostForWhatAnOperatorMustSettle(Kind kind) {
        PublishTask task = task(post(PostStatus.PUBLISHING, CONFIG.maxFailures(), "Wool"), publish(0));
        NetworkFailure failure = NetworkFailure.of(kind, "Words").until(NOON.plusSeconds(900));

        assertThat(OutcomeRules.afterFailure(task, failure, CONFIG, NOON))
                .isEqualTo(new Postponed(kind.name(), "Words", null, NOON.plusSeconds(900), CONFIG.maxFailures()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"CONTENT_REFUSED", "MEDIA_UNUSABLE", "UNSUPPORTED", "NOT_FOUND"})
    void failsWhatTheNetworkRefuses(Kind kind) {
        assertThat(after(kind, publish(0), 0))
                .asInstanceOf(type(Refused.class))
                .extracting(refused -> refused.failure().detail())
                .isEqualTo("Words");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"UNKNOWN", "CONTENT_REFUSED", "PERMISSION_MISSING"})
    void neverFailsOrDoublesAPostForItsFirstComment(Kind kind) {
        assertThat(after(kind, COMMENT, 0)).asInstanceOf(type(Shown.class)).satisfies(shown -> {
            assertThat(shown.externalId()).isEqualTo("17");
            assertThat(shown.warning()).contains("Words");
        });
    }

    @Test
    void postsTheFirstCommentLaterIfItSurelyIsNotThere() {
        assertThat(after(Kind.UNREACHABLE, COMMENT, 0)).isInstanceOf(Postponed.class);
    }

    private static Outcome duplicate(boolean mayHaveShown, boolean other, String existingId) {
        PublishTask task = task(post(PostStatus.PUBLISHING, 0, "Wool"), publish(0));
        NetworkFailure failure = NetworkFailure.duplicate("Words", existingId);
        return OutcomeRules.afterDuplicate(task, failure, mayHaveShown, other, null, CONFIG, NOON);
    }

    @Test
    void settlesAPostThatTheNetworkNamesAsDuplicate() {
        assertThat(duplicate(true, false, "18")).isEqualTo(new Shown("FOUND", "18", "18", null, NOON, null));
    }

    @Test
    void looksUpADuplicateThatTheNetworkDoesNotName() {
        assertThat(duplicate(true, false, null)).isInstanceOf(Lost.class);
    }

    @Test
    void failsADuplicateOfSomethingElse() {
        Refused refused = new Refused("DUPLICATE", new Failure(PostFailureReason.DUPLICATE, "Words"));

        assertThat(duplicate(false, false, "18")).isEqualTo(refused);
        assertThat(duplicate(true, true, "18")).isEqualTo(refused);
    }

    private static Outcome notFound(Post post, boolean listed, Duration passed) {
        return OutcomeRules.notFound(task(post, publish(0)), listed, passed, CONFIG, NOON);
    }

    @Test
    void doesNotRuleAPostOutBeforeTheNetworkMustListIt() {
        Post post = post(PostStatus.UNKNOWN, 0, "Wool");

        assertThat(notFound(post, true, CONFIG.listedAfter().minusSeconds(1))).isInstanceOf(Lost.class);
        assertThat(notFound(post, true, CONFIG.listedAfter()))
                .asInstanceOf(type(Postponed.class))
                .extracting(Postponed::name, Postponed::failures)
                .containsExactly("NOT_FOUND", 1);
    }

    @Test
    void neverRulesAPostOutThatTheNetworkMayNotList() {
        Post post = post(PostStatus.UNKNOWN, 0, "Wool");

        assertThat(notFound(post, false, CONFIG.lookUpFor())).isInstanceOf(Lost.class);
        assertThat(notFound(post, false, CONFIG.lookUpFor().plusSeconds(1)))
                .asInstanceOf(type(Refused.class))
                .extracting(refused -> refused.failure().code())
                .isEqualTo(PostFailureReason.OUTCOME_UNKNOWN);
    }

    @Test
    void believesAPersonWhoRetriesAPostThatTheNetworkDoesNotList() {
        assertThat(notFound(soughtByPerson("Wool"), false, CONFIG.lookUpFor().plusSeconds(1)))
                .asInstanceOf(type(Postponed.class))
                .extracting(Postponed::name)
                .isEqualTo("NOT_FOUND");
    }

    /** The network is working on the post: a failure to ask says nothing about it, whatever it is. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void asksAgainForAPostThatTheNetworkIsWorkingOn(Kind kind) {
        PublishTask task = followed(post(PostStatus.UNKNOWN, 2, "Wool"), publish(0), "v1");
        Duration passed = Duration.ofMinutes(4);

        assertThat(OutcomeRules.afterCheck(task, NetworkFailure.of(kind, "Words"), passed, CONFIG, NOON))
                .asInstanceOf(type(Lost.class))
                .extracting(Lost::name, Lost::remoteId, Lost::failures)
                .containsExactly("PENDING", "v1", 2);
    }

    @Test
    void asksWhenTheNetworkAllowsItAgain() {
        PublishTask task = followed(post(PostStatus.UNKNOWN, 0, "Wool"), publish(0), "v1");
        NetworkFailure failure = NetworkFailure.rateLimited("Words", Optional.of(NOON.plusSeconds(600)), Scope.ACCOUNT);

        assertThat(OutcomeRules.afterCheck(task, failure, CONFIG.lookUpFor(), CONFIG, NOON))
                .isEqualTo(new Lost("PENDING", "Words", "v1", NOON.plusSeconds(600), 0));
    }

    /** Each limit has an end, but another one may follow it. */
    @Test
    void asksAPersonAfterADayOfNothingButLimits() {
        PublishTask followed = followed(post(PostStatus.UNKNOWN, 0, "Wool"), publish(0), "v1");
        PublishTask sought = task(post(PostStatus.UNKNOWN, 0, "Wool"), publish(0));
        NetworkFailure failure = NetworkFailure.rateLimited("Words", Optional.of(NOON.plusSeconds(600)), Scope.ACCOUNT);
        Duration day = CONFIG.lookUpFor();
        Refused person = new Refused("UNKNOWN", new Failure(PostFailureReason.OUTCOME_UNKNOWN, "Words"));

        assertThat(OutcomeRules.lookUpAt(sought, "Words", NOON.plusSeconds(600), day, CONFIG))
                .isEqualTo(new Lost("UNKNOWN", "Words", null, NOON.plusSeconds(600), 0));
        assertThat(OutcomeRules.lookUpAt(sought, "Words", NOON.plusSeconds(600), day.plusSeconds(1), CONFIG))
                .isEqualTo(person);
        assertThat(OutcomeRules.afterCheck(followed, failure, day.plusSeconds(1), CONFIG, NOON))
                .isEqualTo(person);
    }

    @Test
    void beginsAgainWhenTheLimitEndsThatStoppedIt() {
        PublishTask task = task(post(PostStatus.PUBLISHING, 3, "Wool"), publish(0));
        NetworkFailure limit = NetworkFailure.rateLimited("Words", Optional.of(NOON.plusSeconds(600)), Scope.ACCOUNT);

        assertThat(OutcomeRules.expired(task, new StepResult.Expired(UPLOAD, "Too many", limit), CONFIG, NOON))
                .isEqualTo(new Postponed("EXPIRED", "Too many", null, NOON.plusSeconds(600), 3));
    }

    @Test
    void asksAPersonWhenAPostCouldNotBeAskedForForADay() {
        PublishTask task = followed(post(PostStatus.UNKNOWN, 0, "Wool"), publish(0), "v1");

        assertThat(OutcomeRules.notChecked(task, "Words", CONFIG.lookUpFor().plusSeconds(1), CONFIG, NOON))
                .isEqualTo(new Refused("UNKNOWN", new Failure(PostFailureReason.OUTCOME_UNKNOWN, "Words")));
    }

    @Test
    void asksAPersonAfterADayWithoutCertainty() {
        PublishTask task = task(post(PostStatus.UNKNOWN, 0, "Wool"), publish(0));

        assertThat(OutcomeRules.stillUnknown(task, "Words", CONFIG.lookUpFor(), CONFIG, NOON))
                .isInstanceOf(Lost.class);
        assertThat(OutcomeRules.stillUnknown(task, "Words", CONFIG.lookUpFor().plusSeconds(1), CONFIG, NOON))
                .isEqualTo(new Refused("UNKNOWN", new Failure(PostFailureReason.OUTCOME_UNKNOWN, "Words")));
    }
}
