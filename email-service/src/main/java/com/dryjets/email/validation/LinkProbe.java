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
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Follows the links of an email and fetches its pictures, without reaching the private network. */
@ApplicationScoped
public class LinkProbe {

    /** Pages of one's own shop could take it for an attack otherwise. */
    private static final int AT_ONCE = 6;

    /** The links that each email gets from the service, such as the one to unsubscribe. */
    private static final Pattern OWN = Pattern.compile("\\{\\{-?\\s*links\\.");

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
    private record Target(String address, String where) {

        /** Whether it is different for each recipient. */
        boolean tagged() {
            return MergeFindings.mayHaveTags(address);
        }
    }

    private Uni<List<Finding>> follow(Collection<Target> all) {
        List<Target> targets = all.stream().filter(target -> !target.tagged()).toList();
        List<Target> tagged = all.stream().filter(Target::tagged).toList();
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
                .map(found -> withRest(found, targets.size(), tagged));
    }

    private static Collection<Target> targets(Body body) {
        Map<String, Target> targets = new LinkedHashMap<>();
        for (Element element : body.root().select("a[href], img[src], [background]")) {
            String address = address(element);
            if (LinkChecks.isWebAddress(address) && !OWN.matcher(address).lookingAt()) {
                targets.computeIfAbsent(address, first -> new Target(first, body.where(element)));
            }
        }
        return targets.values();
    }

    private static String address(Element element) {
        String attribute = element.hasAttr("href") ? "href" : element.hasAttr("src") ? "src" : "background";
        return element.attr(attribute).strip();
    }

    private List<Finding> withRest(List<Finding> found, int targets, List<Target> tagged) {
        List<Finding> all = new ArrayList<>(found);
        if (targets > config.most()) {
            all.add(Finding.of(
                    FindingCode.LINK_UNCHECKED,
                    Body.POINTER,
                    "Only the first %d of %d links were followed.".formatted(config.most(), targets),
                    "Follow the others yourself."));
        }
        tagged.stream()
                .limit(Elements.MOST)
                .forEach(target -> all.add(Finding.in(
                        FindingCode.LINK_UNCHECKED,
                        target.where(),
                        Elements.start(target.address()),
                        "A link with merge tags was not followed, because it differs for each recipient.",
                        "Send yourself a test, and follow it there.")));
        return List.copyOf(all);
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
