package com.dryjets.content.leo;

import com.dryjets.content.article.Article;
import java.util.List;
import java.util.Map;

/** Writes pieces from a post. {@link Leo} checks them before anyone sees them. */
public interface CopyWriter {

    /** Returns the engine's name, which each piece shows. */
    String engine();

    /** Returns whether the engine can be used now. */
    boolean isReady();

    /**
     * Writes a piece for each assignment; one that it could not write is absent. The call is slow and blocks: never make
     * it on an event loop or in a transaction.
     */
    Map<Assignment, Copy> write(Article article, List<Assignment> assignments);
}
