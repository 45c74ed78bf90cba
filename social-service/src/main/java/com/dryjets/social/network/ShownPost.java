package com.dryjets.social.network;

import java.time.Instant;

/** A post whose counters are read. Some networks tell some of them only for a while. */
public record ShownPost(String externalId, Instant publishedAt) {}
