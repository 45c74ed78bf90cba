package com.dryjets.local.sandbox.network.fault;

import java.time.Duration;

/**
 * A fault to inject.
 *
 * @param time how long it lasts: until a limit resets, a slow response arrives, a post is listed or media are ready
 * @param unlisted how long lists do not show a post that the request publishes
 */
public record Fault(FaultKind kind, Duration time, Duration unlisted) {}
