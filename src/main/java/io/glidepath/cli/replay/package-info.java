/** {@code glidepath replay}: the advice on recorded events, for people and for programs. */
@NullMarked
package io.glidepath.cli.replay;

import org.jspecify.annotations.NullMarked;
