package com.dryjets.content.leo;

import com.dryjets.content.article.Article;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the pieces of a post, and says which engine made them. */
@ApplicationScoped
public class Leo {

    private final BuiltInCopyWriter builtIn;
    private final MeterRegistry meters;

    Leo(BuiltInCopyWriter builtIn, MeterRegistry meters) {
        this.builtIn = builtIn;
        this.meters = meters;
    }

    /** A piece with the name of the engine that made it. */
    public record Written(Assignment assignment, Copy copy, String engine) {}

    /** One piece for each assignment, in their order. The call takes its time; never make it on an event loop. */
    public List<Written> write(Article article, List<Assignment> assignments) {
        List<Copy> copies = builtIn.write(article, assignments);
        meters.counter("content.pieces.written", "engine", builtIn.engine()).increment(copies.size());
        return IntStream.range(0, copies.size())
                .mapToObj(i -> new Written(assignments.get(i), copies.get(i), builtIn.engine()))
                .toList();
    }
}
