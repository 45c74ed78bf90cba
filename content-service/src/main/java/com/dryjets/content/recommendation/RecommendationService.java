package com.dryjets.content.recommendation;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Format;
import com.dryjets.content.article.Source;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Recommends platforms, and tells what has worked. */
@ApplicationScoped
public class RecommendationService {

    private static final int MAX_TITLE = 120;

    private final TenantTransaction transactions;
    private final PublishedPieces pieces;
    private final Vertx vertx;

    RecommendationService(TenantTransaction transactions, PublishedPieces pieces, Vertx vertx) {
        this.transactions = transactions;
        this.pieces = pieces;
        this.vertx = vertx;
    }

    /**
     * Lists the newest published pieces, inside the tenant's transaction. Estimating what has worked from them would block
     * the event loop, and hold a connection meanwhile: {@link LessonRules} does so outside.
     */
    public Uni<List<PublishedPiece>> published(String tenant) {
        return pieces.newest(tenant);
    }

    /** Ranks the platforms for a text. Reading it would block the event loop. */
    Uni<Recommendations> recommend(Caller caller, RecommendPlatforms wanted) {
        return vertx.executeBlocking(() -> TextTraits.of(article(wanted)), false)
                .chain(text -> transactions
                        .run(caller.tenant(), () -> pieces.newest(caller.tenant()))
                        .chain(found -> vertx.executeBlocking(() -> ranked(text, found), false)));
    }

    private static Recommendations ranked(TextTraits text, List<PublishedPiece> found) {
        return new Recommendations(
                RecommendationRules.rank(text, ChannelHistory.of(found), LessonRules.lessons(found)));
    }

    private static Article article(RecommendPlatforms wanted) {
        String title =
                wanted.title() == null || wanted.title().isBlank() ? firstLine(wanted.content()) : wanted.title();
        return Articles.read(new Source(title, Format.MARKDOWN, wanted.content(), null, List.of(), null));
    }

    private static String firstLine(String content) {
        String line = content.strip().lines().findFirst().orElse("");
        return line.substring(
                0, line.offsetByCodePoints(0, Math.min(MAX_TITLE, line.codePointCount(0, line.length()))));
    }
}
