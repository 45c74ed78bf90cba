/** Compares the texts of posts. */
@NullMarked
package com.dryjets.social.network.text;

import org.jspecify.annotations.NullMarked;
