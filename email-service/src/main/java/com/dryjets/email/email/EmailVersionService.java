package com.dryjets.email.email;

import com.dryjets.email.design.Design;
import com.dryjets.email.design.Language;
import com.dryjets.email.template.Designs;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows and restores what emails said before. */
@ApplicationScoped
class EmailVersionService {

    private final EmailLock lock;
    private final EmailService emails;
    private final ContentVersions versions;
    private final ContentVersionRepository pages;
    private final Designs designs;

    EmailVersionService(
            EmailLock lock,
            EmailService emails,
            ContentVersions versions,
            ContentVersionRepository pages,
            Designs designs) {
        this.lock = lock;
        this.emails = emails;
        this.versions = versions;
        this.pages = pages;
        this.designs = designs;
    }

    Uni<Page<EmailVersionSummary>> list(Caller caller, UUID id, PageRequest page) {
        return lock.read(
                        caller.tenant(),
                        id,
                        email -> pages.page(caller.tenant(), id, page)
                                .map(rows -> rows.stream()
                                        .map(row -> EmailVersionSummary.of(row, email.history))
                                        .toList()))
                .map(found -> Page.of(found, page, version -> Cursor.write(version.version())));
    }

    Uni<EmailVersionView> get(Caller caller, UUID id, int number) {
        return find(caller, id, number).chain(found -> {
            ContentVersion version = found.getItem1();
            return compile(version)
                    .chain(design -> designs.show(caller.tenant(), version.subject, version.previewText, design))
                    .map(built -> EmailVersionView.of(version, built, found.getItem2()));
        });
    }

    /** Adds a version with the content of an earlier one. */
    Uni<EmailView> restore(Caller caller, UUID id, @Nullable String ifMatch, int number) {
        return find(caller, id, number)
                .map(Tuple2::getItem1)
                .chain(version -> compile(version)
                        .chain(design -> emails.edit(
                                caller,
                                id,
                                ifMatch,
                                null,
                                email -> versions.restore(email, version, design, caller.user()))));
    }

    /** Keeps the email as it is beside newly approved content. Repeating it changes nothing. */
    Uni<EmailView> dismiss(Caller caller, UUID id, int number) {
        return find(caller, id, number)
                .chain(() -> emails.edit(caller, id, null, null, email -> {
                    if (!email.history.isApproved(number)) {
                        throw Problem.conflict("Only newly approved content can be dismissed.");
                    }
                    email.history.isOffered = false;
                    return Uni.createFrom().voidItem();
                }));
    }

    private Uni<Design> compile(ContentVersion version) {
        return designs.compile(version.tenant, version.source(), new Language(version.language));
    }

    private Uni<Tuple2<ContentVersion, ContentHistory>> find(Caller caller, UUID id, int number) {
        return lock.read(
                caller.tenant(),
                id,
                email -> versions.find(caller.tenant(), id, number)
                        .onItem()
                        .ifNull()
                        .failWith(() -> Problem.notFound("version", number))
                        .map(version -> Tuple2.of(version, email.history)));
    }
}
