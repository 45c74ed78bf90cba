/** The append-only files in which the sandbox keeps everything it accepts. */
package com.dryjets.local.sandbox.journal;
