package com.dryjets.social.queue;

import com.dryjets.social.post.Timing;
import com.dryjets.social.timing.TimeEvidence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time for a post, how it was found, and for a best time, by what. */
record ChosenTime(Instant at, Timing timing, @Nullable TimeEvidence evidence) {}
