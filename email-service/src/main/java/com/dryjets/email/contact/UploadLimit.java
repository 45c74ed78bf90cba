package com.dryjets.email.contact;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Keeps the room that a contact file needs, which streams, from other requests, which are held whole. */
class UploadLimit {

    private static final int LARGEST_OTHER = 2 * 1024 * 1024;

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        boolean isFile = String.valueOf(request.getHeaderString("Content-Type")).startsWith("text/csv");
        if (!isFile && request.getLength() > LARGEST_OTHER) {
            throw Problem.of(ProblemType.TOO_LARGE, "Only contact files may be larger than 2 MB.");
        }
    }
}
