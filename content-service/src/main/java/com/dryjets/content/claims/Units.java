package com.dryjets.content.claims;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Units and multipliers in the languages that Leo writes. */
final class Units {

    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, BigDecimal> MULTIPLIERS = new HashMap<>();

    /** Units without which a number means something else; "12 hours" may become "12", and "12 %" may not. */
    private static final Set<String> ESSENTIAL = Set.of("%", "‰", "EUR", "USD", "GBP", "CHF", "JPY", "°");

    private static final Set<String> ORDINALS =
            Set.of("st", "nd", "rd", "th", "s", "er", "re", "e", "ème", "eme", "º", "ª", "o", "a", "de", "ste");

    static {
        unit("%", "%", "percent", "pct", "prozent", "pour", "porcento", "procent", "percento");
        unit("‰", "‰");
        unit("EUR", "€", "eur", "euro", "euros");
        unit("USD", "$", "us$", "usd", "dollar", "dollars", "dólares", "dollari");
        unit("GBP", "£", "gbp", "pound", "pounds");
        unit("CHF", "chf", "franken", "francs");
        unit("JPY", "¥", "jpy", "yen");
        unit("°", "°", "°c", "°f", "degrees", "grad");
        unit("ms", "ms", "milliseconds", "millisecond", "millisekunden");
        unit(
                "s",
                "seconds",
                "second",
                "sec",
                "secs",
                "sekunden",
                "sekunde",
                "secondes",
                "segundos",
                "secondi",
                "seconden");
        unit("min", "min", "mins", "minutes", "minute", "minuten", "minutos", "minuti", "minuto");
        unit("h", "h", "hours", "hour", "hrs", "stunden", "stunde", "heures", "heure", "horas", "hora", "ore", "uur");
        unit(
                "d", "days", "day", "tage", "tagen", "tag", "jours", "jour", "días", "día", "giorni", "giorno", "dias",
                "dia", "dagen", "dag");
        unit(
                "wk",
                "weeks",
                "week",
                "wochen",
                "woche",
                "semaines",
                "semaine",
                "semanas",
                "semana",
                "settimane",
                "settimana",
                "weken");
        unit(
                "mo", "months", "month", "monate", "monaten", "monat", "mois", "meses", "mes", "mesi", "mese", "mês",
                "maanden", "maand");
        unit(
                "y", "years", "year", "jahre", "jahren", "jahr", "ans", "années", "année", "años", "año", "anni",
                "anno", "anos", "ano", "jaar", "jaren");
        unit("mm", "mm");
        unit("cm", "cm");
        unit("m", "meters", "metres", "meter", "metre", "mètres", "metros", "metri");
        unit("km", "km", "kilometers", "kilometres", "kilometer", "kilómetros", "chilometri");
        unit("mi", "miles", "mile", "meilen");
        unit("g", "g", "grams", "gramm");
        unit("kg", "kg", "kilograms", "kilogramm", "kilos");
        unit("t", "tons", "tonnes", "tonnen", "toneladas");
        unit("l", "l", "liters", "litres", "liter", "litros", "litri");
        unit("kB", "kb", "kilobytes");
        unit("MB", "mb", "megabytes");
        unit("GB", "gb", "gigabytes");
        unit("TB", "tb", "terabytes");
        unit("W", "w", "watts", "watt");
        unit("kWh", "kwh");
        times("12", "dozen", "dozens", "dutzend", "douzaines", "docenas", "dozzine", "dúzias", "dozijn");
        times("100", "hundred", "hundert", "honderd");
        times("1000", "k", "thousand", "tausend", "mille", "mil", "mila", "duizend");
        times(
                "1000000",
                "m",
                "mn",
                "mio",
                "million",
                "millions",
                "millionen",
                "millón",
                "millones",
                "milione",
                "milioni",
                "milhão",
                "milhões",
                "miljoen");
        times(
                "1000000000",
                "bn",
                "mrd",
                "billion",
                "billions",
                "milliarde",
                "milliarden",
                "milliard",
                "milliards",
                "miliardi",
                "miljard");
    }

    private Units() {}

    /** Returns the unit that a word names; empty for any other word. */
    static String of(String word) {
        return NAMES.getOrDefault(word(word).toLowerCase(Locale.ROOT), "");
    }

    static BigDecimal multiplier(String word) {
        return MULTIPLIERS.getOrDefault(word(word).toLowerCase(Locale.ROOT), BigDecimal.ONE);
    }

    static boolean isEssential(String unit) {
        return ESSENTIAL.contains(unit);
    }

    static boolean isOrdinal(String letters) {
        return ORDINALS.contains(letters.toLowerCase(Locale.ROOT));
    }

    /** Returns the word without the full stop of an abbreviation or a sentence. */
    static String word(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private static void unit(String unit, String... words) {
        for (String word : words) {
            NAMES.put(word, unit);
        }
    }

    private static void times(String factor, String... words) {
        for (String word : words) {
            MULTIPLIERS.put(word, new BigDecimal(factor));
        }
    }
}
