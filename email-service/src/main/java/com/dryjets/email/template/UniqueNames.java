package com.dryjets.email.template;

import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;

/** Tells a user that a name is taken. */
final class UniqueNames {

    private static final String UNIQUE_VIOLATION = "23505";

    private UniqueNames() {}

    /** Fails with 409 if the work stores a name twice. */
    static <T> Uni<T> named(Uni<T> work, String what) {
        return work.onFailure(
                        failure -> failure instanceof PgException sql && UNIQUE_VIOLATION.equals(sql.getSqlState()))
                .transform(duplicate -> Problem.conflict("Another " + what + " has this name."));
    }
}
