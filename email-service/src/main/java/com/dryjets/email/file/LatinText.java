package com.dryjets.email.file;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells Latin encodings with one byte a letter apart. All of them read a file without an error, but only in one do its words
 * have the letters of a language: the byte of the Danish ø is the Czech ř. Each word counts as the language that suits it
 * best, so files with names from many countries can be told as well.
 *
 * <p>The frequencies are per thousand letters, rounded, from published counts of running text (Beutelspacher for German,
 * Pratt for French and others, the national corpora of Czech, Hungarian and Polish, as collected in "Letter frequency",
 * Wikipedia). Names differ from that, but what counts are orders of magnitude.
 */
final class LatinText {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}[\\p{S}&&[^\\p{ASCII}]]]++");
    private static final Pattern SYMBOL_IN_WORD = Pattern.compile("\\p{L}{2}[\\p{S}\\p{No}]|[\\p{S}\\p{No}]\\p{L}{2}");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}&&[^\\p{ASCII}ªº]]");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");
    private static final Pattern VOWEL = Pattern.compile("[aeiouyæøœıªº]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** The share of a letter that a language does not have: foreign names occur in every file. */
    private static final double FOREIGN = 0.0005;

    private record Language(double weight, Map<Character, Double> letters) {

        /** Parses frequencies such as {@code é19 è3} and makes them shares of all letters beyond ASCII. */
        static Language of(double weight, String frequencies) {
            Map<Character, Double> letters = new TreeMap<>();
            for (String letter : frequencies.split(" ")) {
                letters.put(letter.charAt(0), Double.parseDouble(letter.substring(1)));
            }
            double sum = letters.values().stream().mapToDouble(share -> share).sum();
            letters.replaceAll((letter, share) -> share / sum);
            return new Language(weight, letters);
        }

        /** The logarithm of how likely the letters beyond ASCII of a word are. */
        double score(String word) {
            double score = Math.log(weight);
            for (int i = 0; i < word.length(); i++) {
                if (word.charAt(i) >= 0x80 && Character.isLetter(word.charAt(i))) {
                    score += Math.log(letters.getOrDefault(word.charAt(i), FOREIGN));
                }
            }
            return score;
        }
    }

    /** Languages by the encodings that they are written in; the weight says how common files in it are. */
    private static final Map<String, List<Language>> LANGUAGES = Map.of(
            "windows-1252",
            List.of(
                    Language.of(1, "é19 è4 à5 ê3 ç2 ô1 â1 î1 û1 ù1 ë1 ï1 œ0.2 ü0.1 ö0.1"),
                    Language.of(1, "ä6 ö4 ü7 ß3 é0.2 è0.1"),
                    Language.of(1, "á5 é5 í7 ó8 ú2 ñ4 ü0.2 ª1 º1"),
                    Language.of(1, "ã8 á3 é4 í2 ó3 ú1 â2 ê3 ô1 ç6 õ2 à1 ª1 º1"),
                    Language.of(1, "à6 è3 ì1 ò2 ù2 é1"),
                    Language.of(1, "ë2 é1 ï0.5 ö0.3 ü0.2 è0.2"),
                    Language.of(0.7, "å12 æ9 ø9 é0.5"),
                    Language.of(0.7, "å13 ä18 ö13 é0.5"),
                    Language.of(0.5, "à6 è5 é4 í4 ò5 ó4 ú2 ï1 ç2 ü1"),
                    Language.of(0.05, "á18 é6 í16 ó10 ú6 ý2 ð44 þ15 æ9 ö8"),
                    Language.of(0.1, "õ11 ä9 ö2 ü7 š1 ž1")),
            "windows-1250",
            List.of(
                    Language.of(1, "á22 č10 ď0.2 é13 ě16 í33 ň1 ó0.3 ř12 š8 ť0.4 ú1 ů7 ý11 ž10"),
                    Language.of(0.7, "á20 ä1 č12 ď2 é8 í10 ĺ0.1 ľ4 ň2 ó1 ô2 ŕ0.2 š10 ť5 ú8 ý10 ž10"),
                    Language.of(1, "ą10 ć4 ę11 ł18 ń2 ó9 ś7 ź1 ż8"),
                    Language.of(1, "á37 é34 í6 ó10 ö10 ő9 ú3 ü6 ű2"),
                    Language.of(0.7, "č11 ć7 đ3 š10 ž6"),
                    Language.of(0.7, "ă20 â3 î8 ş8 ţ8")),
            "windows-1254",
            List.of(Language.of(1, "ç11 ğ11 ı51 ö8 ş18 ü19 â1 î1")),
            "windows-1257",
            List.of(
                    Language.of(0.3, "ą8 č5 ę2 ė17 į6 š13 ų13 ū5 ž9"),
                    Language.of(0.2, "ā45 č1 ē18 ģ1 ī17 ķ1 ļ3 ņ5 š10 ū6 ž2"),
                    Language.of(0.1, "õ11 ä9 ö2 ü7 š1 ž1")));

    /** Letters where their language does not have them. */
    private static final Pattern MISPLACED = Pattern.compile(
            "ă[oe]|ã[^oes]|őe|õ$|[aeiouáéíóöü]\\p{L}*õ(?!e)|ñ[^aeiouyáéíóúü]|ń[aeiou]|[auy]i?të$|^[ığ]|þ$|ð$");

    /** What is unlikely in any language counts as much as a factor of 50. */
    private static final double UNLIKELY = Math.log(50);

    private LatinText() {}

    /** Returns how well the words of a text fit the languages of its encoding: a logarithm, comparable between encodings. */
    static double score(String text, String charset) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> word.chars().anyMatch(c -> c >= 0x80))
                .mapToDouble(word -> score(word.toLowerCase(Locale.ROOT), LANGUAGES.get(charset)))
                .sum();
    }

    private static double score(String word, List<Language> languages) {
        double score = word.chars().anyMatch(c -> c >= 0x80 && Character.isLetter(c)) ? best(word, languages) : 0;
        score -= SYMBOL_IN_WORD.matcher(word).find() ? UNLIKELY : 0;
        score -= MISPLACED.matcher(word).results().count() * UNLIKELY;
        if (LETTER.matcher(word).find() && DIGIT.matcher(word).find()) {
            score -= UNLIKELY;
        }
        return isPronounceable(word) ? score : score - UNLIKELY;
    }

    private static double best(String word, List<Language> languages) {
        return languages.stream()
                .mapToDouble(language -> language.score(word))
                .max()
                .orElseThrow();
    }

    private static boolean isPronounceable(String word) {
        String plain =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return LETTERS.matcher(word).results().count() < 2
                || VOWEL.matcher(plain).find();
    }
}
