package com.dryjets.social.queue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the ledger, read only here: publishing writes it. */
@Entity(name = "attempt")
@Table(name = "publish_attempt")
class Attempt {

    /** Which attempt of which post. */
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
    protected Attempt() {}
}
