package com.dryjets.social.platform;

import java.time.Instant;

/** A post that exists at a network. */
public record RecentPost(String externalId, String text, Instant createdAt) {}
