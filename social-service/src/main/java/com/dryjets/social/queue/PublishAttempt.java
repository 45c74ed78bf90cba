package com.dryjets.social.queue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An attempt to publish a post. Read-only here; {@link ClaimRepository} writes it. */
@Entity(name = "publish_attempt")
@Table(name = "publish_attempt")
class PublishAttempt {

    /** Identifies an attempt: the post and the attempt's number, from 1. */
    @Embeddable
    record Key(UUID postId, int number) implements Serializable {}

    @EmbeddedId
    Key key;

    String tenant;
    Instant startedAt;

    @Nullable
    Instant finishedAt;

    String outcome;

    @Nullable
    String detail;

    /** For Hibernate. */
    protected PublishAttempt() {}
}
