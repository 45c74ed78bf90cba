/**
 * Weekly posting slots of accounts. Owns the table {@code posting_slot}.
 *
 * <p>Start reading at {@code SlotService}.
 */
@NullMarked
package com.dryjets.social.slot;

import org.jspecify.annotations.NullMarked;
