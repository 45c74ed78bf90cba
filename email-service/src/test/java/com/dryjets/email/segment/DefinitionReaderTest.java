package com.dryjets.email.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.contact.FieldType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DefinitionReaderTest {

    @Test
    void readsWhatItWrote() {
        UUID segment = UUID.randomUUID();
        UUID list = UUID.randomUUID();

        Definitions definitions = DefinitionReader.read(DefinitionReader.rows(DefinitionReader.write(List.of(
                new Object[] {"segment", segment.toString(), "“Vip”", "{\"tag\": \"vip\"}"},
                new Object[] {"list", list.toString(), "News", "[\"Offers\"]"},
                new Object[] {"field", null, "points", "NUMBER"}))));

        assertThat(definitions.segment(segment).orElseThrow().tag()).isEqualTo("vip");
        assertThat(definitions.name(segment)).isEqualTo("“Vip”");
        assertThat(definitions.lists()).containsOnly(Map.entry(list, List.of("Offers")));
        assertThat(definitions.fields()).containsEntry("points", FieldType.NUMBER);
    }
}
