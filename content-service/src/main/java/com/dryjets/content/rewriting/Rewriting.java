package com.dryjets.content.rewriting;

import com.dryjets.content.rewriting.ModelRewriting.Result;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.llm.Account;
import com.dryjets.llm.Fallback;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rewrites pieces: by a model if there is one, else or if that fails by the built-in engine, as far as it can. */
@ApplicationScoped
public class Rewriting {

    private static final String BUILT_IN = "built-in";

    private final ModelRewriting model;

    Rewriting(ModelRewriting model) {
        this.model = model;
    }

    /** Writes another text for a piece, or fails with 422. The call is slow and blocks: never make it on an event loop. */
    public Rewritten rewrite(Piece piece, RewritePiece wanted, Account account) {
        if (wanted.asksForLengthOnly() && piece.length(piece.copy()) <= wanted.maxLength()) {
            throw refused(Refusal.FITS_ALREADY, wanted);
        }
        Result result = model.isConfigured() ? model.rewrite(piece, wanted, account) : new Result(null, null);
        if (result.copy() != null) {
            return new Rewritten(result.copy(), model.engine(), null);
        }
        return BuiltInRewriting.rewrite(piece, wanted)
                .map(copy -> new Rewritten(copy, BUILT_IN, result.reason()))
                .orElseThrow(() -> problem(piece, wanted, result.reason()));
    }

    private static Problem problem(Piece piece, RewritePiece wanted, @Nullable Fallback failed) {
        if (failed == null) {
            return refused(reason(piece, wanted), wanted);
        }
        return problem(
                        "The model wrote no text that passes its checks, and the built-in engine cannot do this.",
                        wanted)
                .with("fallback", failed);
    }

    private static Problem refused(Refusal reason, RewritePiece wanted) {
        return problem(reason.detail(), wanted).with("reason", reason);
    }

    private static Problem problem(String detail, RewritePiece wanted) {
        String pointer =
                wanted.instruction() != null ? "/instruction" : wanted.maxLength() != null ? "/maxLength" : "/tone";
        return Problem.unprocessable(detail, List.of(new FieldError(pointer, "cannot be met")));
    }

    private static Refusal reason(Piece piece, RewritePiece wanted) {
        if (wanted.instruction() != null) {
            return Refusal.INSTRUCTION_NEEDS_MODEL;
        }
        if (wanted.maxLength() == null) {
            return Refusal.NO_OTHER_OPENING;
        }
        return piece.isInParts() ? Refusal.PARTS_NEED_MODEL : Refusal.NOTHING_FITS;
    }
}
