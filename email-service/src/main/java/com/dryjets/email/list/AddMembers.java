package com.dryjets.email.list;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** A request to subscribe contacts to a list, who have agreed to it elsewhere. */
public record AddMembers(@NotNull @Size(min = 1, max = 1000) List<@NotNull UUID> contactIds) {}
