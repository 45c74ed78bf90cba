package com.dryjets.content.leo;

import static java.util.Objects.requireNonNull;

import com.dryjets.llm.Fallback;

/** What an engine made of an assignment. */
public sealed interface Attempt {

    /** A piece. */
    record Done(Copy copy) implements Attempt {
        public Done {
            requireNonNull(copy, "copy");
        }
    }

    /** No piece, and why. */
    record Failed(Fallback reason) implements Attempt {
        public Failed {
            requireNonNull(reason, "reason");
        }
    }
}
