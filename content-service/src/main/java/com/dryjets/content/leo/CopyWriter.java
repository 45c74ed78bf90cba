package com.dryjets.content.leo;

import com.dryjets.content.article.Article;
import java.util.List;
import java.util.Map;

/** Makes pieces from a post. Nothing it writes is shown to anyone before {@link Leo} has checked it. */
public interface CopyWriter {

    /** Its name in every result. */
    String engine();

    /** Whether it can be asked at all. */
    boolean isReady();

    /**
     * A piece for each assignment; one that it could not write is absent. The call takes its time: never make it on an
     * event loop or in a transaction.
     */
    Map<Assignment, Copy> write(Article article, List<Assignment> assignments);
}
