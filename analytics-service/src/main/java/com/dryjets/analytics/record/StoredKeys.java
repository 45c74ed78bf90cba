package com.dryjets.analytics.record;

import io.smallrye.mutiny.Uni;
import java.util.Set;

/** Recognises records that were stored before. */
public interface StoredKeys {

    /** Returns the keys of stored records, of any tenant. */
    Uni<Set<RecordKey>> stored(Set<RecordKey> keys);
}
