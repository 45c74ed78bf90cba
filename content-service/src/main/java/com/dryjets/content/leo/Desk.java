package com.dryjets.content.leo;

import com.dryjets.content.digest.Digest;
import com.dryjets.content.digest.Listing;
import com.dryjets.content.digest.Phrasebook;
import com.dryjets.content.digest.Sentence;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hands out the sentences of a post. It remembers which ones are in use: a sentence that another channel or an earlier
 * variant has is worth less, so that each piece says something of its own. Within a piece, sentences are chosen by
 * maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998), and by the post's terms that are still missing.
 */
final class Desk {

    /** Two sentences as similar as this say the same. */
    private static final double REPETITION = 0.72;

    private static final double SAME = 0.9;
    private static final double DIVERSITY = 0.3;
    private static final double NEW_TERM = 0.1;
    private static final double SAME_SECTION = 0.12;
    private static final double USED = 0.45;
    private static final double OPENED = 0.2;
    private static final double PREFERRED = 0.15;

    /** A phrasebook has no more wordings of one sentence. */
    private static final int WORDINGS = 8;

    private static final int MIN_OPENING = 35;

    /** Channels whose readers are no specialists. */
    private static final Set<Channel> GENERAL = Set.of(Channel.FACEBOOK, Channel.INSTAGRAM, Channel.TIKTOK);

    private final Digest digest;
    private final Brief brief;
    private final Phrasebook phrases;
    private final Map<Integer, Integer> uses = new HashMap<>();
    private final Set<Integer> openings = new HashSet<>();
    private final Map<Channel, Set<Integer>> openedOn = new EnumMap<>(Channel.class);
    private final Map<Channel, Set<Integer>> usedOn = new EnumMap<>(Channel.class);
    private final Map<Integer, Angle> angles = new HashMap<>();
    private final Set<Listing> listings = new HashSet<>();

    Desk(Digest digest, Brief brief) {
        this.digest = digest.filtered(brief.voice()::allows);
        this.brief = brief;
        this.phrases = Phrasebook.of(digest.language());
    }

    Digest digest() {
        return digest;
    }

    Phrasebook phrases() {
        return phrases;
    }

    /** Returns a sentence of Leo's own that the brand's voice allows; the choice depends on the number. */
    Optional<String> say(String key, int number) {
        return IntStream.range(number, number + WORDINGS)
                .mapToObj(choice -> phrases.say(key, choice))
                .flatMap(Optional::stream)
                .filter(brief.voice()::allows)
                .findFirst();
    }

    /** Chooses the opening for a channel, of at most so many characters; the title if no sentence can open a piece. */
    Sentence opening(Channel channel, int maxLength) {
        PlatformRules rules = PlatformRules.of(channel);
        Set<Integer> before = openedOn.computeIfAbsent(channel, key -> new HashSet<>());
        Sentence chosen = Stream.of(digest.summary(), digest.ranked(), List.of(digest.title()))
                .flatMap(List::stream)
                .filter(sentence -> canOpen(sentence) && isNew(sentence, before))
                .filter(sentence -> rules.fits(sentence.text(), maxLength))
                .max(Comparator.comparingDouble((Sentence sentence) -> openingWorth(channel, sentence))
                        .thenComparing(Comparator.comparing(Sentence::index).reversed()))
                .orElse(digest.title());
        openings.add(chosen.index());
        before.add(chosen.index());
        use(channel, chosen);
        return chosen;
    }

    /** The author's summary often repeats a sentence of the post. */
    private boolean isNew(Sentence sentence, Set<Integer> before) {
        return before.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .noneMatch(other -> other.similarity(sentence) > SAME);
    }

    private boolean canOpen(Sentence sentence) {
        String text = sentence.text();
        boolean isQuotation = text.matches("(?s)[\"“„«].*");
        return sentence.index() == Sentence.TITLE
                || (sentence.alone()
                        && sentence.isComplete()
                        && !sentence.technical()
                        && text.length() >= MIN_OPENING
                        && (isQuotation || !phrases.isPersonal(text)));
    }

    private double openingWorth(Channel channel, Sentence sentence) {
        double best = digest.ranked().isEmpty() ? 1 : digest.ranked().getFirst().score();
        boolean isSummary = sentence.index() < Sentence.TITLE;
        double worth =
                isSummary ? summaryWorth(sentence) : sentence.index() == Sentence.TITLE ? 0.8 : sentence.score() / best;
        worth *= Taste.opening(channel, angle(sentence), digest.kind())
                * brief.opening(channel, angle(sentence))
                * (1 + PREFERRED * preferred(sentence));
        if (!sentence.mentions(digest.terms())) {
            worth *= 0.2;
        }
        if (phrases.isReporting(sentence.text())) {
            worth *= 0.45;
        }
        if (channel == Channel.EMAIL && (isSummary || (sentence.index() >= 0 && sentence.index() < 4))) {
            worth *= 1.4;
        }
        if (openings.contains(sentence.index()) || isLikeAnOpening(sentence)) {
            worth *= OPENED;
        }
        return worth * Math.pow(USED, uses.getOrDefault(sentence.index(), 0));
    }

    /** The first sentence of a summary says what the post is about; the next ones lean on it. */
    private static double summaryWorth(Sentence sentence) {
        return sentence.index() == Sentence.TITLE - 1 ? 0.9 : 0.5;
    }

    /** More than two preferred words in a sentence are no better. */
    private int preferred(Sentence sentence) {
        return Math.min(2, brief.voice().preferred(sentence.text()));
    }

    private Angle angle(Sentence sentence) {
        return angles.computeIfAbsent(sentence.index(), index -> Angle.of(sentence, phrases));
    }

    private boolean isLikeAnOpening(Sentence sentence) {
        return openings.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .anyMatch(other -> other.similarity(sentence) > REPETITION);
    }

    private Optional<Sentence> find(int index) {
        return index == Sentence.TITLE
                ? Optional.of(digest.title())
                : index < Sentence.TITLE
                        ? digest.summary().stream()
                                .filter(sentence -> sentence.index() == index)
                                .findFirst()
                        : Optional.ofNullable(digest.sentences().get(index));
    }

    /** What a piece wants of its passages. */
    record Wish(Channel channel, int count, int minLength, int maxLength, boolean pairs) {
        boolean fits(String text) {
            return PlatformRules.of(channel).fits(text, maxLength);
        }
    }

    /** Chooses passages in the order of the post that repeat neither each other nor what the piece has already. */
    List<Passage> passages(Wish wish, List<Sentence> known) {
        Set<Integer> before = Set.copyOf(usedOn.computeIfAbsent(wish.channel(), key -> new HashSet<>()));
        List<Passage> chosen = new ArrayList<>();
        List<Sentence> piece = new ArrayList<>(known);
        List<Sentence> rest = new ArrayList<>(digest.ranked().stream()
                .filter(sentence -> wish.fits(sentence.text()) && sentence.isComplete() && !sentence.isQuestion())
                .filter(sentence -> !sentence.technical() || !GENERAL.contains(wish.channel()))
                .filter(sentence -> !before.contains(sentence.index()))
                .toList());
        while (chosen.size() < wish.count()) {
            rest.removeIf(sentence -> piece.stream().anyMatch(other -> repeats(sentence, other)));
            Optional<Sentence> next = rest.stream()
                    .max(Comparator.<Sentence>comparingDouble(sentence -> worth(sentence, piece))
                            .thenComparing(Comparator.comparing(Sentence::index).reversed()));
            if (next.isEmpty()) {
                break;
            }
            Passage passage = passage(next.get(), wish, piece);
            chosen.add(passage);
            piece.addAll(passage.sentences());
            passage.sentences().forEach(sentence -> use(wish.channel(), sentence));
        }
        chosen.sort(Comparator.comparing(passage -> passage.first().index()));
        return List.copyOf(chosen);
    }

    private static boolean repeats(Sentence sentence, Sentence other) {
        return sentence.index() == other.index() || sentence.similarity(other) > REPETITION;
    }

    /** Adds the next sentence of the paragraph where there is room, above all where the first is short. */
    private Passage passage(Sentence first, Wish wish, List<Sentence> piece) {
        Optional<Sentence> next = digest.next(first)
                .filter(sentence -> wish.pairs() && first.isComplete() && isContinuation(sentence))
                .filter(sentence -> wish.fits(first.text() + " " + sentence.text()))
                .filter(sentence -> first.text().length() < wish.minLength()
                        || sentence.text().length() < 140)
                .filter(sentence -> piece.stream().noneMatch(other -> repeats(sentence, other)))
                .filter(sentence -> !sentence.technical() || !GENERAL.contains(wish.channel()));
        return next.map(second -> Passage.of(first, second)).orElseGet(() -> new Passage(List.of(first)));
    }

    /** Returns the opening with the sentence that follows it in the post, where both fit. */
    Passage followed(Sentence opening, int maxLength) {
        return passage(opening, new Wish(Channel.EMAIL, 1, maxLength, maxLength, true), List.of(opening));
    }

    /** Chooses a list of the post that no piece has yet and that says something else than what the piece has. */
    Optional<Listing> listing(int maxLength, List<Sentence> known) {
        Optional<Listing> found = digest.listings().stream()
                .filter(list -> list.length() <= maxLength && !listings.contains(list))
                .filter(list -> known.stream()
                        .noneMatch(sentence -> list.items().stream()
                                .anyMatch(item -> item.text().equals(sentence.text())
                                        || sentence.text().contains(item.text()))))
                .findFirst();
        found.ifPresent(listings::add);
        return found;
    }

    private boolean isContinuation(Sentence sentence) {
        return sentence.isComplete()
                && !phrases.isPersonal(sentence.text())
                && sentence.text().length() >= 20
                && sentence.isReadable(phrases);
    }

    private double worth(Sentence sentence, List<Sentence> piece) {
        double best = digest.ranked().getFirst().score();
        double likeness = piece.stream().mapToDouble(sentence::similarity).max().orElse(0);
        long neighbours = piece.stream()
                .filter(other -> other.section() == sentence.section() && other.index() >= 0)
                .count();
        long missing = digest.terms().stream()
                .filter(term -> sentence.stems().contains(term))
                .filter(term -> piece.stream().noneMatch(other -> other.stems().contains(term)))
                .count();
        double worth = sentence.score() / best + NEW_TERM * missing + PREFERRED * preferred(sentence);
        return worth * Math.pow(USED, uses.getOrDefault(sentence.index(), 0))
                - DIVERSITY * likeness
                - SAME_SECTION * neighbours;
    }

    private void use(Channel channel, Sentence sentence) {
        usedOn.computeIfAbsent(channel, key -> new HashSet<>()).add(sentence.index());
        uses.merge(sentence.index(), 1, Integer::sum);
    }
}
