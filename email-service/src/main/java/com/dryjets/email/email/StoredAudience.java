package com.dryjets.email.email;

import com.dryjets.email.segment.AudienceSpec;
import com.dryjets.email.segment.BuiltInSegment;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The segments and lists that an email is for, and those whose contacts do not get it. */
@Embeddable
class StoredAudience {

    @Column(name = "included")
    String[] included;

    @Column(name = "excluded")
    String[] excluded;

    @Column(name = "topic")
    @Nullable
    String topic;

    protected StoredAudience() {}

    StoredAudience(AudienceSpec spec) {
        included = texts(spec.included());
        excluded = texts(spec.excluded());
        topic = spec.topic();
    }

    /** All contacts. */
    static StoredAudience ofAll() {
        return new StoredAudience(AudienceSpec.of(BuiltInSegment.ALL.id()));
    }

    /** Returns the requested audience, or this one if none was requested. */
    StoredAudience changed(@Nullable EmailAudience requested) {
        return requested == null ? this : new StoredAudience(requested.spec());
    }

    AudienceSpec spec() {
        return spec(included, excluded, topic);
    }

    static AudienceSpec spec(String[] included, String[] excluded, @Nullable String topic) {
        return new AudienceSpec(ids(included), ids(excluded), topic);
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static List<UUID> ids(String[] texts) {
        return Stream.of(texts).map(UUID::fromString).toList();
    }
}
