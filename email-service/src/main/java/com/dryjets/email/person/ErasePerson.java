package com.dryjets.email.person;

import org.jspecify.annotations.Nullable;

/**
 * A request to erase a person.
 *
 * @param blockImports whether files must not bring the address back; true if omitted. A keyed hash of the address is kept
 *     for that.
 */
public record ErasePerson(@Nullable Boolean blockImports) {}
