package com.dryjets.email.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Checks what emails are made of against what the major clients support. To add a feature, look it up at caniemail.com, and
 * say what a client without it shows.
 */
class ClientSupportTest {

    private static final List<Support> SUPPORT = SampleEmail.read("/caniemail.tsv")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .skip(1)
            .map(Support::of)
            .toList();

    /**
     * A row of the table.
     *
     * @param clients y, a, n or u for each: supported, in part, not supported, not tested
     * @param without what a client without the feature shows
     */
    private record Support(String feature, List<String> clients, String without) {

        static Support of(String line) {
            List<String> cells = List.of(line.split("\t", -1));
            assertThat(cells).as(line).hasSize(8);
            return new Support(cells.getFirst(), cells.subList(1, 7), cells.getLast());
        }

        boolean everywhere() {
            return clients.stream().allMatch("y"::equals);
        }
    }

    @Test
    void listsWhatEmailsUseAndNothingElse() {
        Set<String> used = SampleEmail.all().stream()
                .flatMap(email -> UsedFeatures.of(SampleCopy.of(email)).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(SUPPORT).extracting(Support::feature).containsExactlyElementsOf(used);
    }

    @Test
    void saysWhatClientsWithoutAFeatureShow() {
        assertThat(SUPPORT).allSatisfy(support -> {
            assertThat(support.clients()).as(support.feature()).isSubsetOf("y", "a", "n", "u");
            assertThat(support.without().isBlank()).as(support.feature()).isEqualTo(support.everywhere());
        });
    }
}
