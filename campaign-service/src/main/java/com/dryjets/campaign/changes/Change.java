package com.dryjets.campaign.changes;

import org.jspecify.annotations.Nullable;

/**
 * Something about a campaign changed.
 *
 * @param seq later changes of the campaign have higher ones
 * @param payload JSON as it was after the change; null for spend, which is read when it is told
 */
public record Change(long seq, ChangeKind kind, @Nullable String payload) {}
