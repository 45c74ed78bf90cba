package com.dryjets.email.list;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to update a list; omitted members stay.
 *
 * @param color empty for that of the brand
 */
public record ChangeList(
        @Nullable @Size(min = 1, max = 100) String name,
        @Nullable @Size(max = 500) String description,
        @Nullable OptIn optIn,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> topics,
        @Nullable @Pattern(regexp = CreateList.COLOR) String color) {}
