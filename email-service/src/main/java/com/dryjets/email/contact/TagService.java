package com.dryjets.email.contact;

import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Lists the tags of contacts. */
@ApplicationScoped
class TagService {

    private final TenantTransaction transactions;
    private final TagRepository tags;

    TagService(TenantTransaction transactions, TagRepository tags) {
        this.transactions = transactions;
        this.tags = tags;
    }

    Uni<Page<TagView>> list(Caller caller, @Nullable String q, PageRequest page) {
        String start = q == null || q.isBlank() ? null : q.strip();
        return transactions
                .sql(caller.tenant(), connection -> tags.page(connection, caller.tenant(), start, page))
                .map(found -> Page.of(found, page, tag -> Cursor.write(tag.tag())));
    }
}
