package com.dryjets.content.feed;

import com.dryjets.content.blog.CreateBlogPost;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.work.Backoff;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides what becomes of a draft whose pieces were not made. */
final class EntryRules {

    private static final int MAX_REASON = 500;
    private static final String OUR_SIDE = "The pieces could not be made because of an error on our side.";

    private EntryRules() {}

    /** Gives up an entry whose attempts all ended without a word, as they do when the service is killed. */
    static Optional<EntryDecision> beforeAttempt(int attempt, int mostAttempts) {
        return attempt <= mostAttempts
                ? Optional.empty()
                : Optional.of(new EntryDecision.GiveUp(
                        "The service stopped %d times while making the pieces.".formatted(mostAttempts)));
    }

    /** Returns whether each attempt would be refused: a refusal that may end names a time to come back. */
    static boolean isRefused(Throwable failure) {
        return failure instanceof Problem problem && problem.retryAfter().isEmpty();
    }

    /**
     * Decides after a failed attempt.
     *
     * @param attempt the number of the attempt, from 1
     */
    static EntryDecision after(Throwable failure, int attempt, int mostAttempts, Backoff backoff) {
        if (failure instanceof Problem problem && isRefused(failure)) {
            return new EntryDecision.GiveUp(reason(problem));
        }
        return attempt < mostAttempts
                ? new EntryDecision.Retry(OUR_SIDE, backoff.after(attempt))
                : new EntryDecision.GiveUp("%s Leo tried %d times.".formatted(OUR_SIDE, attempt));
    }

    private static String reason(Problem problem) {
        String detail = problem.errors().isEmpty()
                ? problem.getMessage()
                : problem.errors().stream()
                        .map(FieldError::detail)
                        .collect(Collectors.joining("; ", problem.getMessage() + " ", ""));
        return CreateBlogPost.fitting(detail, MAX_REASON);
    }
}
