package com.dryjets.content.variation;

import com.dryjets.content.article.Article;
import com.dryjets.content.leo.Assignment;
import com.dryjets.content.leo.Brief;
import com.dryjets.content.leo.Copy;
import com.dryjets.content.leo.CopyRules;
import com.dryjets.content.leo.Voice;
import com.dryjets.llm.Account;
import com.dryjets.llm.Fallback;
import com.dryjets.llm.Material;
import com.dryjets.llm.ModelClient;
import com.dryjets.llm.ModelFailure;
import com.dryjets.llm.ModelRequest;
import com.dryjets.llm.ModelTier;
import com.dryjets.llm.Prompt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Has a model write all variations in one call, so that it knows the others, and once more for those with faults. */
@ApplicationScoped
class ModelVariations {

    private static final String PURPOSE = "variations";
    private static final int MOST_CHARACTERS = 900;
    private static final int MAX_SOURCE = 60_000;
    private static final int ROOM_FOR_HASHTAGS = 40;
    private static final String RULES = """
            You write variations of a text for one channel. Each has another angle (a number, a contrast, a question, the reader, \
            a quotation, a claim, a list), another opening and another tone, and stands alone.
            Use only what the text says. Never add a number, a date, a name, a quotation, a promise or a link that it does not \
            have. Write in the language of the text (ISO 639-1: %s), without links and hashtags in the text.
            If there is a brand voice, write in its tone and use none of the words that must not occur; do not take facts from it.
            Answer with one JSON object and nothing else: {"variations": [{"subject": string or null, "text": string, \
            "hashtags": [strings without #], "angle": one word, "tone": one word}]}; subject only for EMAIL.""";

    private final ModelClient model;

    ModelVariations(ModelClient model) {
        this.model = model;
    }

    /** The sound variations, and why some are missing. */
    record Result(List<Candidate> candidates, @Nullable Fallback reason) {}

    /** The JSON object that the prompt asks for. */
    record Answer(@Nullable List<@Nullable Item> variations) {
        record Item(
                @Nullable String subject,
                @Nullable String text,
                @Nullable List<@Nullable String> hashtags,
                @Nullable String angle,
                @Nullable String tone) {}
    }

    boolean isConfigured() {
        return model.isConfigured();
    }

    Result write(Article article, Assignment wanted, int count, Account account) {
        List<Candidate> sound = new ArrayList<>();
        CopyRules rules = CopyRules.of(article);
        try {
            Prompt prompt = prompt(article, wanted, count);
            List<String> faults = collect(rules, wanted, ask(prompt, account), sound);
            List<Candidate> distinct = DifferenceRules.distinct(sound, count);
            if (distinct.size() < count) {
                String task =
                        "%s\nWrite %d more, unlike those in the material. Faults of the last attempt, to avoid:\n- %s"
                                .formatted(
                                        prompt.task(),
                                        count - distinct.size(),
                                        faults.isEmpty() ? "some were too similar" : String.join("\n- ", faults));
                String written = distinct.stream().map(one -> one.copy().text()).collect(Collectors.joining("\n---\n"));
                Prompt again = prompt.asking(task, new Material("written", written));
                collect(rules, wanted, ask(again, account), sound);
                distinct = DifferenceRules.distinct(sound, count);
            }
            return new Result(distinct, distinct.size() < count ? Fallback.RULES_BROKEN : null);
        } catch (ModelFailure e) {
            return new Result(DifferenceRules.distinct(sound, count), Fallback.of(e.reason()));
        }
    }

    private static Prompt prompt(Article article, Assignment wanted, int count) {
        Brief brief = wanted.brief();
        int limit = brief.rules().of(wanted.channel()).maxLength();
        int most = Math.min(MOST_CHARACTERS, Math.max(limit / 2, limit - ROOM_FOR_HASHTAGS));
        String source = article.everything();
        int end = source.offsetByCodePoints(0, Math.min(source.codePointCount(0, source.length()), MAX_SOURCE));
        List<Material> materials = new ArrayList<>(List.of(new Material("text", source.substring(0, end))));
        if (!brief.voice().equals(Voice.NONE)) {
            materials.add(new Material("voice", brief.voice().described()));
        }
        return new Prompt(
                RULES.formatted(article.language()),
                materials,
                "Write %d variations for %s, each of at most %d characters and with at most 3 hashtags."
                        .formatted(count, wanted.channel(), most));
    }

    private Answer ask(Prompt prompt, Account account) {
        return model.ask(
                new ModelRequest(account.tenant(), PURPOSE, account.work(), ModelTier.WRITING, prompt), Answer.class);
    }

    /** Adds the sound ones and returns the faults of the others. */
    private List<String> collect(CopyRules rules, Assignment wanted, Answer answer, List<Candidate> sound) {
        List<String> faults = new ArrayList<>();
        List<Answer.@Nullable Item> items = answer.variations() == null ? List.of() : answer.variations();
        items.stream().filter(Objects::nonNull).forEach(item -> {
            Copy copy = new Copy(item.subject(), null, text(item.text()), tags(item.hashtags()));
            List<String> found = rules.faults(wanted, copy).all();
            if (found.isEmpty()) {
                sound.add(
                        new Candidate(copy, word(item.angle(), "claim"), word(item.tone(), "neutral"), model.engine()));
            }
            faults.addAll(found);
        });
        return faults;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static List<String> tags(@Nullable List<@Nullable String> tags) {
        return tags == null
                ? List.of()
                : tags.stream()
                        .filter(Objects::nonNull)
                        .map(tag -> tag.startsWith("#") ? tag.substring(1) : tag)
                        .toList();
    }

    /** A model's label is shown as it is, so it has to be a label. */
    private static String word(@Nullable String word, String otherwise) {
        return word != null && word.strip().matches("\\p{L}[\\p{L} -]{0,39}") ? word.strip() : otherwise;
    }
}
