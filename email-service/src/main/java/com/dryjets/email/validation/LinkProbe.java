package com.dryjets.email.validation;

import com.dryjets.email.merge.MergeFindings;
import com.dryjets.email.rendering.EmailBody;
import com.dryjets.kit.web.PublicWeb;
import com.dryjets.kit.web.Unreachable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Follows the links of an email and fetches its pictures, without reaching the private network. */
@ApplicationScoped
public class LinkProbe {

    /** Pages of one's own shop could take it for an attack otherwise. */
    private static final int AT_ONCE = 6;

    private static final Set<Integer> GONE = Set.of(404, 410);

    private final PublicWeb web;
    private final LinkProbeConfig config;
    private final Vertx vertx;

    LinkProbe(PublicWeb web, LinkProbeConfig config, Vertx vertx) {
        this.web = web;
        this.config = config;
        this.vertx = vertx;
    }

    /** Lists the links that do not answer as they should. Never fails: what cannot be checked is a finding. */
    public Uni<List<Finding>> check(EmailBody body) {
        return vertx.executeBlocking(() -> targets(body), false).chain(this::follow);
    }

    private Uni<List<Finding>> follow(Set<String> targets) {
        return Multi.createFrom()
                .iterable(targets)
                .select()
                .first(config.most())
                .onItem()
                .transformToUni(this::check)
                .merge(AT_ONCE)
                .filter(Optional::isPresent)
                .map(Optional::get)
                .collect()
                .asList()
                .map(found -> withRest(found, targets.size()));
    }

    private static Set<String> targets(EmailBody body) {
        Element root = Jsoup.parseBodyFragment(body.html()).body();
        Set<String> targets = new LinkedHashSet<>();
        for (Element element : root.select("a[href], img[src]")) {
            String target =
                    element.attr(element.hasAttr("href") ? "href" : "src").strip();
            // What has merge tags is different for each recipient.
            if (LinkChecks.isWebAddress(target) && !MergeFindings.mayHaveTags(target)) {
                targets.add(target);
            }
        }
        return targets;
    }

    private List<Finding> withRest(List<Finding> found, int targets) {
        if (targets <= config.most()) {
            return found;
        }
        List<Finding> all = new ArrayList<>(found);
        all.add(Finding.of(
                FindingCode.LINK_UNCHECKED,
                ContentFindings.BODY,
                "Only the first %d of %d links were followed.".formatted(config.most(), targets),
                "Follow the others yourself."));
        return all;
    }

    private Uni<Optional<Finding>> check(String target) {
        return uri(target)
                .map(uri -> web.status(uri)
                        .ifNoItem()
                        .after(config.timeout())
                        .recoverWithUni(() -> Uni.createFrom().failure(new Unreachable("It took too long to answer.")))
                        .map(status -> judge(target, status))
                        .onFailure(Unreachable.class)
                        .recoverWithItem(failure -> Optional.of(broken(target, failure.getMessage()))))
                .orElseGet(() -> Uni.createFrom().item(Optional.of(broken(target, "It is not a valid address."))));
    }

    private static Optional<URI> uri(String target) {
        try {
            return Optional.of(URI.create(target.replace(" ", "%20")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Finding> judge(String target, int status) {
        if (status < 400) {
            return Optional.empty();
        }
        return Optional.of(
                GONE.contains(status)
                        ? broken(target, "The site says that the page does not exist (status %d).".formatted(status))
                        : unchecked(target, status));
    }

    private static Finding broken(String target, String reason) {
        return Finding.in(
                FindingCode.LINK_BROKEN,
                Elements.start(target),
                "A link or picture does not work. " + reason,
                "Correct its address.");
    }

    /** Some sites answer people only. */
    private static Finding unchecked(String target, int status) {
        return Finding.in(
                FindingCode.LINK_UNCHECKED,
                Elements.start(target),
                "A link could not be checked: the site answers programs with status %d.".formatted(status),
                "Follow it yourself.");
    }
}
