/**
 * Runs processes: starts them, restarts those that die, logs their output, and stops them all.
 *
 * <p>Start reading at {@link com.dryjets.local.launcher.process.Processes}.
 */
package com.dryjets.local.launcher.process;
