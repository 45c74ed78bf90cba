package com.dryjets.email.validation;

import com.dryjets.email.design.Design;
import com.dryjets.email.merge.MergeFindings;
import com.dryjets.kit.web.PublicWeb;
import com.dryjets.kit.web.Unreachable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    public Uni<List<Finding>> check(Design design) {
        return vertx.executeBlocking(() -> targets(Body.of(design)), false).chain(this::follow);
    }

    /** An address, and the first block that has it. */
    private record Target(String address, String where) {}

    private Uni<List<Finding>> follow(Collection<Target> targets) {
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

    private static Collection<Target> targets(Body body) {
        Map<String, Target> targets = new LinkedHashMap<>();
        for (Element element : body.root().select("a[href], img[src]")) {
            String address =
                    element.attr(element.hasAttr("href") ? "href" : "src").strip();
            // What has merge tags is different for each recipient.
            if (LinkChecks.isWebAddress(address) && !MergeFindings.mayHaveTags(address)) {
                targets.computeIfAbsent(address, first -> new Target(first, body.where(element)));
            }
        }
        return targets.values();
    }

    private List<Finding> withRest(List<Finding> found, int targets) {
        if (targets <= config.most()) {
            return found;
        }
        List<Finding> all = new ArrayList<>(found);
        all.add(Finding.of(
                FindingCode.LINK_UNCHECKED,
                Body.POINTER,
                "Only the first %d of %d links were followed.".formatted(config.most(), targets),
                "Follow the others yourself."));
        return all;
    }

    private Uni<Optional<Finding>> check(Target target) {
        return uri(target.address())
                .map(uri -> web.status(uri)
                        .ifNoItem()
                        .after(config.timeout())
                        .recoverWithUni(() -> Uni.createFrom().failure(new Unreachable("It took too long to answer.")))
                        .map(status -> judge(target, status))
                        .onFailure(Unreachable.class)
                        .recoverWithItem(failure -> Optional.of(broken(target, failure.getMessage()))))
                .orElseGet(() -> Uni.createFrom().item(Optional.of(broken(target, "It is not a valid address."))));
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(URI.create(address.replace(" ", "%20")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Finding> judge(Target target, int status) {
        if (status < 400) {
            return Optional.empty();
        }
        return Optional.of(
                GONE.contains(status)
                        ? broken(target, "The site says that the page does not exist (status %d).".formatted(status))
                        : unchecked(target, status));
    }

    private static Finding broken(Target target, String reason) {
        return Finding.in(
                FindingCode.LINK_BROKEN,
                target.where(),
                Elements.start(target.address()),
                "A link or picture does not work. " + reason,
                "Correct its address.");
    }

    /** Some sites answer people only. */
    private static Finding unchecked(Target target, int status) {
        return Finding.in(
                FindingCode.LINK_UNCHECKED,
                target.where(),
                Elements.start(target.address()),
                "A link could not be checked: the site answers programs with status %d.".formatted(status),
                "Follow it yourself.");
    }
}
