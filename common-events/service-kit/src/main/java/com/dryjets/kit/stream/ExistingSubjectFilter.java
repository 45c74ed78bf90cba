package com.dryjets.kit.stream;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Answers 404 when the path parameter {@code id} names no subject of the caller's tenant. */
@ApplicationScoped
public class ExistingSubjectFilter {

    private final CurrentCaller caller;
    private final Instance<StreamSubjects> subjects;

    ExistingSubjectFilter(CurrentCaller caller, Instance<StreamSubjects> subjects) {
        this.caller = caller;
        this.subjects = subjects;
    }

    @ServerRequestFilter
    @ExistingSubject
    public Uni<Void> check(UriInfo uri) {
        String id = uri.getPathParameters().getFirst("id");
        return subjects.get().require(caller.get().tenant(), uuid(id));
    }

    private UUID uuid(String text) {
        try {
            return Ids.parse(text);
        } catch (InvalidValue e) {
            throw Problem.notFound(subjects.get().kind(), text);
        }
    }
}
