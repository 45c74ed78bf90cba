package com.dryjets.email.design;

import com.dryjets.kit.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which rules a list of blocks breaks that concern several fields, and where. */
final class BlockRules {

    static final int MOST_BLOCKS = 200;

    /** Merge tags may make a part of an address, or all of it. */
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://[^\\s\"'<>]+|mailto:[^\\s\"'<>]+|tel:[+0-9().\\-]+|#[\\w-]+|\\{[{%].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"'<>]+", Pattern.CASE_INSENSITIVE);

    private static final Pattern MERGE_TAG = Pattern.compile("\\{\\{[^}]*}}|\\{%[^%]*%}");
    static final String ADDRESS_RULE = "must be an http, https, mailto or tel address, or a merge tag";

    private final List<FieldError> errors = new ArrayList<>();
    private int count;

    private BlockRules() {}

    /** Where a block stands. */
    private enum Place {
        EMAIL,
        SECTION,
        COLUMN
    }

    /**
     * Returns what is wrong with blocks.
     *
     * @param pointer to the list
     */
    static List<FieldError> errors(List<Block> blocks, String pointer) {
        BlockRules rules = new BlockRules();
        rules.check(blocks, pointer, Place.EMAIL);
        if (rules.count > MOST_BLOCKS) {
            rules.add(pointer, "must have at most " + MOST_BLOCKS + " blocks, those in sections and columns included");
        }
        return List.copyOf(rules.errors);
    }

    /** Returns what is wrong with a single block. */
    static List<FieldError> errors(Block block, String pointer) {
        BlockRules rules = new BlockRules();
        rules.check(block, pointer, Place.EMAIL);
        return List.copyOf(rules.errors);
    }

    private void check(List<Block> blocks, String pointer, Place place) {
        for (int i = 0; i < blocks.size(); i++) {
            check(blocks.get(i), pointer + "/" + i, place);
        }
    }

    private void check(Block block, String at, Place place) {
        count++;
        switch (block) {
            case HeaderBlock header -> {
                requirePlace(at, place, Place.EMAIL, "a header");
                address(at + "/logoUrl", header.logoUrl());
                address(at + "/href", header.href());
            }
            case FooterBlock footer -> requirePlace(at, place, Place.EMAIL, "a footer");
            case SectionBlock section -> {
                requirePlace(at, place, Place.EMAIL, "a section");
                check(section.blocks(), at + "/blocks", Place.SECTION);
            }
            case ColumnsBlock columns -> check(columns, at, place);
            case TextBlock text -> check(text, at);
            case TableBlock table -> check(table, at);
            case ImageBlock image -> {
                address(at + "/src", image.src());
                address(at + "/href", image.href());
            }
            case ButtonBlock button -> address(at + "/href", button.href());
            case CtaBlock cta -> address(at + "/href", cta.href());
            case ProductBlock product -> {
                address(at + "/href", product.href());
                address(at + "/imageUrl", product.imageUrl());
            }
            case SocialBlock social -> links(at + "/links", social.links());
            case HeadingBlock heading -> {}
            case DividerBlock divider -> {}
            case SpacerBlock spacer -> {}
        }
    }

    private void requirePlace(String at, Place place, Place highest, String what) {
        if (place.compareTo(highest) > 0) {
            add(
                    at,
                    "must not be " + what + ", which cannot stand in a "
                            + place.name().toLowerCase(Locale.ROOT));
        }
    }

    private void check(ColumnsBlock columns, String at, Place place) {
        requirePlace(at, place, Place.SECTION, "columns");
        int sum = 0;
        boolean open = false;
        for (int i = 0; i < columns.columns().size(); i++) {
            ColumnsBlock.Column column = columns.columns().get(i);
            sum += column.width() == null ? 0 : column.width();
            open |= column.width() == null;
            check(column.blocks(), at + "/columns/" + i + "/blocks", Place.COLUMN);
        }
        if (open ? sum > 90 : sum != 100) {
            add(
                    at + "/columns",
                    open
                            ? "must leave at least 10 percent for the columns without a width"
                            : "must be 100 percent wide in all");
        }
    }

    private void check(TextBlock text, String at) {
        boolean hasText = text.text() != null && !text.text().isBlank();
        boolean hasHtml = text.html() != null && !text.html().isBlank();
        if (hasText == hasHtml) {
            add(at, "must have either a text or html");
        }
    }

    private void check(TableBlock table, String at) {
        int cells = table.header() == null
                ? table.rows().getFirst().size()
                : table.header().size();
        for (int i = 0; i < table.rows().size(); i++) {
            if (table.rows().get(i).size() != cells) {
                add(at + "/rows/" + i, "must have " + cells + " cells, as the other rows");
            }
        }
        if (table.align() != null && table.align().size() > cells) {
            add(at + "/align", "must have at most one entry for each of the " + cells + " columns");
        }
    }

    private void links(String at, @Nullable List<SocialLink> links) {
        if (links != null) {
            for (int i = 0; i < links.size(); i++) {
                address(at + "/" + i + "/url", links.get(i).url());
            }
        }
    }

    private void address(String pointer, @Nullable String address) {
        if (address != null && !isAddress(address)) {
            add(pointer, ADDRESS_RULE);
        }
    }

    /** Returns whether a text is an address, apart from its merge tags. */
    static boolean isAddress(String text) {
        String stripped = text.strip();
        boolean startsWithTag = stripped.startsWith("{{") || stripped.startsWith("{%");
        return ADDRESS.matcher(startsWithTag ? stripped : withoutTags(stripped)).matches();
    }

    /** Returns whether a text is the address of a page or picture, apart from its merge tags. */
    static boolean isWebAddress(String text) {
        return WEB_ADDRESS.matcher(withoutTags(text.strip())).matches();
    }

    private static String withoutTags(String text) {
        return MERGE_TAG.matcher(text).replaceAll("x");
    }

    private void add(String pointer, String detail) {
        errors.add(new FieldError(pointer, detail));
    }
}
