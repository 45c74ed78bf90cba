package com.dryjets.content.leo;

import com.dryjets.content.article.Article;
import com.dryjets.llm.Account;
import java.util.List;
import java.util.Map;

/** Writes pieces from a post. {@link Leo} checks them before anyone sees them. */
public interface CopyWriter {

    /** Returns the engine's name, which each piece shows. */
    String engine();

    /** Returns whether the engine is there at all; calls may fail nevertheless. */
    boolean isReady();

    /**
     * Writes a piece for each assignment, or says why it could not. The call is slow and blocks: never make it on an
     * event loop or in a transaction.
     */
    Map<Assignment, Attempt> write(Article article, List<Assignment> assignments, Account account);
}
