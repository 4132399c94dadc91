/** An agent's socket: handshake, messages, frames, and who is connected. */
@NullMarked
package io.glidepath.web.socket;

import org.jspecify.annotations.NullMarked;
