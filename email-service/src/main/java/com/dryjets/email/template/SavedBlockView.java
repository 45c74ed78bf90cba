package com.dryjets.email.template;

import com.dryjets.email.design.Block;
import java.time.Instant;
import java.util.UUID;

/** A block that was saved to be used again. */
public record SavedBlockView(UUID id, String name, Block block, long version, Instant createdAt, Instant updatedAt) {}
