package com.dryjets.campaign.savedview;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.tenancy.Caller;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A saved view as it is stored. */
@Entity(name = "saved_view")
@Table(name = "saved_view")
class StoredView {

    @Id
    UUID id;

    String tenant;
    String owner;
    String name;

    @Convert(converter = SavedFiltersJson.class)
    SavedFilters filters;

    boolean shared;
    Instant createdAt;
    Instant updatedAt;

    @Version
    long version;

    /** For Hibernate. */
    protected StoredView() {}

    StoredView(Caller owner, ViewContent content, Instant now) {
        this.id = Ids.next();
        this.tenant = owner.tenant();
        this.owner = owner.user();
        this.createdAt = now;
        become(content, now);
    }

    /** Replaces the content. */
    void become(ViewContent content, Instant now) {
        this.name = content.name();
        this.filters = content.filters();
        this.shared = content.shared();
        this.updatedAt = now;
    }

    ViewContent content() {
        return new ViewContent(name, filters, shared);
    }

    boolean belongsTo(Caller caller) {
        return owner.equals(caller.user());
    }

    boolean isVisibleTo(Caller caller) {
        return shared || belongsTo(caller);
    }
}
