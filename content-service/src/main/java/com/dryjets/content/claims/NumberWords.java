package com.dryjets.content.claims;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the numbers that a text writes as words: two to twelve, half, double and dozen, in the languages that Leo writes; in
 * any other, the English ones. The word for one is left out, because it is an article or a pronoun as well.
 */
final class NumberWords {

    static final String HALF = "half";
    static final String DOUBLE = "double";
    static final String DOZENS = "dozens";
    private static final String HALF_SIGN = "½";
    private static final String DOZEN = "12";
    private static final String FALLBACK = "en";

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}'’-])\\p{L}+(?![\\p{L}\\p{N}])");
    private static final Pattern NUMBER_BEFORE = Pattern.compile("\\p{Nd}[\\s\\u00A0]");

    private static final Map<String, Map<String, String>> WORDS = new HashMap<>();

    /** Phrases in which a number word does not mean a number, by language. */
    private static final Map<String, Pattern> OTHER_MEANINGS = Map.of(
            "en",
            pattern("\\bdouble[- ](?:check|click|quot|down|edged|opt|sided|standard)\\w*"
                    + "|\\bhalf-(?:baked|hearted)\\w*|\\bhalf the battle\\b"),
            "de",
            pattern("\\b(?:außer|in) acht\\b|\\bacht (?:zu )?(?:geben|gibt|gebt|gab)\\b"),
            "nl",
            pattern("\\bin acht\\b"),
            "fr",
            pattern("\\b(?:tout|à|de) neuf\\b|\\bneuf(?=\\s*(?:[.,;:!?]|$))"),
            "it",
            // Also "you are".
            pattern(
                    "(?<!\\b(?:i|le|gli|dei|delle|degli|nei|nelle|ai|alle|dai|dalle|in|per|con|da|di|oltre|circa|dopo|entro"
                            + "|ultimi|ultime|primi|prime|altri|altre|ha|hanno|abbiamo|sono)\\s)\\bsei\\b"
                            + "(?!\\s(?:ore|giorni|settimane|mesi|anni|minuti|secondi|milioni|mila|volte|persone|team|su)\\b)"));

    static {
        words("en", "two three four five six seven eight nine ten eleven twelve");
        more("en", "dozen", "dozens", "half halves", "double doubled doubles doubling twofold");
        words("de", "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf");
        more(
                "de",
                "dutzend",
                "dutzende dutzenden",
                "halb halbe halben halber halbes hälfte",
                "doppelt doppelte doppelten doppelter doppeltes verdoppeln verdoppelt verdoppelte verdoppelten verdopplung");
        words("es", "dos tres cuatro cinco seis siete ocho nueve diez once doce");
        more("es", "docena", "docenas", "mitad", "doble dobles duplicar duplicó duplicado duplicaron");
        words("fr", "deux trois quatre cinq six sept huit neuf dix onze douze");
        more(
                "fr",
                "douzaine",
                "douzaines",
                "moitié demi demie",
                "double doubles doubler doublé doublée doublés doublées doublent");
        words("it", "due tre quattro cinque sei sette otto nove dieci undici dodici");
        more(
                "it",
                "dozzina",
                "dozzine",
                "metà",
                "doppio doppia doppi doppie raddoppiare raddoppiato raddoppiata raddoppiano");
        words("pt", "dois três quatro cinco seis sete oito nove dez onze doze");
        WORDS.get("pt").put("duas", "2");
        WORDS.get("pt").put("tres", "3");
        more("pt", "dúzia", "dúzias", "metade", "dobro dobrar dobrou dobraram duplicar duplicou");
        words("nl", "twee drie vier vijf zes zeven acht negen tien elf twaalf");
        more("nl", "dozijn", "dozijnen", "half halve helft", "dubbel dubbele verdubbelen verdubbeld verdubbelde");
    }

    private NumberWords() {}

    /**
     * A text with digits for its number words.
     *
     * @param words the words as they stood, by the place of their digits
     * @param others the words for a half, a double and dozens as they stand, with what they mean
     */
    record Read(String text, Map<Integer, String> words, List<Other> others) {}

    /** A word that means another quantity than a number of things. */
    record Other(String meaning, String word) {}

    static Read read(String text, String language) {
        String known = WORDS.containsKey(language) ? language : FALLBACK;
        Map<String, String> meanings = WORDS.get(known);
        StringBuilder read = new StringBuilder();
        Map<Integer, String> words = new HashMap<>();
        List<Other> others = new ArrayList<>();
        if (text.contains(HALF_SIGN)) {
            others.add(new Other(HALF, HALF_SIGN));
        }
        Matcher matcher = WORD.matcher(masked(text, known));
        int from = 0;
        while (matcher.find()) {
            String word = matcher.group();
            String meaning = meanings.get(word.toLowerCase(Locale.ROOT));
            read.append(text, from, matcher.start());
            if (meaning == null || isMultiplier(meaning, read)) {
                read.append(text, matcher.start(), matcher.end());
            } else if (Character.isDigit(meaning.charAt(0))) {
                words.put(read.length(), word);
                read.append(meaning);
            } else {
                others.add(new Other(meaning, word));
                read.append(word);
            }
            from = matcher.end();
        }
        return new Read(read.append(text.substring(from)).toString(), words, others);
    }

    /** After a number, a dozen multiplies it. */
    private static boolean isMultiplier(String meaning, CharSequence before) {
        int length = before.length();
        return meaning.equals(DOZEN)
                && length >= 2
                && NUMBER_BEFORE.matcher(before.subSequence(length - 2, length)).matches();
    }

    private static String masked(String text, String language) {
        Pattern others = OTHER_MEANINGS.get(language);
        return others == null
                ? text
                : others.matcher(text)
                        .replaceAll(match -> " ".repeat(match.group().length()));
    }

    /** The numbers from two on, in order. */
    private static void words(String language, String numbers) {
        Map<String, String> meanings = WORDS.computeIfAbsent(language, key -> new HashMap<>());
        int number = 2;
        for (String word : numbers.split(" ")) {
            meanings.put(word, String.valueOf(number++));
        }
    }

    private static void more(String language, String dozen, String dozens, String half, String twofold) {
        Map<String, String> meanings = WORDS.get(language);
        meanings.put(dozen, DOZEN);
        Map.of(DOZENS, dozens, HALF, half, DOUBLE, twofold).forEach((meaning, words) -> {
            for (String word : words.split(" ")) {
                meanings.put(word, meaning);
            }
        });
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, CASE_INSENSITIVE | UNICODE_CASE | UNICODE_CHARACTER_CLASS);
    }
}
