package com.dryjets.email.pace;

import java.time.Instant;

/**
 * The pause of a route that refused messages: the connection, the login or the sender. It ends with the first message that
 * the route takes again.
 *
 * @param reason the last refusal
 * @param since when the route first refused
 * @param nextAttemptAt when a message tries the route again
 */
public record RoutePause(String reason, Instant since, Instant nextAttemptAt) {}
