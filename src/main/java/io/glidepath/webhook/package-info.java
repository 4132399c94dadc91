/** What is told to other systems: signed CloudEvents, in order, again until they are taken. */
@NullMarked
package io.glidepath.webhook;

import org.jspecify.annotations.NullMarked;
