package com.dryjets.content.length;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Languages;
import com.dryjets.content.claims.Evidence;
import com.dryjets.content.digest.Digest;
import com.dryjets.content.digest.MainClaim;
import com.dryjets.content.length.OptimizeLength.Limit;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has a model shorten a text, and checks that nothing was lost or added; asks once more for a text with faults. */
@ApplicationScoped
class ModelShortening {

    private static final String PURPOSE = "optimize-length";
    private static final String RULES = """
            You shorten texts for social networks and email. Keep the main claim, every link and every mention (@name) exactly as \
            they stand, and the language and tone of the text. Add nothing: no number, date, name or promise. Write whole \
            sentences. If there is a brand voice, keep to its tone where you reword, use none of the words that must not occur, \
            and do not take facts from it.
            Answer with one JSON object and nothing else: {"text": string}""";

    private final ModelClient model;

    ModelShortening(ModelClient model) {
        this.model = model;
    }

    /** A shorter text, or why there is none. */
    record Result(@Nullable String text, @Nullable Fallback reason) {}

    /** The JSON object that the prompt asks for. */
    record Answer(@Nullable String text) {}

    boolean isConfigured() {
        return model.isConfigured();
    }

    String engine() {
        return model.engine();
    }

    Result shorten(String content, Limit limit, Voice voice, Account account) {
        Prompt prompt = prompt(content, limit, voice);
        Source source = Source.of(content, voice);
        try {
            String text = ask(prompt, account);
            List<String> faults = source.faults(text, limit);
            if (!faults.isEmpty()) {
                text = ask(
                        prompt.asking(
                                "%s\nThe attempt in the material has these faults:\n- %s\nShorten the text without them."
                                        .formatted(prompt.task(), String.join("\n- ", faults)),
                                new Material("attempt", text)),
                        account);
                faults = source.faults(text, limit);
            }
            return faults.isEmpty() ? new Result(text, null) : new Result(null, Fallback.RULES_BROKEN);
        } catch (ModelFailure e) {
            return new Result(null, Fallback.of(e.reason()));
        }
    }

    private String ask(Prompt prompt, Account account) {
        ModelRequest request = new ModelRequest(account.tenant(), PURPOSE, account.work(), ModelTier.QUICK, prompt);
        String text = model.ask(request, Answer.class).text();
        return text == null ? "" : text.strip();
    }

    private static Prompt prompt(String content, Limit limit, Voice voice) {
        List<Material> materials = new ArrayList<>(List.of(new Material("text", content)));
        if (!voice.equals(Voice.NONE)) {
            materials.add(new Material("voice", voice.described()));
        }
        return new Prompt(
                RULES, materials, "Shorten the text to at most %d characters, links included.".formatted(limit.max()));
    }

    /** What a shorter text is checked against. */
    private record Source(
            List<String> anchors, String language, Evidence evidence, Optional<MainClaim> claim, Voice voice) {

        static Source of(String content, Voice voice) {
            Article article = Shortening.article(content);
            return new Source(
                    Anchors.of(content),
                    article.language(),
                    Evidence.of(content, article.language()),
                    MainClaim.of(Digest.of(article)),
                    voice);
        }

        List<String> faults(String text, Limit limit) {
            List<String> faults = new ArrayList<>();
            if (text.isBlank()) {
                faults.add("the text is empty");
            }
            if (!limit.allows(text)) {
                faults.add("it has %d characters".formatted(limit.length(text)));
            }
            Anchors.missing(anchors, text).forEach(anchor -> faults.add(anchor + " is missing"));
            claim.filter(main -> !main.survivesIn(text))
                    .ifPresent(main -> faults.add("the main claim is missing: " + main.text()));
            evidence.inventedIn(text, null).forEach(made -> faults.add(made + " is not in the text"));
            voice.unwanted(text).ifPresent(word -> faults.add("the brand avoids the word " + word));
            String detected = Languages.detect(text);
            if (!detected.equals(Languages.UNDETERMINED)
                    && !language.equals(Languages.UNDETERMINED)
                    && !detected.equals(language)) {
                faults.add("the language is not that of the text");
            }
            return faults;
        }
    }
}
