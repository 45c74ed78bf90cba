package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.EmailFailureReason;
import com.dryjets.contracts.marketing.EmailPauseReason;
import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.orchestrator.finding.TimeText;
import com.dryjets.orchestrator.projection.PublicationState;
import com.dryjets.orchestrator.projection.TroubledAccount;
import com.dryjets.orchestrator.projection.TroubledPublications;
import com.dryjets.orchestrator.projection.TroubledPublications.Example;
import com.dryjets.orchestrator.projection.WatchedEmail;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds symptoms in accounts, posts and emails. */
final class PublicationSymptoms {

    private PublicationSymptoms() {}

    static List<Symptom> of(Observed observed) {
        List<Symptom> symptoms = new ArrayList<>();
        observed.publications().accounts().forEach(account -> symptoms.add(unable(account)));
        observed.publications().emails().forEach(email -> email(email).ifPresent(symptoms::add));
        for (TroubledPublications troubled : observed.publications().troubled()) {
            if (troubled.state() == PublicationState.FAILED) {
                symptoms.add(failedPosts(troubled));
            } else if (observed.isActive()) {
                symptoms.add(late(troubled, observed.plan().zone()));
            }
        }
        return symptoms;
    }

    // --- Accounts

    private static Symptom unable(TroubledAccount account) {
        String name = account.channel().label() + (account.name() == null ? "" : " account " + account.name());
        String waiting = account.waitingPosts() == 1
                ? "A scheduled post waits for it."
                : "%d scheduled posts wait for it.".formatted(account.waitingPosts());
        return new Symptom(
                FailureKind.ACCOUNT,
                account.id().toString(),
                account.channel(),
                account.isDisconnected() ? "%s is disconnected.".formatted(name) : "%s cannot publish.".formatted(name),
                account.reason() == null ? waiting : waiting + " The network says: “%s”.".formatted(account.reason()),
                account.since(),
                List.of(
                        RecoveryStep.of(
                                "Connect the account again.", RecoveryAction.RECONNECT_ACCOUNT, List.of(account.id())),
                        RecoveryStep.of(
                                "Check that the waiting posts are still up to date. They are published once it is"
                                        + " connected.")));
    }

    // --- Posts

    private static Symptom failedPosts(TroubledPublications failed) {
        Channel channel = failed.channel();
        String answer = Objects.requireNonNullElse(failed.latest().getFirst().reason(), "none");
        return new Symptom(
                FailureKind.POSTS_FAILED,
                channel.name(),
                channel,
                "%s on %s failed."
                        .formatted(failed.count() == 1 ? "1 post" : failed.count() + " posts", channel.label()),
                "The latest error: “%s”.".formatted(answer),
                failed.since(),
                steps(failed.latest()));
    }

    /** Returns a recovery step for each reason, in the order of the reasons. */
    private static List<RecoveryStep> steps(List<Example> posts) {
        TreeMap<PostFailureReason, List<UUID>> byReason = new TreeMap<>();
        List<UUID> unexplained = new ArrayList<>();
        for (Example post : posts) {
            if (post.reasonCode() == null) {
                unexplained.add(post.id());
            } else {
                byReason.computeIfAbsent(PostFailureReason.valueOf(post.reasonCode()), unused -> new ArrayList<>())
                        .add(post.id());
            }
        }
        List<RecoveryStep> steps = new ArrayList<>();
        byReason.forEach((reason, ids) -> steps.add(step(reason, ids)));
        if (!unexplained.isEmpty()) {
            steps.add(RecoveryStep.of("Publish the posts again.", RecoveryAction.RETRY_POSTS, unexplained));
        }
        return steps;
    }

    private static RecoveryStep step(PostFailureReason reason, List<UUID> posts) {
        return switch (reason) {
            case CONTENT_REFUSED ->
                RecoveryStep.of(
                        "Change the text or the links that the network refuses.", RecoveryAction.EDIT_POSTS, posts);
            case DUPLICATE ->
                RecoveryStep.of("Change what the account has posted before.", RecoveryAction.EDIT_POSTS, posts);
            case MEDIA_UNUSABLE -> RecoveryStep.of("Replace the picture or video.", RecoveryAction.EDIT_POSTS, posts);
            case UNSUPPORTED -> RecoveryStep.of("Change what the network cannot do.", RecoveryAction.EDIT_POSTS, posts);
            case NETWORK_UNREACHABLE ->
                RecoveryStep.of(
                        "Publish the posts again. The network could not be reached.",
                        RecoveryAction.RETRY_POSTS,
                        posts);
            case OUTCOME_UNKNOWN ->
                RecoveryStep.of(
                        "Check on the network whether the post is there, and publish it again if it is not.",
                        RecoveryAction.RETRY_POSTS,
                        posts);
        };
    }

    // --- Emails

    private static Optional<Symptom> email(WatchedEmail email) {
        if (email.blockedSince() != null) {
            return Optional.of(blocked(email, email.blockedSince()));
        }
        return switch (email.state()) {
            case FAILED -> Optional.of(failedEmail(email));
            case PAUSED -> pausedEmail(email);
            default -> Optional.empty();
        };
    }

    private static Symptom blocked(WatchedEmail email, Instant since) {
        return new Symptom(
                FailureKind.EMAIL_BLOCKED,
                email.id().toString(),
                Channel.EMAIL,
                "%s cannot be sent: the mail server refuses.".formatted(name(email)),
                "The server says: “%s”.".formatted(Objects.requireNonNullElse(email.block(), "nothing")),
                since,
                List.of(
                        RecoveryStep.of("Check the login and the limits of the sender's mail server or provider."),
                        RecoveryStep.of("Then wait: sending continues by itself once the server accepts emails.")));
    }

    private static Symptom failedEmail(WatchedEmail email) {
        return new Symptom(
                FailureKind.EMAIL_FAILED,
                email.id().toString(),
                Channel.EMAIL,
                "%s could not be sent.".formatted(name(email)),
                Objects.requireNonNullElse(email.reason(), "The reason is not known."),
                email.stateSince(),
                List.of(RecoveryStep.of(remedy(email.reasonCode()), RecoveryAction.EDIT_EMAIL, List.of(email.id()))));
    }

    private static String remedy(@Nullable String code) {
        if (code == null) {
            return "Validate the email, and send a copy of it.";
        }
        return switch (EmailFailureReason.valueOf(code)) {
            case NO_CONTENT -> "Add a subject and content, and send a copy of it.";
            case INVALID_MERGE_TAG -> "Correct the merge tag, and send a copy of it.";
            case NO_RECIPIENTS -> "Choose an audience with contacts who can receive emails, and send a copy of it.";
        };
    }

    /** An email that a person paused is not a failure. */
    private static Optional<Symptom> pausedEmail(WatchedEmail email) {
        if (email.reasonCode() == null) {
            return Optional.empty();
        }
        return switch (EmailPauseReason.valueOf(email.reasonCode())) {
            case BY_USER, CAMPAIGN_PAUSED -> Optional.empty();
            case COMPLAINT_RATE ->
                paused(
                        email,
                        "too many recipients reported it as spam",
                        "Narrow the audience to contacts who opened an email lately.");
            case BOUNCE_RATE ->
                paused(email, "too many addresses were rejected", "Remove old or bought addresses from the audience.");
            case SENDER_NOT_VERIFIED ->
                paused(email, "its sender is not verified", "Verify the sender's domain, or choose another sender.");
        };
    }

    private static Optional<Symptom> paused(WatchedEmail email, String why, String remedy) {
        return Optional.of(new Symptom(
                FailureKind.EMAIL_PAUSED,
                email.id().toString(),
                Channel.EMAIL,
                "%s was paused: %s.".formatted(name(email), why),
                email.reason() == null
                        ? "It was paused automatically."
                        : "It was paused automatically because of %s.".formatted(email.reason()),
                email.stateSince(),
                List.of(
                        RecoveryStep.of(remedy),
                        RecoveryStep.of("Resume the email.", RecoveryAction.RESUME_EMAIL, List.of(email.id())))));
    }

    private static String name(WatchedEmail email) {
        return email.subject() == null ? "An email" : "The email “%s”".formatted(email.subject());
    }

    // --- Schedule

    private static Symptom late(TroubledPublications late, ZoneId zone) {
        Channel channel = late.channel();
        String noun = channel == Channel.EMAIL ? "email" : "post on " + channel.label();
        String many = channel == Channel.EMAIL ? "emails" : "posts on " + channel.label();
        return new Symptom(
                FailureKind.LATE,
                channel.name(),
                channel,
                late.count() == 1
                        ? "A scheduled %s is late.".formatted(noun)
                        : "%d scheduled %s are late.".formatted(late.count(), many),
                "%s was scheduled for %s."
                        .formatted(late.count() == 1 ? "It" : "The first", TimeText.time(late.since(), zone)),
                late.since(),
                List.of(
                        RecoveryStep.of(
                                channel == Channel.EMAIL
                                        ? "Look at the email: its page says what it waits for."
                                        : "Check the queue: each post shows what it waits for, such as an account."),
                        RecoveryStep.of("Choose another time for anything that is out of date.")));
    }
}
