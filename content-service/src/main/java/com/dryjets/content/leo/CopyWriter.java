package com.dryjets.content.leo;

import com.dryjets.content.article.Article;
import java.util.List;

/** Makes pieces from a post. The call takes its time; never make it on an event loop or in a transaction. */
public interface CopyWriter {

    /** Its name in every result. */
    String engine();

    /** One piece for each assignment, in their order, each within the rules of its channel but for missing media. */
    List<Copy> write(Article article, List<Assignment> assignments);
}
