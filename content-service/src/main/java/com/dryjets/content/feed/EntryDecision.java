package com.dryjets.content.feed;

import java.time.Duration;

/** What becomes of a draft whose pieces were not made. */
sealed interface EntryDecision {

    /** The attempt failed; another one follows. */
    record Retry(String reason, Duration pause) implements EntryDecision {}

    /** No attempt follows by itself. The reason is for users. */
    record GiveUp(String reason) implements EntryDecision {}
}
