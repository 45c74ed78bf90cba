package com.dryjets.orchestrator.failure;

/**
 * What a failure is about. A cause has at most one open failure.
 *
 * @param subject what it is about within its kind, such as a channel or the id of an account
 */
public record Cause(FailureKind kind, String subject) {}
