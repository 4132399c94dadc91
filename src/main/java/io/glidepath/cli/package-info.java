/** The command line: one class a verb. */
@NullMarked
package io.glidepath.cli;

import org.jspecify.annotations.NullMarked;
