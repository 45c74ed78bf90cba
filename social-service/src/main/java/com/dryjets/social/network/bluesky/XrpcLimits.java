package com.dryjets.social.network.bluesky;

import com.dryjets.social.network.RateLimit;
import com.dryjets.social.network.RateLimit.Operation;
import com.dryjets.social.network.RateLimit.Scope;
import com.dryjets.social.network.http.NetworkAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the headers {@code RateLimit-Limit}, {@code -Remaining}, {@code -Reset} (seconds of the Unix time) and {@code
 * -Policy} ({@code 5000;w=3600}), of which a server reports the limit that is closest ("Rate Limits" on docs.bsky.app).
 * Writing is limited to 5,000 points an hour and 35,000 a day, of which a new record takes three.
 */
final class XrpcLimits {

    private static final int POINTS_OF_A_POST = 3;
    private static final long HOUR = 3600;
    private static final long DAY = 86_400;
    private static final Pattern WINDOW = Pattern.compile(";\\s*w=(\\d{1,9})");

    private XrpcLimits() {}

    static List<RateLimit> read(NetworkAnswer answer) {
        Optional<Long> limit = answer.number("RateLimit-Limit");
        Optional<Long> remaining = answer.number("RateLimit-Remaining");
        long window = answer.header("RateLimit-Policy").map(XrpcLimits::window).orElse(0L);
        if (limit.isEmpty() || remaining.isEmpty()) {
            return List.of();
        }
        Instant resetsAt = resetsAt(answer).orElse(null);
        boolean points = window == HOUR || window == DAY;
        return List.of(
                points
                        ? RateLimit.ofPosts(
                                Scope.ACCOUNT,
                                window == HOUR ? "posts per hour" : "posts per day",
                                (int) (limit.get() / POINTS_OF_A_POST),
                                (int) (remaining.get() / POINTS_OF_A_POST),
                                resetsAt,
                                Duration.ofSeconds(window))
                        : RateLimit.ofCalls(
                                Operation.READ,
                                Scope.ACCOUNT,
                                "requests per " + window + " s",
                                limit.get().intValue(),
                                remaining.get().intValue(),
                                resetsAt));
    }

    static Optional<Instant> resetsAt(NetworkAnswer answer) {
        return answer.number("RateLimit-Reset").map(Instant::ofEpochSecond);
    }

    private static long window(String policy) {
        Matcher window = WINDOW.matcher(policy);
        return window.find() ? Long.parseLong(window.group(1)) : 0;
    }
}
